// The lab as a chain of requests: state and intent in, state and effects out.
#include <gtest/gtest.h>

#include "core/session/update.h"

namespace headlight {
namespace {

State in_the_lab() {
  State state;
  state.page = {PageKind::Lab, 1};
  state.model.status = ModelStatus::Ready;
  state.lab.settings.plan.steps = 35;
  return state;
}

struct After {
  State state;
  std::optional<LabRequest> asked;
};

After after(const State& state, const Intent& intent) {
  const Content content;
  Updated updated = update(state, intent, content);
  After result{std::move(updated.state), std::nullopt};
  for (const Effect& effect : updated.effects) {
    if (const auto* train = std::get_if<Train>(&effect)) result.asked = train->request;
  }
  return result;
}

// The answer to what was asked, as a run that goes well gives it.
After answered(const After& before) {
  const LabRequest request = *before.asked;
  return after(before.state, LabReady{request, request.parts, request.parts == kLabParts ? request.step : 0, -1});
}

TEST(LabState, ARunReadsItsSentencesAndThenStepsUntilItIsDone) {
  After lab = after(in_the_lab(), RunLab{true});
  std::vector<int> steps;
  int parts = 0;
  while (lab.asked) {
    if (lab.asked->parts > parts) {
      EXPECT_EQ(lab.asked->parts, parts + 1);
      EXPECT_EQ(lab.asked->step, 0);
      parts = lab.asked->parts;
    } else {
      steps.push_back(lab.asked->step);
    }
    EXPECT_TRUE(lab.state.lab.running);
    lab = answered(lab);
  }
  EXPECT_EQ(parts, kLabParts);
  EXPECT_EQ(steps, (std::vector<int>{10, 20, 30, 35}));
  EXPECT_FALSE(lab.state.lab.running);
  EXPECT_TRUE(is_finished(lab.state.lab));
}

After some_way(int step) {
  After lab = after(in_the_lab(), RunLab{true});
  while (lab.state.lab.step < step) lab = answered(lab);
  return lab;
}

TEST(LabState, PauseLetsWhatIsUnderWayArriveAndAsksForNoMore) {
  After lab = some_way(10);
  const std::optional<LabRequest> under_way = lab.asked;
  lab = after(lab.state, RunLab{false});
  EXPECT_FALSE(lab.asked) << "something is on its way already";
  lab = after(lab.state, LabReady{*under_way, kLabParts, 20, -1});
  EXPECT_EQ(lab.state.lab.step, 20);
  EXPECT_FALSE(lab.asked);
  EXPECT_EQ(after(lab.state, RunLab{true}).asked->step, 30) << "and goes on from there";
}

TEST(LabState, OneStepIsOneStepAndOnlyWhileItIsPaused) {
  After lab = some_way(10);
  EXPECT_FALSE(after(lab.state, StepLab{}).asked);
  lab = after(lab.state, RunLab{false});
  lab = after(lab.state, LabReady{lab.state.lab.asked->request, kLabParts, 20, -1});
  lab = after(lab.state, StepLab{});
  ASSERT_TRUE(lab.asked);
  EXPECT_EQ(lab.asked->step, 21);
}

TEST(LabState, LookingBackPausesAndGoingOnReturnsToTheEnd) {
  After lab = some_way(20);
  lab = after(lab.state, ScrubLab{5});
  EXPECT_FALSE(lab.state.lab.running);
  EXPECT_FALSE(lab.asked);
  lab = after(lab.state, LabReady{lab.state.lab.asked->request, kLabParts, 30, -1});
  ASSERT_TRUE(lab.asked) << "now that the answer is there";
  EXPECT_EQ(lab.asked->step, 5);
  lab = after(lab.state, LabReady{*lab.asked, kLabParts, 5, -1});
  EXPECT_EQ(lab.state.lab.step, 30) << "nothing is lost by looking back";
  EXPECT_EQ(after(lab.state, ScrubLab{30}).state.lab.shown, std::nullopt) << "the newest step is where it is";
  EXPECT_EQ(after(lab.state, ScrubLab{-7}).state.lab.shown, 0);
  EXPECT_EQ(after(lab.state, RunLab{true}).asked->step, 35);
}

TEST(LabState, OtherSettingsBeginAnewAndAnswersOfTheOldRunAreIgnored) {
  After lab = some_way(20);
  const LabRequest old = *lab.asked;
  LabSettings other = lab.state.lab.settings;
  other.plan.rate *= 10;
  lab = after(lab.state, SetLab{other});
  EXPECT_EQ(lab.state.lab.step, 0);
  EXPECT_EQ(lab.state.lab.parts, 0);
  EXPECT_FALSE(lab.state.lab.running);
  lab = after(lab.state, LabReady{old, kLabParts, 30, -1});
  EXPECT_EQ(lab.state.lab.step, 0);
  EXPECT_FALSE(lab.state.lab.on_show);
  EXPECT_EQ(after(lab.state, RunLab{true}).asked->settings, other);
}

TEST(LabState, ARunWhoseLossIsNoNumberStopsAndCanBeLookedBackAt) {
  After lab = some_way(10);
  lab = after(lab.state, LabReady{*lab.asked, kLabParts, 13, 13});
  EXPECT_FALSE(lab.state.lab.running);
  EXPECT_EQ(lab.state.lab.diverged, 13);
  EXPECT_EQ(lab.state.lab.step, 13);
  ASSERT_TRUE(lab.asked) << "what it looks like there";
  lab = after(lab.state, LabReady{*lab.asked, kLabParts, 13, 13});
  EXPECT_FALSE(lab.asked);
  EXPECT_FALSE(after(lab.state, RunLab{true}).asked) << "there is nowhere to go";
  EXPECT_EQ(after(lab.state, ScrubLab{4}).asked->step, 4);
  EXPECT_EQ(after(lab.state, ResetLab{}).state.lab.diverged, -1);
}

TEST(LabState, AnotherSentenceIsReadByTheSameStep) {
  After lab = some_way(10);
  lab = after(lab.state, RunLab{false});
  lab = after(lab.state, LabReady{lab.state.lab.asked->request, kLabParts, 20, -1});
  lab = after(lab.state, SetLabSentence{"The cat slept"});
  ASSERT_TRUE(lab.asked);
  EXPECT_EQ(lab.asked->step, 20);
  EXPECT_EQ(lab.asked->text, "The cat slept");
}

TEST(LabState, AProblemStopsTheRunAndIsKept) {
  After lab = some_way(10);
  lab = after(lab.state, LabFailed{*lab.asked, {"error.lab.setting", {}, ""}});
  EXPECT_FALSE(lab.state.lab.running);
  ASSERT_TRUE(lab.state.lab.problem);
  EXPECT_EQ(lab.state.lab.problem->code, "error.lab.setting");
  lab = after(lab.state, RunLab{true});
  EXPECT_FALSE(lab.state.lab.problem);
  EXPECT_TRUE(lab.asked) << "one can try again";
}

TEST(LabState, WhatArrivesAfterTheRunWasBegunAnewCountsForNothing) {
  After lab = some_way(20);
  const LabRequest under_way = *lab.asked;
  lab = after(lab.state, ResetLab{});
  lab = after(lab.state, LabReady{under_way, kLabParts, 30, -1});
  EXPECT_EQ(lab.state.lab.step, 0) << "the same settings, but a run that is no more";
  EXPECT_FALSE(lab.state.lab.on_show);
  EXPECT_EQ(after(lab.state, RunLab{true}).asked->parts, 1);
}

TEST(LabState, WaitsForTheModel) {
  State state = in_the_lab();
  state.model.status = ModelStatus::Loading;
  After lab = after(state, RunLab{true});
  EXPECT_FALSE(lab.asked);
  lab = after(lab.state, ModelLoaded{});
  EXPECT_TRUE(lab.asked);
}

}  // namespace
}  // namespace headlight
