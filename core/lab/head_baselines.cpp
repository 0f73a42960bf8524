#include "core/lab/head_baselines.h"

#include <algorithm>
#include <cstdlib>

#include "core/base/letters.h"
#include "core/text/words.h"

namespace headlight {
namespace {

constexpr int kNone = -1;

// The nearest of some words, the earlier of two as near; before the query only, or on both sides.
int nearest(const std::vector<int>& words, int query, bool before_only) {
  int found = kNone;
  for (const int word : words) {
    if (word == query || (before_only && word > query)) continue;
    if (found == kNone || std::abs(word - query) < std::abs(found - query)) found = word;
  }
  return found;
}

Matrix cosines_of(const Matrix& vectors) {
  const Matrix directions = vectors.rowwise().normalized();
  return directions * directions.transpose();
}

}  // namespace

Baselines::Baselines(const RelationTexts& texts) {
  for (const auto& [list, words] : texts.words) {
    if (!list.starts_with("noun.") && !list.starts_with("name.")) continue;
    for (const ListedWord& word : words) {
      nouns_.insert(lower_case(word.one));
      nouns_.insert(lower_case(word.several));
    }
  }
}

void Baselines::count(const EvaluationItem& item, const EncoderRun& run, const WordPieces& words) {
  Counts& counts = counts_[item.relation];
  ++counts.asked;
  std::vector<int> nouns;
  const std::vector<std::string> spelled = lower_words(item.text);
  for (std::size_t word = 0; word < spelled.size(); ++word) {
    if (nouns_.contains(spelled[word])) nouns.push_back(static_cast<int>(word));
  }
  const Matrix cosines = cosines_of(*run.hidden.back());
  const std::map<std::string, int> answers = {
      {"previous word", item.query - 1},
      {"second word", 1},
      {"nearest noun before", nearest(nouns, item.query, true)},
      {"nearest noun", nearest(nouns, item.query, false)},
      {"cosine", most_looked_at(shares_of_words(cosines, words, item.query), item.query)}};
  for (const auto& [rule, answer] : answers) counts.right[rule] += item.accepts(answer) ? 1 : 0;
  for (std::size_t layer = 0; layer < kLayers; ++layer) {
    for (std::size_t head = 0; head < kHeads; ++head) {
      const Matrix& weights = run.heads[layer][head]->weights;
      const int most = most_looked_at(shares_of_words(weights, words, item.query), item.query);
      counts.heads[layer * kHeads + head] += item.accepts(most) ? 1 : 0;
    }
  }
}

std::map<std::string, double> Baselines::shares(Relation relation) const {
  std::map<std::string, double> shares;
  const auto counts = counts_.find(relation);
  if (counts == counts_.end()) return shares;
  const double asked = counts->second.asked;
  for (const auto& [rule, right] : counts->second.right) shares[rule] = right / asked;
  const auto& heads = counts->second.heads;
  shares["best encoder head"] = *std::max_element(heads.begin(), heads.end()) / asked;
  return shares;
}

}  // namespace headlight
