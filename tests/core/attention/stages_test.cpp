// The stages on numbers small enough to compute by hand, and the properties that hold for any numbers.
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "core/attention/project.h"
#include "core/attention/rounding.h"
#include "core/attention/scaling.h"
#include "core/attention/scores.h"
#include "core/attention/softmax.h"
#include "core/attention/weighted_sum.h"
#include "core/base/random.h"

namespace headlight {
namespace {

constexpr float kInfinity = std::numeric_limits<float>::infinity();

Matrix matrix(std::initializer_list<std::initializer_list<float>> rows) { return Matrix(rows); }

Matrix random_matrix(Eigen::Index rows, Eigen::Index columns, std::uint64_t seed, double size = 1) {
  Random random(seed);
  Matrix result(rows, columns);
  for (float& entry : result.reshaped()) entry = static_cast<float>(size * random.normal());
  return result;
}

TEST(Project, MultipliesEachWordsVector) {
  EXPECT_EQ(project(matrix({{1, 2}}), matrix({{3, 4, 5}, {6, 7, 8}})), matrix({{15, 18, 21}}));
}

TEST(Scores, AreDotProductsOfQueriesAndKeys) {
  EXPECT_EQ(attention_scores(matrix({{1, 2}, {3, 4}}), matrix({{5, 6}, {7, 8}})), matrix({{17, 23}, {39, 53}}));
}

TEST(Logits, DivideAddBiasAndDivideByTemperature) {
  Scaling scaling;
  scaling.divisor = 2;
  scaling.temperature = 4;
  EXPECT_EQ(attention_logits(matrix({{8, 4}, {2, 6}}), matrix({{4, 2}, {7, 1}}), scaling), matrix({{2, 1}, {2, 1}}));
}

TEST(Logits, TheCausalMaskHidesWhatComesLater) {
  Scaling scaling;
  scaling.mask = Mask::Causal;
  const Matrix logits = attention_logits(Matrix(Matrix::Ones(3, 3)), Matrix(), scaling);
  for (int query = 0; query < 3; ++query) {
    for (int key = 0; key < 3; ++key) {
      EXPECT_EQ(logits(query, key), key > query ? -kInfinity : 1);
      EXPECT_EQ(is_masked(scaling, query, key), key > query);
    }
  }
}

TEST(Logits, HiddenKeysAreSeenByNobody) {
  Scaling scaling;
  scaling.hidden_keys = {1};
  const Matrix weights = softmax_rows(attention_logits(Matrix(Matrix::Zero(3, 3)), Matrix(), scaling));
  EXPECT_EQ(weights, matrix({{0.5F, 0, 0.5F}, {0.5F, 0, 0.5F}, {0.5F, 0, 0.5F}}));
}

TEST(Softmax, TurnsLogarithmsBackIntoShares) {
  const Matrix weights = softmax_rows(matrix({{std::log(1.0F), std::log(2.0F), std::log(5.0F)}}));
  EXPECT_NEAR(weights(0, 0), 0.125, 1e-7);
  EXPECT_NEAR(weights(0, 1), 0.25, 1e-7);
  EXPECT_NEAR(weights(0, 2), 0.625, 1e-7);
}

TEST(Softmax, ARowThatSeesNothingIsZeroAndNotNan) {
  EXPECT_EQ(softmax_rows(Matrix(Matrix::Constant(1, 3, -kInfinity))), matrix({{0, 0, 0}}));
}

TEST(Softmax, RowsAddUpToOneWhateverTheScores) {
  for (const double size : {1e-41, 1e-30, 1.0, 80.0, 1e30}) {
    const Matrix weights = softmax_rows(random_matrix(17, 23, 5, size));
    EXPECT_TRUE(weights.allFinite());
    for (Eigen::Index row = 0; row < weights.rows(); ++row) EXPECT_NEAR(weights.row(row).sum(), 1, 1e-6);
  }
}

TEST(Softmax, AddingAConstantToARowChangesNothing) {
  const Matrix logits = random_matrix(4, 6, 2);
  const Matrix moved = logits.array() + 3;
  EXPECT_LT((softmax_rows(logits) - softmax_rows(moved)).cwiseAbs().maxCoeff(), 1e-6);
}

TEST(Attention, PermutingTheWordsPermutesTheResult) {
  const Matrix q = random_matrix(5, 4, 1);
  const Matrix k = random_matrix(5, 4, 2);
  const Matrix v = random_matrix(5, 3, 3);
  Eigen::PermutationMatrix<Eigen::Dynamic> order(5);
  order.indices() << 3, 1, 4, 0, 2;
  const auto attend = [](const Matrix& queries, const Matrix& keys, const Matrix& values) {
    return weighted_sum(softmax_rows(attention_scores(queries, keys)), values);
  };
  const Matrix permuted = attend(order * q, order * k, order * v);
  EXPECT_LT((permuted - order * attend(q, k, v)).cwiseAbs().maxCoeff(), 1e-5);
}

TEST(WeightedSum, MixesValuesByTheirShares) {
  EXPECT_EQ(weighted_sum(matrix({{0.25F, 0.75F}}), matrix({{4, 0}, {0, 8}})), matrix({{1, 6}}));
}

TEST(Entropy, IsZeroForOneWinnerAndLogTwoOfTheCountForEqualShares) {
  EXPECT_EQ(entropy_bits(Row{{1, 0, 0, 0}}), 0);
  EXPECT_NEAR(entropy_bits(Row{{0.25F, 0.25F, 0.25F, 0.25F}}), 2, 1e-9);
}

TEST(Percentages, AddUpToAHundred) {
  EXPECT_EQ(whole_percentages(Row{{1.0F / 3, 1.0F / 3, 1.0F / 3}}), (std::vector<int>{34, 33, 33}));
  EXPECT_EQ(whole_percentages(Row{{0.05F, 0.65F, 0.10F, 0.20F}}), (std::vector<int>{5, 65, 10, 20}));
  EXPECT_EQ(whole_percentages(Row{{0, 0}}), (std::vector<int>{0, 0}));
  for (int count = 1; count < 300; count += 13) {
    const Row weights = softmax_rows(random_matrix(1, count, static_cast<std::uint64_t>(count), 2)).row(0);
    const std::vector<int> whole = whole_percentages(weights);
    int sum = 0;
    for (Eigen::Index i = 0; i < count; ++i) {
      sum += whole[static_cast<std::size_t>(i)];
      EXPECT_LT(std::abs(100 * weights(i) - static_cast<float>(whole[static_cast<std::size_t>(i)])), 1.001F);
    }
    EXPECT_EQ(sum, 100);
  }
}

TEST(Percentages, RoundedEachByItselfLendNoWordWhatItHasNot) {
  const Row equal = Row::Constant(400, 1.0F / 400);
  EXPECT_EQ(nearest_percentages(equal), std::vector<int>(400, 0)) << "the same weight is the same number";
  EXPECT_EQ(nearest_percentages(Row{{0.504F, 0.496F}}), (std::vector<int>{50, 50}));
}

}  // namespace
}  // namespace headlight
