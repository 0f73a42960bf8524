#include "core/lab/head_evaluation.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/lab/head_baselines.h"
#include "core/lab/lab_sentence.h"
#include "core/lab/text_lines.h"

namespace headlight {
namespace {

using nlohmann::json;

Result<EvaluationItem> item_in(const std::string& line, const std::string& where) {
  const json read = json::parse(line, nullptr, false);
  if (!read.is_object()) return Error{"error.heads.not_json", {}, where};
  const json name = read.value("relation", json());
  if (!name.is_string()) return Error{"error.heads.line", {{"field", "relation"}}, where};
  const auto relation = relation_named(name.get<std::string>());
  if (!relation) return Error{"error.heads.relation", {{"relation", as_shown(name.get<std::string>())}}, where};
  const auto asked = asked_word(read, where);
  if (!asked) return asked.error();
  return EvaluationItem{*asked, *relation, where};
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
