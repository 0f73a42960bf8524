#include "core/lab/slopes.h"

#include <gtest/gtest.h>

#include "tests/support/test_files.h"

namespace headlight {
namespace {

TEST(Slopes, AgreeWithASmallChangeOfEachScore) {
  const TracePtr kept = test::example("learning").trace;
  const AttentionTrace& trace = *kept;
  const MatrixOf<double> slopes = output_slopes(trace, 3);
  constexpr float kStep = 1e-2F;
  for (int key = 0; key < 4; ++key) {
    // A score enters the logit divided by the divisor; pushed() moves the logit.
    const float push = kStep / trace.scaling.divisor;
    const Row up = pushed(trace, 3, key, push).output.row(3);
    const Row down = pushed(trace, 3, key, -push).output.row(3);
    for (Eigen::Index d = 0; d < up.size(); ++d)
      EXPECT_NEAR(slopes(key, d), static_cast<double>(up(d) - down(d)) / (2 * kStep), 1e-4);
  }
}

TEST(Slopes, OfOneRowAddUpToNothing) {  // raising all scores alike changes no share
  const MatrixOf<double> slopes = output_slopes(*TracePtr(test::example("worked").trace), 3);
  EXPECT_LT(slopes.colwise().sum().cwiseAbs().maxCoeff(), 1e-6);
}

TEST(Pushed, AddsToOneLogitAndIsAWhatIf) {
  const TracePtr kept = test::example("worked").trace;
  const AttentionTrace& trace = *kept;
  const AttentionTrace moved = pushed(trace, 3, 0, 1.5F);
  EXPECT_NEAR(moved.logits(3, 0), trace.logits(3, 0) + 1.5F, 1e-5);
  EXPECT_EQ(moved.logits.row(2), trace.logits.row(2));
  EXPECT_TRUE(moved.origin.what_if);
  EXPECT_FALSE(pushed(trace, 3, 0, 0).origin.what_if);
}

TEST(PushCurveTest, TheSoftOneGlidesAndTheHardOneJumpsOnce) {
  const TracePtr kept = test::example("worked").trace;
  const AttentionTrace& trace = *kept;
  const PushCurve curve = push_curve(trace, 3, 0, 8, 81);
  ASSERT_EQ(curve.soft.size(), 81U);
  EXPECT_EQ(curve.pushes.front(), -8);
  EXPECT_EQ(curve.pushes.back(), 8);
  EXPECT_NEAR(curve.soft[40], 0.05, 1e-5) << "without a push";
  int jumps = 0;
  for (std::size_t i = 1; i < curve.soft.size(); ++i) {
    EXPECT_GT(curve.soft[i], curve.soft[i - 1]);
    EXPECT_LT(curve.soft[i] - curve.soft[i - 1], 0.06);
    if (curve.hard[i] != curve.hard[i - 1]) ++jumps;
  }
  EXPECT_EQ(jumps, 1);
  EXPECT_EQ(hard_output(trace, 3), trace.values.row(1)) << "animal has the largest score";
}

}  // namespace
}  // namespace headlight
