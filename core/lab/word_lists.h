// The words that training sentences are made of, and the structures in which they stand.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/base/named_text.h"
#include "core/base/result.h"

namespace headlight {

struct ListedWord {
  std::string one, several;  // a noun and its plural; the same where a list has no plurals

  bool operator==(const ListedWord&) const = default;
};

using WordLists = std::map<std::string, std::vector<ListedWord>>;

// Sections like "[noun.animal]", words parted by commas, plurals after a slash. Errors (where = file:line, or the
// file): error.lab.no_section, error.lab.section_twice, error.lab.empty_section.
Result<WordLists> read_word_lists(const NamedText& file);

// One place in a structure: a word that stands there as it is, or what is to be drawn.
struct Slot {
  std::string word;  // "because"; or what is drawn: "noun", "it", the name of a list
  bool drawn = false;
  char letter = 0;   // what belongs together: {noun a}, {adj a}
  std::string kind;  // of noun, where it is fixed: {noun a:place}

  bool operator==(const Slot&) const = default;
};

struct Structure {
  std::vector<Slot> slots;
  bool held_out = false;  // begins with ~: to measure, never to train

  bool operator==(const Structure&) const = default;
};

// One structure to a line. Errors (where = file:line): error.lab.brace, error.lab.unknown_list, error.lab.unknown_kind.
Result<std::vector<Structure>> read_structures(const NamedText& file, const WordLists& lists);

// The kinds of noun that a name stands for: itself, or several ("object", "somebody", "" for any).
std::vector<std::string> kinds_in(const std::string& kind);

}  // namespace headlight
