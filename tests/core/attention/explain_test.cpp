#include "core/attention/explain.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/attention/combine.h"
#include "core/base/random.h"
#include "tests/support/test_files.h"

namespace headlight {
namespace {

TracePtr random_trace(int count, int width, std::uint64_t seed, const Scaling& scaling = {}) {
  Random random(seed);
  TraceInput input;
  for (int i = 0; i < count; ++i) input.pieces.push_back({std::to_string(i), i, {}});
  for (Matrix* matrix : {&input.queries, &input.keys, &input.values}) {
    matrix->resize(count, width);
    for (float& entry : matrix->reshaped()) entry = static_cast<float>(random.normal());
  }
  return std::make_shared<const AttentionTrace>(attend(std::move(input), scaling));
}

void expect_consistent(const CellChain& chain, double weight) {
  double sum = 0;
  for (const Product& product : chain.products) {
    EXPECT_DOUBLE_EQ(product.product, product.query * product.key);
    sum += product.product;
  }
  EXPECT_NEAR(sum, chain.score, 1e-5);
  EXPECT_NEAR(chain.score / chain.divisor, chain.scaled, 1e-9);
  EXPECT_NEAR(chain.cosine * chain.query_length * chain.key_length, chain.score, 1e-5);
  if (!chain.masked) {
    EXPECT_NEAR((chain.scaled + chain.bias.value_or(0)) / chain.temperature, chain.logit, 1e-5);
    EXPECT_NEAR(chain.logit - chain.row_max, chain.shifted, 1e-9);
    EXPECT_NEAR(std::exp(chain.shifted), chain.exponential, 1e-9);
  }
  EXPECT_NEAR(chain.exponential / chain.row_sum, weight, 1e-6);
  EXPECT_LT((chain.contribution - chain.value * static_cast<float>(chain.weight)).norm(), 1e-6F);
}

TEST(Explain, EachStepFollowsFromTheOneBefore) {
  Scaling scaling;
  scaling.divisor = 3;
  scaling.temperature = 0.5F;
  scaling.mask = Mask::Causal;
  const TracePtr trace = random_trace(6, 9, 4, scaling);
  for (int query = 0; query < 6; ++query) {
    Row output = Row::Zero(9);
    for (int key = 0; key < 6; ++key) {
      const CellExplanation cell = explain(*trace, query, key);
      ASSERT_TRUE(cell.chain);
      EXPECT_EQ(cell.chain->masked, key > query);
      expect_consistent(*cell.chain, trace->weights(query, key));
      output += cell.chain->contribution;
    }
    EXPECT_LT((output - trace->output.row(query)).norm(), 1e-5F) << "the contributions add up to the output";
  }
}

TEST(Explain, ProductsComeLargestFirst) {
  const CellExplanation cell = explain(*random_trace(3, 20, 8), 1, 2);
  for (std::size_t i = 1; i < cell.chain->products.size(); ++i) {
    EXPECT_GE(std::abs(cell.chain->products[i - 1].product), std::abs(cell.chain->products[i].product));
  }
}

TEST(Combine, TheMeanOfHeadsIsTheMeanOfTheirWeights) {
  const std::vector<TracePtr> heads = {random_trace(4, 3, 1), random_trace(4, 3, 2), random_trace(4, 3, 3)};
  const AttentionTrace mean = mean_of_heads(heads);
  for (int i = 0; i < 4; ++i) EXPECT_NEAR(mean.weights.row(i).sum(), 1, 1e-6);
  const CellExplanation cell = explain(mean, 2, 1);
  EXPECT_FALSE(cell.chain);
  ASSERT_EQ(cell.parts.size(), 3U);
  double sum = 0;
  for (const CellPart& part : cell.parts) sum += part.share;
  EXPECT_NEAR(sum, cell.weight, 1e-6);
  EXPECT_EQ(cell.averaged, 3);
  EXPECT_EQ(mean.origin.head, kMeanHead);
  EXPECT_EQ(mean.scores.size(), 0);
}

TEST(Combine, WordsSumOverKeyPiecesAndAverageOverQueryPieces) {
  const TracePtr pieces = random_trace(5, 4, 6);
  const std::vector<PieceGroup> groups = {{{"a", 0, {}}, {0}}, {{"b", 0, {}}, {1, 2, 3}}, {{"c", 0, {}}, {4}}};
  const AttentionTrace words = at_word_level(pieces, groups);
  const Matrix& w = pieces->weights;
  EXPECT_NEAR(words.weights(0, 1), w(0, 1) + w(0, 2) + w(0, 3), 1e-6);
  EXPECT_NEAR(words.weights(1, 2), (w(1, 4) + w(2, 4) + w(3, 4)) / 3, 1e-6);
  for (int i = 0; i < 3; ++i) EXPECT_NEAR(words.weights.row(i).sum(), 1, 1e-6);
  const CellExplanation several = explain(words, 1, 0);
  EXPECT_EQ(several.parts.size(), 3U);
  EXPECT_EQ(several.averaged, 3);
  for (const CellPart& part : several.parts) EXPECT_NEAR(part.share, part.weight / 3, 1e-12);
  EXPECT_EQ(explain(words, 0, 1).averaged, 1) << "only key pieces: they add up";
  const CellExplanation single = explain(words, 0, 2);
  ASSERT_TRUE(single.chain) << "one piece looks at one piece: its chain tells all";
  expect_consistent(*single.chain, words.weights(0, 2));
}

TEST(WhatIf, IsMarkedAndRecomputedFromTheTrueVectors) {
  const TracePtr trace = random_trace(4, 16, 9);
  Scaling hot;
  hot.temperature = 100;
  const AttentionTrace again = attend_again(*trace, hot);
  EXPECT_TRUE(again.origin.what_if);
  EXPECT_EQ(again.scores, trace->scores);
  EXPECT_NEAR(again.weights.maxCoeff(), 0.25, 0.1) << "a high temperature flattens";
  EXPECT_FALSE(attend_again(*trace, trace->scaling).origin.what_if);
}

}  // namespace
}  // namespace headlight
