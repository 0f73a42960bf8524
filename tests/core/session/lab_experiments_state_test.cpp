// The lab's experiments: nothing runs before a prediction, and the outcome follows from two runs.
#include <gtest/gtest.h>

#include "core/session/result_store.h"
#include "tests/support/lab_states.h"

namespace headlight {
namespace {

using test::After;
using test::in_the_lab;
using test::lab_after;

// Answers everything that is asked, with an accuracy for the plain run and another for any other.
After run_through(After lab, double plain, double changed) {
  while (lab.state.lab.asked) {
    const LabRequest request = lab.state.lab.asked->request;
    const int step = request.parts == kLabParts ? request.step : 0;
    const double last = request.settings == plain_settings() ? plain : changed;
    lab = lab_after(lab.state, LabReady{request, request.parts, step, -1, 0.2, last});
  }
  return lab;
}

TEST(LabExperiments, NothingRunsBeforeOneHasSaidWhatOneExpects) {
  After lab = run_through(lab_after(in_the_lab(), TryExperiment{LabExperiment::Fewer}), 0, 0);
  EXPECT_EQ(lab.state.lab.settings, changed_by(LabExperiment::Fewer));
  lab = lab_after(lab.state, RunLab{true});
  EXPECT_FALSE(lab.state.lab.running);
  lab = lab_after(lab.state, PredictOutcome{LabOutcome::Worse});
  EXPECT_TRUE(lab_after(lab.state, RunLab{true}).state.lab.running);
}

TEST(LabExperiments, ThePlainRunComesFirstAndTheChangedOneFollows) {
  After lab = lab_after(in_the_lab(), TryExperiment{LabExperiment::Fewer});
  lab = lab_after(lab.state, PredictOutcome{LabOutcome::Same});
  lab = lab_after(lab.state, PredictOutcome{LabOutcome::Worse});  // one may think again
  lab = run_through(lab_after(lab.state, RunLab{true}), 0.9, 0.5);
  const auto result = result_of(lab.state.lab, LabExperiment::Fewer);
  ASSERT_TRUE(result);
  EXPECT_EQ(result->outcome, LabOutcome::Worse);
  EXPECT_EQ(result->plain.last, 0.9);
  EXPECT_EQ(result->changed.last, 0.5);
  EXPECT_EQ(lab.state.lab.settings, changed_by(LabExperiment::Fewer));
  EXPECT_FALSE(lab.state.lab.running);
  EXPECT_EQ(prediction_of(lab.state.lab, LabExperiment::Fewer), LabOutcome::Worse);
  lab = lab_after(lab.state, PredictOutcome{LabOutcome::Better});
  EXPECT_EQ(prediction_of(lab.state.lab, LabExperiment::Fewer), LabOutcome::Worse) << "it is known by now";
  lab = run_through(lab_after(lab.state, TryExperiment{LabExperiment::Rate}), 0.9, 0.1);
  lab = lab_after(lab.state, PredictOutcome{LabOutcome::Nothing});
  lab = lab_after(lab.state, RunLab{true});
  EXPECT_EQ(lab.state.lab.settings, changed_by(LabExperiment::Rate)) << "the plain run is known";
}

// The plain run of an experiment that is paused while its last piece is on its way.
After paused_at_the_end_of_the_plain_run() {
  After lab = run_through(lab_after(in_the_lab(), TryExperiment{LabExperiment::Fewer}), 0.9, 0.5);
  lab = lab_after(lab.state, PredictOutcome{LabOutcome::Worse});
  lab = lab_after(lab.state, RunLab{true});
  while (lab.state.lab.asked->request.step < plain_settings().plan.steps) {
    const LabRequest request = lab.state.lab.asked->request;
    lab = lab_after(lab.state,
                    LabReady{request, request.parts, request.parts == kLabParts ? request.step : 0, -1, 0.2, 0.9});
  }
  return lab_after(lab.state, RunLab{false});
}

TEST(LabExperiments, APauseAtTheEndOfThePlainRunIsNoDeadEnd) {
  After lab = run_through(paused_at_the_end_of_the_plain_run(), 0.9, 0.5);
  EXPECT_TRUE(is_finished(lab.state.lab));
  EXPECT_FALSE(lab.state.lab.running);
  EXPECT_TRUE(can_run(lab.state.lab));
  lab = run_through(lab_after(lab.state, RunLab{true}), 0.9, 0.5);
  EXPECT_TRUE(result_of(lab.state.lab, LabExperiment::Fewer));
  EXPECT_FALSE(can_run(lab.state.lab)) << "it is done";
}

TEST(LabExperiments, AnEarlierStepIsNoEnd) {
  After lab = paused_at_the_end_of_the_plain_run();
  const LabRequest last = lab.state.lab.asked->request;
  lab = lab_after(lab.state, ScrubLab{5});
  lab = lab_after(lab.state, LabReady{last, kLabParts, last.step, -1, 0.2, 0.9});
  const LabRequest early = lab.state.lab.asked->request;
  EXPECT_EQ(early.step, 5);
  lab = lab_after(lab.state, ScrubLab{last.step});
  const std::size_t ends = lab.state.lab.ends.size();
  lab = lab_after(lab.state, LabReady{early, kLabParts, 5, -1, 0.2, 0.3});
  EXPECT_EQ(lab.state.lab.ends.size(), ends);
  for (const LabEnd& end : lab.state.lab.ends) EXPECT_NE(end.last, 0.3);
}

TEST(LabExperiments, WhatWasTrainedByHandGivesNothingAway) {
  State state = in_the_lab();
  state.lab.settings = changed_by(LabExperiment::Fewer);
  After lab = run_through(lab_after(state, RunLab{true}), 0.9, 0.5);
  EXPECT_TRUE(is_finished(lab.state.lab));
  lab.state.lab.ends = {{plain_settings(), 0.2, 0.9, false}};
  lab = lab_after(lab.state, TryExperiment{LabExperiment::Fewer});
  lab = run_through(lab_after(lab.state, SetLabSentence{"another one"}), 0.9, 0.5);
  lab = run_through(lab_after(lab.state, ScrubLab{5}), 0.9, 0.3);
  EXPECT_FALSE(result_of(lab.state.lab, LabExperiment::Fewer));
  EXPECT_FALSE(can_run(lab.state.lab)) << "first say what you expect";
  lab = lab_after(lab.state, PredictOutcome{LabOutcome::Worse});
  EXPECT_TRUE(can_run(lab.state.lab));
  lab = run_through(lab_after(lab.state, RunLab{true}), 0.9, 0.5);
  EXPECT_TRUE(result_of(lab.state.lab, LabExperiment::Fewer));
}

TEST(LabExperiments, AnotherSettingLeavesTheExperiment) {
  After lab = lab_after(in_the_lab(), TryExperiment{LabExperiment::Fewer});
  LabSettings other = lab.state.lab.settings;
  other.plan.batch = 8;
  lab = lab_after(lab.state, SetLab{other});
  EXPECT_FALSE(lab.state.lab.experiment);
  EXPECT_EQ(lab_after(lab.state, TryExperiment{}).state.lab.settings, plain_settings());
}

TEST(LabExperiments, ThePlainRunsEndIsKeptForItsCurve) {
  ResultStore results;
  const auto put = [&](const LabSettings& settings, int step) {
    auto snapshot = std::make_shared<LabSnapshot>();
    snapshot->step = step;
    results.put({settings, kLabParts, step, "x"}, snapshot);
    return snapshot;
  };
  const int last = plain_settings().plan.steps;
  put(plain_settings(), last - 1);
  EXPECT_EQ(results.plain(), nullptr);
  const LabSnapshotPtr end = put(plain_settings(), last);
  for (const LabExperiment experiment : kLabExperiments) put(changed_by(experiment), last);
  EXPECT_EQ(results.plain(), end);
}

}  // namespace
}  // namespace headlight
