// The six experiments, and how two runs are compared.
#include "core/lab/lab_experiments.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "core/lab/lab_data.h"

namespace headlight {
namespace {

TEST(LabExperiments, EachChangesOneThingAndCanBeRun) {
  std::vector<LabSettings> seen = {plain_settings()};
  for (const LabExperiment experiment : kLabExperiments) {
    const LabSettings changed = changed_by(experiment);
    EXPECT_FALSE(check(changed));
    for (const LabSettings& other : seen) EXPECT_NE(changed, other);
    seen.push_back(changed);
  }
  EXPECT_FLOAT_EQ(changed_by(LabExperiment::Rate).plan.rate, 100 * plain_settings().plan.rate);
  EXPECT_EQ(plain_settings().sentences, 4000);
  EXPECT_EQ(changed_by(LabExperiment::Fewer).sentences, 50);
}

TEST(LabExperiments, AnOutcomeIsWhatTheTwoRunsShow) {
  const auto outcome = [](double plain, double first, double last, bool diverged = false) {
    return outcome_of({{}, 0.1, plain, false}, {{}, first, last, diverged});
  };
  EXPECT_EQ(outcome(0.7, 0.1, 0.8), LabOutcome::Better);
  EXPECT_EQ(outcome(0.7, 0.1, 0.75), LabOutcome::Same);
  EXPECT_EQ(outcome(0.7, 0.1, 0.65), LabOutcome::Same);
  EXPECT_EQ(outcome(0.7, 0.1, 0.6), LabOutcome::Worse);
  EXPECT_EQ(outcome(0.7, 0.58, 0.6), LabOutcome::Nothing);
  EXPECT_EQ(outcome(0.7, 0.5, 0.3), LabOutcome::Nothing);
  EXPECT_EQ(outcome(0.7, 0.1, 0.8, true), LabOutcome::Nothing);
}

TEST(LabExperiments, TheSameMeansNoMoreThanChanceCanDo) {
  constexpr double kShare = 0.75, kSentences = 500;
  EXPECT_NEAR(kSamePoints, 2 * std::sqrt(2 * kShare * (1 - kShare) / kSentences), 0.001);
}

}  // namespace
}  // namespace headlight
