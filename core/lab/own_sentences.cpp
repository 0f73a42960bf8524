#include "core/lab/own_sentences.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "core/lab/asked_word.h"
#include "core/lab/text_lines.h"
#include "core/text/words.h"

namespace headlight {
namespace {

using nlohmann::json;

std::optional<Error> add_line(const std::string& line, const std::string& where, std::vector<OwnSentence>& into) {
  const json read = json::parse(line, nullptr, false);
  const json given = read.is_object() ? read.value("text", json()) : json();
  if (given.is_string() && given.get_ref<const std::string&>().size() > kLongestOwnSentence) {
    return Error{"error.lab.own_long", {{"most", std::to_string(kLongestOwnSentence)}}, where};
  }
  const auto asked = asked_word(read, where);
  if (!asked) return asked.error();
  if (into.size() == kMostOwnSentences) {
    return Error{"error.lab.own_many", {{"most", std::to_string(kMostOwnSentences)}}, where};
  }
  std::string text = asked->text;
  std::replace(text.begin(), text.end(), '\n', ' ');
  into.push_back({text, asked->query, asked->gold});
  return std::nullopt;
}

}  // namespace

Result<std::vector<OwnSentence>> read_own_sentences(const NamedText& file) {
  std::vector<OwnSentence> sentences;
  const auto problem = for_lines(
      file, [&](const std::string& line, const std::string& where) { return add_line(line, where, sentences); });
  if (problem) return *problem;
  if (sentences.empty()) return Error{"error.heads.nothing", {}, file.name};
  return sentences;
}

std::string own_sentences_text(const std::vector<OwnSentence>& sentences) {
  std::string text;
  for (const OwnSentence& sentence : sentences) {
    const std::vector<std::string> words = words_of(sentence.text);
    nlohmann::ordered_json line;
    line["text"] = sentence.text;
    line["query"] = words[static_cast<std::size_t>(sentence.query)];
    line["query_index"] = sentence.query;
    for (const int target : sentence.targets) line["gold"].push_back(words[static_cast<std::size_t>(target)]);
    line["gold_index"] = sentence.targets;
    text += line.dump() + "\n";
  }
  return text;
}

std::optional<std::pair<std::size_t, std::size_t>> contradiction(const std::vector<OwnSentence>& sentences) {
  std::map<std::pair<std::string_view, int>, std::size_t> asked;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const auto [before, added] = asked.try_emplace({sentences[i].text, sentences[i].query}, i);
    if (!added && sentences[before->second].targets != sentences[i].targets) return std::pair(before->second, i);
  }
  return std::nullopt;
}

bool is_sound(const OwnSentence& sentence) {
  const auto words = static_cast<int>(split_words(sentence.text).size());
  const auto inside = [&](int word) { return word >= 0 && word < words; };
  const auto fits = [&](int word) { return inside(word) && word != sentence.query; };
  return sentence.text.size() <= kLongestOwnSentence && inside(sentence.query) && !sentence.targets.empty() &&
         std::all_of(sentence.targets.begin(), sentence.targets.end(), fits);
}

}  // namespace headlight
