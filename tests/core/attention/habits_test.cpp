#include "core/attention/habits.h"

#include <gtest/gtest.h>

#include <cmath>

namespace headlight {
namespace {

TEST(Habits, AreMeansOverTheRows) {
  Matrix weights(3, 3);
  weights << 0.5F, 0.25F, 0.25F, 0.0F, 1.0F, 0.0F, 0.1F, 0.2F, 0.7F;
  const Habits habits = habits_of(weights);
  EXPECT_NEAR(habits.self, (0.5 + 1 + 0.7) / 3, 1e-6);
  EXPECT_NEAR(habits.previous, (0 + 0.2) / 3, 1e-6) << "the first word has none before it";
  EXPECT_NEAR(habits.next, (0.25 + 0) / 3, 1e-6);
  EXPECT_NEAR(habits.others, (0.25 + 0.1) / 3, 1e-6);
  EXPECT_NEAR(habits.self + habits.previous + habits.next + habits.others, 1, 1e-6);
  const double first = 0.5 + 2 * 0.25 * 2, last = -(0.1 * std::log2(0.1) + 0.2 * std::log2(0.2) + 0.7 * std::log2(0.7));
  EXPECT_NEAR(habits.entropy, (first + 0 + last) / 3, 1e-5);
  EXPECT_NEAR(habits.most_entropy, std::log2(3.0), 1e-12);
}

TEST(Habits, OfOneWordAndOfAHeadThatSharesEvenly) {
  const Habits alone = habits_of(Matrix::Ones(1, 1));
  EXPECT_EQ(alone.self, 1);
  EXPECT_EQ(alone.most_entropy, 0);
  const Habits even = habits_of(Matrix::Constant(8, 8, 0.125F));
  EXPECT_NEAR(even.entropy, even.most_entropy, 1e-6);
  EXPECT_NEAR(even.self, 0.125, 1e-6);
}

}  // namespace
}  // namespace headlight
