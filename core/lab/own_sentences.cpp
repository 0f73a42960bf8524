#include "core/lab/own_sentences.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/lab/asked_word.h"
#include "core/lab/text_lines.h"
#include "core/text/words.h"

namespace headlight {
namespace {

using nlohmann::json;

std::optional<Error> add_line(const std::string& line, const std::string& where, std::vector<OwnSentence>& into) {
  const auto asked = asked_word(json::parse(line, nullptr, false), where);
  if (!asked) return asked.error();
  if (asked->text.size() > kLongestOwnSentence) {
    return Error{"error.lab.own_long", {{"most", std::to_string(kLongestOwnSentence)}}, where};
  }
  std::string text = asked->text;
  std::replace(text.begin(), text.end(), '\n', ' ');
  for (const int target : asked->gold) into.push_back({text, asked->query, target});
  if (into.size() > kMostOwnSentences) {
    return Error{"error.lab.own_many", {{"most", std::to_string(kMostOwnSentences)}}, where};
  }
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
    const std::vector<Span> words = split_words(sentence.text);
    const auto word = [&](int index) {
      const Span span = words[static_cast<std::size_t>(index)];
      return sentence.text.substr(span.begin, span.size());
    };
    nlohmann::ordered_json line;
    line["relation"] = "own";
    line["text"] = sentence.text;
    line["query"] = word(sentence.query);
    line["query_index"] = sentence.query;
    line["gold"] = {word(sentence.target)};
    line["gold_index"] = {sentence.target};
    text += line.dump() + "\n";
  }
  return text;
}

bool is_sound(const OwnSentence& sentence) {
  const auto words = static_cast<int>(split_words(sentence.text).size());
  const auto inside = [&](int word) { return word >= 0 && word < words; };
  return inside(sentence.query) && inside(sentence.target) && sentence.query != sentence.target;
}

}  // namespace headlight
