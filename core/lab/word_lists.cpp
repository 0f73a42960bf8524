#include "core/lab/word_lists.h"

#include <algorithm>
#include <optional>
#include <set>

#include "core/lab/text_lines.h"

namespace headlight {
namespace {

void add_words(const std::string& line, std::vector<ListedWord>& into) {
  for (const std::string& word : parts_of(line, ',')) {
    const auto slash = word.find('/');
    into.push_back({word.substr(0, slash), slash == std::string::npos ? word : word.substr(slash + 1)});
  }
}

// What braces may name besides a list.
bool is_drawn_otherwise(const std::string& name) {
  static const std::set<std::string> names = {"noun", "nouns", "adj",  "name", "man",       "woman",     "it",
                                              "he",   "she",   "they", "them", "statement", "predicate", "clue"};
  return names.contains(name);
}

// "noun a:place", "noun:place", "it a", "determiner".
Slot slot_in(const std::string& inside) {
  const auto colon = inside.find(':');
  const std::vector<std::string> words = parts_of(inside.substr(0, colon), ' ');
  Slot slot;
  slot.drawn = true;
  if (!words.empty()) slot.word = words.front();
  if (words.size() > 1) slot.letter = words[1].front();
  if (colon != std::string::npos) slot.kind = inside.substr(colon + 1);
  return slot;
}

std::optional<Error> check(const Slot& slot, const WordLists& lists, const std::string& where) {
  if (!is_drawn_otherwise(slot.word) && !lists.contains(slot.word)) {
    return Error{"error.lab.unknown_list", {{"name", slot.word}}, where};
  }
  for (const std::string& kind : kinds_in(slot.kind)) {
    if (!slot.kind.empty() && !lists.contains("noun." + kind)) {
      return Error{"error.lab.unknown_kind", {{"name", slot.kind}}, where};
    }
  }
  return std::nullopt;
}

}  // namespace

std::vector<std::string> kinds_in(const std::string& kind) {
  if (kind == "object") return {"thing", "clothes", "food", "vehicle", "text"};
  if (kind == "somebody") return {"man", "woman", "person"};
  if (!kind.empty()) return {kind};
  return {"man",     "woman", "person",   "animal", "thing", "clothes", "food",
          "vehicle", "place", "building", "text",   "plant", "event"};
}

Result<WordLists> read_word_lists(const NamedText& file) {
  WordLists lists;
  std::vector<ListedWord>* section = nullptr;
  const auto error = for_lines(file, [&](const std::string& line, const std::string& where) -> std::optional<Error> {
    if (line.front() == '[' && line.back() == ']') {
      const auto [entry, is_new] = lists.try_emplace(line.substr(1, line.size() - 2));
      if (!is_new) return Error{"error.lab.section_twice", {{"name", line}}, where};
      section = &entry->second;
      return std::nullopt;
    }
    if (section == nullptr) return Error{"error.lab.no_section", {}, where};
    add_words(line, *section);
    return std::nullopt;
  });
  if (error) return *error;
  for (const auto& [name, words] : lists) {
    if (words.empty()) return Error{"error.lab.empty_section", {{"name", name}}, file.name};
  }
  return lists;
}

Result<std::vector<Structure>> read_structures(const NamedText& file, const WordLists& lists) {
  std::vector<Structure> structures;
  const auto error = for_lines(file, [&](const std::string& line, const std::string& where) -> std::optional<Error> {
    Structure structure;
    structure.held_out = line.front() == '~';
    std::size_t at = structure.held_out ? 1 : 0;
    while ((at = line.find_first_not_of(' ', at)) != std::string::npos) {
      const bool drawn = line[at] == '{';
      const std::size_t end = drawn ? line.find('}', at) : std::min(line.find(' ', at), line.size());
      if (end == std::string::npos) return Error{"error.lab.brace", {}, where};
      if (drawn) {
        structure.slots.push_back(slot_in(line.substr(at + 1, end - at - 1)));
        if (auto problem = check(structure.slots.back(), lists, where)) return problem;
      } else {
        structure.slots.push_back({line.substr(at, end - at), false, 0, ""});
      }
      at = drawn ? end + 1 : end;
    }
    structures.push_back(std::move(structure));
    return std::nullopt;
  });
  if (error) return *error;
  return structures;
}

}  // namespace headlight
