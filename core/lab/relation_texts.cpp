#include "core/lab/relation_texts.h"

#include <algorithm>
#include <set>

#include "core/lab/text_lines.h"

namespace headlight {
namespace {

constexpr std::array<std::string_view, kRelations.size()> kNames = {"describes", "refers", "sense"};

const NamedText* file_named(const std::vector<NamedText>& files, std::string_view name) {
  const auto found = std::find_if(files.begin(), files.end(), [&](const NamedText& file) { return file.name == name; });
  return found == files.end() ? nullptr : &*found;
}

bool has_subject(const SenseFragment& fragment) {
  static const std::set<std::string, std::less<>> beginnings = {"the", "a", "an", "after"};
  return beginnings.contains(fragment.words.front().text);
}

SenseFragment fragment_in(const std::string& line, const std::string& word, bool held_out) {
  SenseFragment fragment;
  for (std::string& text : parts_of(line, ' ')) {
    const bool clue = text.front() == '=';
    if (clue) text.erase(0, 1);
    fragment.words.push_back({text, clue, !clue && text == word});
  }
  fragment.statement = has_subject(fragment);
  fragment.held_out = held_out;
  return fragment;
}

std::optional<Error> read_fragments(const NamedText& file, RelationTexts& texts) {
  std::string word;
  bool held_out = false;
  return for_lines(file, [&](const std::string& line, const std::string& where) -> std::optional<Error> {
    if (line.front() == '[') {
      held_out = line.starts_with("[~");
      word = line.substr(held_out ? 2 : 1, line.find(']') - (held_out ? 2 : 1));
      return std::nullopt;
    }
    SenseFragment fragment = fragment_in(line, word, held_out);
    const auto count = [&](auto which) { return std::count_if(fragment.words.begin(), fragment.words.end(), which); };
    if (count([](const auto& each) { return each.asks; }) != 1)
      return Error{"error.lab.no_query", {{"word", word}}, where};
    if (count([](const auto& each) { return each.clue; }) == 0)
      return Error{"error.lab.no_clue", {{"word", word}}, where};
    for (const SenseFragment::Word& each : fragment.words) {
      if (each.clue && !held_out) texts.clues.push_back(each.text);
    }
    texts.fragments.push_back(std::move(fragment));
    return std::nullopt;
  });
}

// What making sentences takes for granted.
std::optional<Error> what_is_missing(const RelationTexts& texts) {
  std::vector<std::string> needed = {"name.man", "name.woman", "lead-in", "tail"};
  for (const std::string& kind : kinds_in("")) {
    needed.push_back("noun." + kind);
    needed.push_back("adj." + (kind == "man" || kind == "woman" ? "person" : kind));
  }
  for (const std::string& list : needed) {
    if (!texts.words.contains(list)) return Error{"error.lab.unknown_list", {{"name", list}}, "lexicon.txt"};
  }
  for (const bool held_out : {false, true}) {
    for (const Relation relation : kRelations) {
      const auto& structures = texts.structures[static_cast<std::size_t>(relation)];
      const bool any = std::any_of(structures.begin(), structures.end(),
                                   [&](const Structure& structure) { return structure.held_out == held_out; });
      if (!any) return Error{"error.lab.too_few", {}, std::string(name_of(relation)) + ".txt"};
    }
    for (const bool statement : {false, true}) {
      const bool any = std::any_of(texts.fragments.begin(), texts.fragments.end(), [&](const SenseFragment& fragment) {
        return fragment.held_out == held_out && fragment.statement == statement;
      });
      if (!any) return Error{"error.lab.too_few", {}, "fragments.txt"};
    }
  }
  return std::nullopt;
}

}  // namespace

std::string_view name_of(Relation relation) { return kNames[static_cast<std::size_t>(relation)]; }

std::optional<Relation> relation_named(std::string_view name) {
  for (const Relation relation : kRelations) {
    if (name_of(relation) == name) return relation;
  }
  return std::nullopt;
}

Result<RelationTexts> read_relation_texts(const std::vector<NamedText>& files) {
  for (const std::string name : {"lexicon.txt", "describes.txt", "refers.txt", "sense.txt", "fragments.txt"}) {
    if (file_named(files, name) == nullptr) return Error{"error.lab.no_file", {}, name};
  }
  RelationTexts texts;
  auto words = read_word_lists(*file_named(files, "lexicon.txt"));
  if (!words) return words.error();
  texts.words = std::move(*words);
  for (const Relation relation : kRelations) {
    auto structures = read_structures(*file_named(files, std::string(name_of(relation)) + ".txt"), texts.words);
    if (!structures) return structures.error();
    texts.structures[static_cast<std::size_t>(relation)] = std::move(*structures);
  }
  if (const auto error = read_fragments(*file_named(files, "fragments.txt"), texts)) return *error;
  if (const auto error = what_is_missing(texts)) return *error;
  return texts;
}

}  // namespace headlight
