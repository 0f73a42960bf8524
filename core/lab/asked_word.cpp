#include "core/lab/asked_word.h"

#include <cctype>
#include <nlohmann/json.hpp>
#include <set>

#include "core/base/letters.h"
#include "core/base/utf8.h"
#include "core/text/words.h"

namespace headlight {
namespace {

using nlohmann::json;

std::vector<int> places_of(const std::vector<std::string>& words, const std::string& word) {
  std::vector<int> places;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == word) places.push_back(static_cast<int>(i));
  }
  return places;
}

// The place that an index names: among all words or, as others count, among those that are not punctuation.
int place_at(const std::vector<std::string>& words, std::int64_t index, const std::vector<int>& places) {
  if (std::find(places.begin(), places.end(), index) != places.end()) return static_cast<int>(index);
  std::int64_t counted = -1;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool word = std::any_of(words[i].begin(), words[i].end(), [](char letter) {
      return std::isalnum(static_cast<unsigned char>(letter)) != 0 || static_cast<unsigned char>(letter) >= 0x80;
    });
    if (word && ++counted == index && std::find(places.begin(), places.end(), static_cast<int>(i)) != places.end()) {
      return static_cast<int>(i);
    }
  }
  return -1;
}

// Where the query stands; −1 and an error's code where that cannot be said.
int query_of(const json& line, const std::vector<std::string>& words, const std::string& query, std::string& problem) {
  const std::vector<int> places = places_of(words, query);
  const json index = line.value("query_index", json());
  int place = -1;
  if (places.empty()) {
    problem = "error.heads.no_query";
  } else if (!index.is_null()) {
    if (index.is_number_integer()) place = place_at(words, index.get<std::int64_t>(), places);
    problem = "error.heads.index";
  } else if (places.size() > 1) {
    problem = "error.heads.query_twice";
  } else {
    place = places.front();
  }
  return place;
}

// The places of the gold words, each once: all of them, or those that "gold_index" names.
std::vector<int> meant(const std::set<std::string>& gold, const json& index, const std::vector<std::string>& words) {
  std::set<std::int64_t> named;
  if (index.is_array()) {
    for (const json& each : index) named.insert(each.is_number_integer() ? each.get<std::int64_t>() : -1);
  }
  std::vector<int> places;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool counts = !index.is_array() || named.contains(static_cast<std::int64_t>(i));
    if (counts && gold.contains(words[i])) places.push_back(static_cast<int>(i));
  }
  return places;
}

}  // namespace

std::string as_shown(const std::string& word) {
  constexpr std::size_t kShown = 40;  // bytes
  return word.substr(0, fitting_prefix(word, kShown));
}

Result<AskedWord> asked_word(const json& line, const std::string& where) {
  if (!line.is_object()) return Error{"error.heads.not_json", {}, where};
  const auto wrong = [&](const char* field) { return Error{"error.heads.line", {{"field", field}}, where}; };
  for (const char* field : {"text", "query"}) {
    if (!line.value(field, json()).is_string()) return wrong(field);
  }
  AskedWord asked{line["text"].get<std::string>(), 0, {}};
  const std::vector<std::string> words = lower_words(asked.text);
  const std::string query = lower_case(line["query"].get<std::string>());
  std::string problem;
  asked.query = query_of(line, words, query, problem);
  if (asked.query < 0) return Error{problem, {{"word", as_shown(query)}}, where};
  const json gold = line.value("gold", json());
  if (!gold.is_array() || gold.empty()) return wrong("gold");
  std::set<std::string> wanted;
  for (const json& each : gold) {
    if (!each.is_string()) return wrong("gold");
    wanted.insert(lower_case(each.get<std::string>()));
  }
  asked.gold = meant(wanted, line.value("gold_index", json()), words);
  std::erase(asked.gold, asked.query);
  if (asked.gold.empty()) return Error{"error.heads.no_gold", {}, where};
  return asked;
}

}  // namespace headlight
