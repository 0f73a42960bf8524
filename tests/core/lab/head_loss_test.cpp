#include "core/lab/head_loss.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "core/base/random.h"

namespace headlight {
namespace {

using Doubles = MatrixOf<double>;
using Example = HeadExample<double>;

template <class Table>
void fill(Table& table, double size, Random& random) {
  for (double& entry : table.reshaped()) entry = size * random.normal();
}

Example random_example(Eigen::Index pieces, Eigen::Index features, Random& random) {
  Example example{Doubles(pieces, features), {}, {}};
  fill(example.features, 1, random);
  for (Eigen::Index i = 0; i < pieces; ++i) {
    std::vector<int> wanted;
    for (int j = 0; j < pieces; ++j) {
      if (random.uniform() < 0.4) wanted.push_back(j);
    }
    example.wanted.push_back(wanted);  // none: the row is left out
    example.importance.push_back(0.1 + random.uniform());
  }
  return example;
}

HeadWeights<double> random_head(Eigen::Index features, Eigen::Index width, Eigen::Index distances, Random& random) {
  HeadWeights<double> head{Doubles(features, width), Doubles(features, width), RowOf<double>(distances)};
  fill(head.query, 0.5, random);
  fill(head.key, 0.5, random);
  fill(head.distance, 0.5, random);
  return head;
}

// (loss(x + h) − loss(x − h)) / 2h for one number, with a fourth-order stencil.
template <class Loss>
double slope(double& number, const Loss& loss) {
  constexpr double kStep = 1e-3;
  const double middle = number;
  const auto at = [&](double steps) {
    number = middle + steps * kStep;
    return loss();
  };
  const double found = (8 * (at(1) - at(-1)) - (at(2) - at(-2))) / (12 * kStep);
  number = middle;
  return found;
}

TEST(HeadLoss, GradientsOfTheWholeHeadAgreeWithCentralDifferences) {
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    Random random(seed);
    const bool scaled = seed % 2 == 0;
    const Eigen::Index features = 1 + static_cast<Eigen::Index>(random.next() % 5);
    const Eigen::Index distances = seed % 3 == 0 ? 0 : 1 + 2 * static_cast<Eigen::Index>(random.next() % 4);
    HeadWeights<double> head =
        random_head(features, 1 + static_cast<Eigen::Index>(random.next() % 4), distances, random);
    std::vector<Example> examples;
    for (Eigen::Index pieces = 1; pieces <= 5; ++pieces) examples.push_back(random_example(pieces, features, random));
    std::vector<const Example*> batch;
    for (const Example& example : examples) batch.push_back(&example);

    const HeadWeights<double> analytic = head_loss(batch, head, scaled).gradients;
    const auto loss = [&] { return head_loss(batch, head, scaled).loss; };
    const auto expect_same = [&](auto& table, const auto& gradient) {
      ASSERT_EQ(table.size(), gradient.size());
      for (Eigen::Index i = 0; i < table.size(); ++i) {
        EXPECT_NEAR(gradient.data()[i], slope(table.data()[i], loss), 1e-6 * std::max(1.0, gradient.norm())) << seed;
      }
    };
    expect_same(head.query, analytic.query);
    expect_same(head.key, analytic.key);
    expect_same(head.distance, analytic.distance);
  }
}

TEST(HeadLoss, IsWhatOneWorksOutByHand) {
  // One feature: q = x, k = x. Row 0 has the scores 0 and 0, row 1 the scores 0 and 4; over √1.
  Example example{Doubles{{0.0}, {2.0}}, {{1}, {1}}, {1.0, 0.5}};
  const HeadWeights<double> head{Doubles{{1.0}}, Doubles{{1.0}}, {}};
  const double of_row_1 = std::log(1 + std::exp(-4.0));
  EXPECT_NEAR(head_loss<double>({&example}, head, true).loss, std::log(2.0) + 0.5 * of_row_1, 1e-12);
  example.wanted[0] = {0, 1};  // any of them will do
  EXPECT_NEAR(head_loss<double>({&example}, head, true).loss, 0.5 * of_row_1, 1e-12);
  example.wanted[1] = {};  // a word that wants nothing costs nothing
  EXPECT_NEAR(head_loss<double>({&example}, head, true).loss, 0, 1e-12);
}

TEST(HeadLoss, TheDistanceCountsAndTheRootCanBeLeftOut) {
  const Example example{Doubles{{1.0}, {1.0}}, {{1}, {}}, {1.0, 1.0}};
  const HeadWeights<double> wide{Doubles{{1.0, 1.0, 1.0, 1.0}}, Doubles{{0.0, 0.0, 0.0, 0.0}},
                                 RowOf<double>{{0, 0, 3}}};
  EXPECT_NEAR(head_loss<double>({&example}, wide, true).loss, std::log(1 + std::exp(-3.0)), 1e-12);
  const Example two{Doubles{{1.0}, {2.0}}, {{1}, {}}, {1.0, 1.0}};
  const HeadWeights<double> head{Doubles{{1.0, 1.0, 1.0, 1.0}}, Doubles{{1.0, 1.0, 1.0, 1.0}}, {}};
  EXPECT_NEAR(head_loss<double>({&two}, head, true).loss, std::log(1 + std::exp(-(8.0 - 4.0) / 2)), 1e-12);
  EXPECT_NEAR(head_loss<double>({&two}, head, false).loss, std::log(1 + std::exp(-(8.0 - 4.0))), 1e-12);
}

TEST(HeadLoss, StaysFiniteWhereTheWantedShareIsAsGoodAsNothing) {
  const Example example{Doubles{{1.0}, {-1.0}}, {{1}, {0}}, {1.0, 1.0}};
  const HeadWeights<double> head{Doubles{{1e3}}, Doubles{{1e3}}, {}};
  const auto found = head_loss<double>({&example}, head, true);
  EXPECT_NEAR(found.loss, 4e6, 1);
  EXPECT_TRUE(found.gradients.query.allFinite());
  EXPECT_LT(found.gradients.query(0, 0), std::numeric_limits<double>::infinity());
}

}  // namespace
}  // namespace headlight
