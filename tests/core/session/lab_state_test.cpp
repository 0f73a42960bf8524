// The lab as a chain of requests: state and intent in, state and effects out.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/lab_states.h"

namespace headlight {
namespace {

using test::After;
using test::answered;
using test::in_the_lab;
using test::lab_after;

TEST(LabState, ARunReadsItsSentencesAndThenStepsUntilItIsDone) {
  After lab = lab_after(in_the_lab(), RunLab{true});
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
  After lab = lab_after(in_the_lab(), RunLab{true});
  while (lab.state.lab.step < step) lab = answered(lab);
  return lab;
}

TEST(LabState, PauseLetsWhatIsUnderWayArriveAndAsksForNoMore) {
  After lab = some_way(10);
  const std::optional<LabRequest> under_way = lab.asked;
  lab = lab_after(lab.state, RunLab{false});
  EXPECT_FALSE(lab.asked) << "something is on its way already";
  lab = lab_after(lab.state, LabReady{*under_way, kLabParts, 20, -1});
  EXPECT_EQ(lab.state.lab.step, 20);
  EXPECT_FALSE(lab.asked);
  EXPECT_EQ(lab_after(lab.state, RunLab{true}).asked->step, 30) << "and goes on from there";
}

TEST(LabState, OneStepIsOneStepAndOnlyWhileItIsPaused) {
  After lab = some_way(10);
  EXPECT_FALSE(lab_after(lab.state, StepLab{}).asked);
  lab = lab_after(lab.state, RunLab{false});
  lab = lab_after(lab.state, LabReady{lab.state.lab.asked->request, kLabParts, 20, -1});
  lab = lab_after(lab.state, StepLab{});
  ASSERT_TRUE(lab.asked);
  EXPECT_EQ(lab.asked->step, 21);
}

TEST(LabState, LookingBackPausesAndGoingOnReturnsToTheEnd) {
  After lab = some_way(20);
  lab = lab_after(lab.state, ScrubLab{5});
  EXPECT_FALSE(lab.state.lab.running);
  EXPECT_FALSE(lab.asked);
  lab = lab_after(lab.state, LabReady{lab.state.lab.asked->request, kLabParts, 30, -1});
  ASSERT_TRUE(lab.asked) << "now that the answer is there";
  EXPECT_EQ(lab.asked->step, 5);
  lab = lab_after(lab.state, LabReady{*lab.asked, kLabParts, 5, -1});
  EXPECT_EQ(lab.state.lab.step, 30) << "nothing is lost by looking back";
  EXPECT_EQ(lab_after(lab.state, ScrubLab{30}).state.lab.shown, std::nullopt) << "the newest step is where it is";
  EXPECT_EQ(lab_after(lab.state, ScrubLab{-7}).state.lab.shown, 0);
  EXPECT_EQ(lab_after(lab.state, RunLab{true}).asked->step, 35);
}

TEST(LabState, OtherSettingsBeginAnewAndAnswersOfTheOldRunAreIgnored) {
  After lab = some_way(20);
  const LabRequest old = *lab.asked;
  LabSettings other = lab.state.lab.settings;
  other.plan.rate *= 10;
  lab = lab_after(lab.state, SetLab{other});
  EXPECT_EQ(lab.state.lab.step, 0);
  EXPECT_EQ(lab.state.lab.parts, 0);
  EXPECT_FALSE(lab.state.lab.running);
  lab = lab_after(lab.state, LabReady{old, kLabParts, 30, -1});
  EXPECT_EQ(lab.state.lab.step, 0);
  EXPECT_FALSE(lab.state.lab.on_show);
  ASSERT_TRUE(lab.asked) << "the page shows what the new run begins with";
  EXPECT_EQ(lab.asked->settings, other);
}

TEST(LabState, ARunWhoseLossIsNoNumberStopsAndCanBeLookedBackAt) {
  After lab = some_way(10);
  lab = lab_after(lab.state, LabReady{*lab.asked, kLabParts, 13, 13});
  EXPECT_FALSE(lab.state.lab.running);
  EXPECT_EQ(lab.state.lab.diverged, 13);
  EXPECT_EQ(lab.state.lab.step, 13);
  ASSERT_TRUE(lab.asked) << "what it looks like there";
  lab = lab_after(lab.state, LabReady{*lab.asked, kLabParts, 13, 13});
  EXPECT_FALSE(lab.asked);
  EXPECT_FALSE(lab_after(lab.state, RunLab{true}).asked) << "there is nowhere to go";
  EXPECT_EQ(lab_after(lab.state, ScrubLab{4}).asked->step, 4);
  EXPECT_EQ(lab_after(lab.state, ResetLab{}).state.lab.diverged, -1);
}

TEST(LabState, AnotherSentenceIsReadByTheSameStep) {
  After lab = some_way(10);
  lab = lab_after(lab.state, RunLab{false});
  lab = lab_after(lab.state, LabReady{lab.state.lab.asked->request, kLabParts, 20, -1});
  lab = lab_after(lab.state, SetLabSentence{"The cat slept"});
  ASSERT_TRUE(lab.asked);
  EXPECT_EQ(lab.asked->step, 20);
  EXPECT_EQ(lab.asked->text, "The cat slept");
}

TEST(LabState, AProblemStopsTheRunAndIsKept) {
  After lab = some_way(10);
  lab = lab_after(lab.state, LabFailed{*lab.asked, {"error.lab.setting", {}, ""}});
  EXPECT_FALSE(lab.state.lab.running);
  ASSERT_TRUE(lab.state.lab.problem);
  EXPECT_EQ(lab.state.lab.problem->code, "error.lab.setting");
  lab = lab_after(lab.state, RunLab{true});
  EXPECT_FALSE(lab.state.lab.problem);
  EXPECT_TRUE(lab.asked) << "one can try again";
}

TEST(LabState, WhatArrivesAfterTheRunWasBegunAnewCountsForNothing) {
  After lab = some_way(20);
  const LabRequest under_way = *lab.asked;
  lab = lab_after(lab.state, ResetLab{});
  lab = lab_after(lab.state, LabReady{under_way, kLabParts, 30, -1});
  EXPECT_EQ(lab.state.lab.step, 0) << "the same settings, but a run that is no more";
  EXPECT_FALSE(lab.state.lab.on_show);
  EXPECT_EQ(lab.asked->parts, 1);
}

TEST(LabState, ThePageReadsItsSentencesBeforeAnythingIsPressed) {
  State state = in_the_lab();
  state.page = {PageKind::Explore, 1};
  After lab = lab_after(state, SetLabSentence{"The cat slept"});
  EXPECT_FALSE(lab.asked) << "not while one is elsewhere";
  lab = lab_after(lab.state, GoToPage{{PageKind::Lab, 1}});
  while (lab.asked) lab = answered(lab);
  EXPECT_EQ(lab.state.lab.parts, kLabParts);
  EXPECT_EQ(lab.state.lab.step, 0);
  EXPECT_EQ(lab.state.lab.on_show->step, 0) << "the random head";
}

TEST(LabState, AKeptRunGoesBackToItsStepByItselfAndNoFurther) {
  State state = in_the_lab();
  state.lab.resume = 25;
  After lab = lab_after(state, SelectLabWord{1});
  while (lab.asked) lab = answered(lab);
  EXPECT_EQ(lab.state.lab.step, 25);
  EXPECT_FALSE(goes_on(lab.state.lab));
  state.lab.resume = 0;
  EXPECT_FALSE(goes_on(state.lab));
}

TEST(LabState, PauseEndsTheWayBackToo) {
  State state = in_the_lab();
  state.lab.resume = 25;
  After lab = lab_after(state, SelectLabWord{1});
  lab = lab_after(lab.state, RunLab{false});
  EXPECT_FALSE(goes_on(lab.state.lab));
}

TEST(LabState, TwoClicksMakeAnExample) {
  After lab = lab_after(in_the_lab(), SetLabDraft{"The cat\nsaw a red ball"});
  lab = lab_after(lab.state, MarkLabWord{4});
  EXPECT_EQ(lab.state.lab.draft.query, 4);
  lab = lab_after(lab.state, MarkLabWord{4});
  EXPECT_FALSE(lab.state.lab.draft.query) << "the same word again takes the mark away";
  lab = lab_after(lab.state, MarkLabWord{4});
  lab = lab_after(lab.state, MarkLabWord{5});
  EXPECT_FALSE(lab.state.lab.settings.relation);
  EXPECT_EQ(lab.state.lab.own, (std::vector<OwnSentence>{{"The cat saw a red ball", 4, {5}}}));
  EXPECT_EQ(lab.state.lab.draft, OwnDraft{}) << "room for the next sentence";
  EXPECT_EQ(lab.state.lab.sentence, "The cat saw a red ball");
  lab = lab_after(lab.state, RemoveOwnSentence{7});
  EXPECT_EQ(lab.state.lab.own.size(), 1U);
  lab = lab_after(lab.state, RemoveOwnSentence{0});
  EXPECT_TRUE(lab.state.lab.own.empty());
  EXPECT_FALSE(lab.state.lab.problem) << "nothing is asked of a run without examples";
}

std::string code_of(const State& state) {
  return state.notice && state.notice->problem ? state.notice->problem->code : "";
}

TEST(LabState, AHeadIsKeptUnderANameThatIsFreeAndFits) {
  const After lab = some_way(10);
  const auto kept_as = [&](const std::string& name) {
    for (const Effect& effect : update(lab.state, KeepHead{name}, Content{}).effects) {
      if (const auto* store = std::get_if<StoreHead>(&effect)) return store->name;
    }
    return std::string();
  };
  EXPECT_EQ(kept_as("my head"), "my head");
  for (const char* name : {"", "a/b", ".hidden", " x", "x ", "a\tb"}) {
    EXPECT_EQ(kept_as(name), "") << name;
    EXPECT_EQ(code_of(lab_after(lab.state, KeepHead{name}).state), "error.heads.name") << name;
  }
  EXPECT_EQ(kept_as(std::string(41, 'x')), "");
  Content content;
  content.own_heads.push_back(std::make_shared<const TrainedHead>(TrainedHead{"mine", {}, {}, {}, true, {}}));
  EXPECT_EQ(code_of(update(lab.state, KeepHead{"mine"}, content).state), "error.heads.name_taken");
  for (const Effect& effect : update(in_the_lab(), KeepHead{"early"}, content).effects) {
    EXPECT_FALSE(std::holds_alternative<StoreHead>(effect)) << "there is no head yet";
  }
}

bool removes(const Updated& updated) {
  return std::any_of(updated.effects.begin(), updated.effects.end(),
                     [](const Effect& effect) { return std::holds_alternative<RemoveHead>(effect); });
}

TEST(LabState, OnlyOnesOwnHeadsAreForgottenAndAreNoRivalsThen) {
  Content content;
  content.own_heads.push_back(std::make_shared<const TrainedHead>(TrainedHead{"mine", {}, {}, {}, true, {}}));
  const State state = update(some_way(10).state, SetLabRival{"mine"}, content).state;
  const Updated updated = update(state, ForgetHead{"mine"}, content);
  EXPECT_TRUE(removes(updated));
  EXPECT_EQ(updated.state.lab.rival, "");
  for (const char* name : {"refers", "../../x", ""}) EXPECT_FALSE(removes(update(state, ForgetHead{name}, content)));
}

TEST(LabState, OwnSentencesAreAddedAndOutliveEverythingElse) {
  State state = in_the_lab();
  state.lab.own = {{"a b", 0, {1}}};
  state = lab_after(state, OwnSentencesRead{{{"c d", 0, {1}}}}).state;
  EXPECT_EQ(state.lab.own.size(), 2U);
  state = lab_after(state, TryExperiment{LabExperiment::Rate}).state;
  state = lab_after(state, TryExperiment{}).state;
  LabSettings describes = state.lab.settings;
  describes.relation = Relation::Describes;
  state = lab_after(state, SetLab{describes}).state;
  EXPECT_EQ(state.lab.own.size(), 2U);
  EXPECT_TRUE(lab_request(state.lab).settings.own.empty()) << "a run over a relation does not depend on them";
  const State full =
      lab_after(state, OwnSentencesRead{std::vector<OwnSentence>(kMostOwnSentences, {"c d", 0, {1}})}).state;
  EXPECT_EQ(code_of(full), "error.lab.own_many");
  EXPECT_EQ(full.lab.own.size(), 2U);
  State last = state;
  last.lab.own.assign(kMostOwnSentences, {"c d", 0, {1}});
  last = lab_after(lab_after(lab_after(last, SetLabDraft{"x y"}).state, MarkLabWord{0}).state, MarkLabWord{1}).state;
  EXPECT_EQ(code_of(last), "error.lab.own_many");
}

TEST(LabState, WordsThatAreNotThereAreNotMarked) {
  State state = lab_after(in_the_lab(), SetLabDraft{"a b"}).state;
  for (const int word : {-1, 2, 99}) EXPECT_FALSE(lab_after(state, MarkLabWord{word}).state.lab.draft.query) << word;
  EXPECT_EQ(lab_after(state, SelectLabWord{-5}).state.lab.query, 0);
  LabSettings unsound = state.lab.settings;
  unsound.relation.reset();
  unsound.own = {{"a b", 0, {1}}, {"a b", 99, {1}}, {"", 0, {0}}};
  EXPECT_EQ(lab_after(state, SetLab{unsound}).state.lab.own, (std::vector<OwnSentence>{{"a b", 0, {1}}}));
}

TEST(LabState, TheSentenceFollowsTheRelationUnlessTheStudentHasWrittenOne) {
  State state = in_the_lab();
  LabSettings sense = state.lab.settings;
  sense.relation = Relation::Sense;
  EXPECT_NE(lab_after(state, SetLab{sense}).state.lab.sentence.find("bank"), std::string::npos);
  state = lab_after(state, SetLabSentence{"Mine"}).state;
  EXPECT_EQ(lab_after(state, SetLab{sense}).state.lab.sentence, "Mine");
}

TEST(LabState, AProblemLetsNobodyCountStepsThatWereNotMade) {
  After lab = some_way(10);
  lab = lab_after(lab.state, LabFailed{*lab.asked, {"error.x", {}, ""}});
  const int made = lab.state.lab.step;
  lab = lab_after(lab.state, StepLab{});
  EXPECT_TRUE(lab.asked) << "one can try again";
  EXPECT_EQ(lab.asked->step, made + 1);
}

TEST(LabState, OtherSentencesInTheLessonsFilesMakeTheRunAgain) {
  After lab = some_way(20);
  lab = lab_after(lab.state, RunLab{false});
  const After same = lab_after(lab.state, LessonReloaded{false});
  EXPECT_EQ(same.state.lab.step, 20);
  lab = lab_after(lab.state, LessonReloaded{true});
  EXPECT_EQ(lab.state.lab.step, 0);
  EXPECT_EQ(lab.state.lab.resume, 20);
}

TEST(LabState, WaitsForTheModel) {
  State state = in_the_lab();
  state.model.status = ModelStatus::Loading;
  After lab = lab_after(state, RunLab{true});
  EXPECT_FALSE(lab.asked);
  lab = lab_after(lab.state, ModelLoaded{});
  EXPECT_TRUE(lab.asked);
}

}  // namespace
}  // namespace headlight
