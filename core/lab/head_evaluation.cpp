#include "core/lab/head_evaluation.h"

#include <algorithm>
#include <cctype>
#include <nlohmann/json.hpp>

#include "core/base/letters.h"
#include "core/base/utf8.h"
#include "core/lab/head_baselines.h"
#include "core/lab/lab_sentence.h"
#include "core/lab/text_lines.h"
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

constexpr std::size_t kShownOfAWord = 40;  // bytes, in messages

// The place that "query_index" names: among all words or, as others count, among those that are not punctuation.
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

Result<EvaluationItem> item_in(const std::string& line, const std::string& where) {
  const json read = json::parse(line, nullptr, false);
  if (!read.is_object()) return Error{"error.heads.not_json", {}, where};
  for (const char* field : {"relation", "text", "query"}) {
    if (!read.value(field, json()).is_string()) return Error{"error.heads.line", {{"field", field}}, where};
  }
  const auto shown = [](const std::string& word) { return word.substr(0, fitting_prefix(word, kShownOfAWord)); };
  const std::string name = read["relation"].get<std::string>();
  const auto relation = relation_named(name);
  if (!relation) return Error{"error.heads.relation", {{"relation", shown(name)}}, where};
  EvaluationItem item{*relation, read["text"].get<std::string>(), 0, {}, where};
  const std::vector<std::string> words = lower_words(item.text);
  const std::string query = lower_case(read["query"].get<std::string>());
  std::string problem;
  item.query = query_of(read, words, query, problem);
  if (item.query < 0) return Error{problem, {{"word", shown(query)}}, where};
  const json gold = read.value("gold", json());
  if (!gold.is_array() || gold.empty()) return Error{"error.heads.line", {{"field", "gold"}}, where};
  for (const json& each : gold) {
    if (!each.is_string()) return Error{"error.heads.line", {{"field", "gold"}}, where};
    for (const int place : places_of(words, lower_case(each.get<std::string>()))) {
      if (place != item.query) item.gold.push_back(place);
    }
  }
  if (item.gold.empty()) return Error{"error.heads.no_gold", {}, where};
  return item;
}

bool is_read(const WordPieces& words, int word) { return !words[static_cast<std::size_t>(word)].empty(); }

// The other words that were read, those with the largest shares first; of equal ones the earlier.
std::vector<int> ranked(const std::vector<double>& shares, const WordPieces& words, int query) {
  std::vector<int> order;
  for (int word = 0; word < static_cast<int>(shares.size()); ++word) {
    if (word != query && is_read(words, word)) order.push_back(word);
  }
  std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
    return shares[static_cast<std::size_t>(a)] > shares[static_cast<std::size_t>(b)];
  });
  return order;
}

bool points_elsewhere(const std::vector<double>& shares, int word) {
  for (std::size_t other = 0; other < shares.size(); ++other) {
    if (static_cast<int>(other) != word && shares[other] > 0.5) return true;
  }
  return false;
}

void count(const EvaluationItem& item, const Matrix& weights, const WordPieces& words, HeadScore& score) {
  const std::vector<int> order = ranked(shares_of_words(weights, words, item.query), words, item.query);
  const auto among = [&](std::size_t most) {
    const auto end = order.begin() + static_cast<std::ptrdiff_t>(std::min(most, order.size()));
    return std::any_of(order.begin(), end, [&](int word) { return item.accepts(word); }) ? 1 : 0;
  };
  score.first += among(1);
  score.among_three += among(3);
  for (const int other : order) {
    ++score.others;
    if (points_elsewhere(shares_of_words(weights, words, other), other)) ++score.false_arrows;
  }
}

}  // namespace

Result<std::vector<EvaluationItem>> read_evaluation(const NamedText& file) {
  std::vector<EvaluationItem> items;
  const auto error = for_lines(file, [&](const std::string& line, const std::string& where) -> std::optional<Error> {
    auto item = item_in(line, where);
    if (!item) return item.error();
    items.push_back(std::move(*item));
    return std::nullopt;
  });
  if (error) return *error;
  if (items.empty()) return Error{"error.heads.nothing", {}, file.name};
  return items;
}

void pool(HeadScores& into, const HeadScores& scores) {
  for (const auto& [relation, score] : scores) {
    HeadScore& sum = into[relation].head;
    sum.asked += score.head.asked;
    sum.first += score.head.first;
    sum.among_three += score.head.among_three;
    sum.others += score.head.others;
    sum.false_arrows += score.head.false_arrows;
    into[relation].baselines = score.baselines;
  }
}

Result<HeadScores> evaluate(const std::vector<EvaluationItem>& items, const std::map<Relation, TrainedHead>& heads,
                            const RelationTexts& texts, const Encoder& encoder, Executor& executor) {
  HeadScores scores;
  Baselines baselines(texts);
  for (const EvaluationItem& item : items) {
    const auto run = encoder.run(item.text, executor);
    if (!run) return run.error();
    const WordPieces words = pieces_of_words(run->sentence.words, run->sentence.pieces);
    const bool gold_read =
        std::any_of(item.gold.begin(), item.gold.end(), [&](int word) { return is_read(words, word); });
    if (!is_read(words, item.query) || !gold_read) return Error{"error.heads.not_read", {}, item.where};
    HeadScore& score = scores[item.relation].head;
    ++score.asked;
    count(item, read_with(heads.at(item.relation), *run).weights, words, score);
    baselines.count(item, *run, words);
  }
  for (auto& [relation, score] : scores) score.baselines = baselines.shares(relation);
  return scores;
}

}  // namespace headlight
