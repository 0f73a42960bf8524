// What training sentences are made of, as it stands in assets/lab. Plain text, so that a teacher can read what a head
// has seen, and add to it.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/named_text.h"
#include "core/base/result.h"
#include "core/lab/word_lists.h"

namespace headlight {

enum class Relation { Describes, Refers, Sense };
inline constexpr std::array kRelations = {Relation::Describes, Relation::Refers, Relation::Sense};

std::string_view name_of(Relation relation);  // "describes", …
std::optional<Relation> relation_named(std::string_view name);

// A few words around one with two meanings, as they may stand in a sentence.
struct SenseFragment {
  struct Word {
    std::string text;
    bool clue = false;  // decides what is meant
    bool asks = false;  // is the ambiguous word

    bool operator==(const Word&) const = default;
  };
  std::vector<Word> words;
  bool statement = false;  // has a subject: "the bank raised its interest rates"; else "got a loan from the bank"
  bool held_out = false;

  bool operator==(const SenseFragment&) const = default;
};

struct RelationTexts {
  WordLists words;
  std::array<std::vector<Structure>, kRelations.size()> structures;  // by relation
  std::vector<SenseFragment> fragments;
  std::vector<std::string> clues;  // of all fragments: words that decide nothing where they do not belong

  bool operator==(const RelationTexts&) const = default;
};

// Files by name: lexicon.txt, describes.txt, refers.txt, sense.txt, fragments.txt. Errors (where = file:line):
// error.lab.no_file, those of word_lists.h, and for fragments error.lab.no_query, error.lab.no_clue; error.lab.too_few
// where a file has nothing to train on or nothing held out.
Result<RelationTexts> read_relation_texts(const std::vector<NamedText>& files);

}  // namespace headlight
