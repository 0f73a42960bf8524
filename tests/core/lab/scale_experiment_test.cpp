#include "core/lab/scale_experiment.h"

#include <gtest/gtest.h>

#include <cmath>

namespace headlight {
namespace {

const ScaleExperiment& experiment() {
  static const ScaleExperimentPtr kExperiment = run_scale_experiment(1);
  return *kExperiment;
}

// The pairs of one query are not independent, so the bound is wider than √(2/n): about four standard errors.
TEST(ScaleExperimentTest, TheVarianceOfADotProductIsTheNumberOfEntries) {
  for (const int d : {1, 4, 16, 64, 256, 512}) {
    const ScaleSummary summary = summarize(experiment(), d);
    EXPECT_NEAR(summary.raw.variance / d, 1, 0.25 + 0.4 / d) << d;
    EXPECT_NEAR(summary.scaled.variance, summary.raw.variance / d, 1e-6) << d;
    EXPECT_LT(std::abs(summary.raw.mean), 4 * std::sqrt(static_cast<double>(d) / 2048) * 1.5) << d;
  }
}

TEST(ScaleExperimentTest, EveryDotProductIsCounted) {
  for (const int d : {1, 64, 512}) {
    const ScaleSummary summary = summarize(experiment(), d);
    EXPECT_EQ(summary.raw.total(), kExperimentQueries * kExperimentKeys);
    EXPECT_EQ(summary.scaled.total(), kExperimentQueries * kExperimentKeys);
  }
}

TEST(ScaleExperimentTest, WithoutTheDivisionTheWinnerTakesMoreAndMore) {
  double before = 0;
  for (const int d : {1, 4, 16, 64, 256}) {
    const ScaleSummary summary = summarize(experiment(), d);
    EXPECT_GT(summary.raw_shares.largest, before) << d;
    before = summary.raw_shares.largest;
  }
  const ScaleSummary wide = summarize(experiment(), 512);
  EXPECT_GT(wide.raw_shares.largest, 0.9);
  EXPECT_LT(wide.scaled_shares.largest, 0.45);
  EXPECT_GT(wide.scaled_shares.entropy_bits, 2.2);
  EXPECT_LT(wide.raw_shares.entropy_bits, 0.4);
  EXPECT_NEAR(wide.raw_shares.first.sum(), 1, 1e-5);
}

TEST(ScaleExperimentTest, TheHistogramHasTheShapeOfTheTheory) {
  const Histogram& histogram = summarize(experiment(), 64).raw;
  double distance = 0;  // total variation between counted and expected shares
  const double bins = static_cast<double>(histogram.counts.size());
  for (std::size_t i = 0; i < histogram.counts.size(); ++i) {
    const double middle = -histogram.range + (static_cast<double>(i) + 0.5) * 2 * histogram.range / bins;
    const double expected = normal_density(middle, 64) * histogram.bin_width();
    distance += std::abs(expected - histogram.counts[i] / static_cast<double>(histogram.total())) / 2;
  }
  EXPECT_LT(distance, 0.08);
}

TEST(ScaleExperimentTest, IsSeededAndClampsTheWidth) {
  EXPECT_EQ(run_scale_experiment(1)->sums, experiment().sums);
  EXPECT_NE(run_scale_experiment(2)->sums, experiment().sums);
  EXPECT_EQ(summarize(experiment(), 0).width, 1);
  EXPECT_EQ(summarize(experiment(), 9999).width, kLargestWidth);
}

TEST(ScaleExperimentTest, EachWidthAddsOneProduct) {
  const Matrix& sums = experiment().sums;
  EXPECT_EQ(sums.cols(), kLargestWidth);
  EXPECT_NEAR(normal_density(0, 1), 0.398942, 1e-6);
  EXPECT_NEAR(normal_density(2, 4), 0.120985, 1e-6);
}

}  // namespace
}  // namespace headlight
