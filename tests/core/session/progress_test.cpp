#include "core/session/progress.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "app/platform/content.h"
#include "core/session/update.h"
#include "tests/support/test_files.h"

namespace headlight {
namespace {

using nlohmann::json;

const Content& content() {
  static const Content kContent = *load_content(test::source_folder());
  return kContent;
}

// A state in which everything that is kept differs from the start.
State full_state() {
  State state;
  const Intent intents[] = {GoToPage{{PageKind::Slide, 1}},
                            ToggleGuess{3},
                            ToggleGuess{5},
                            GoNext{},
                            GoNext{},
                            SetOwnText{"The bank \"rose\" early"},
                            SelectOwnWord{1},
                            WriteNote{"because\nthey fit"},
                            GoToPage{{PageKind::Slide, 2}},
                            SetShelfRequest{"bread"},
                            SetShelfCard{1, "Baking"},
                            GoToPage{{PageKind::Slide, 3}},
                            MoveArrow{true, -1.25F, 0.5F},
                            MoveArrow{false, 2, -3},
                            GoToPage{{PageKind::Slide, 4}},
                            SelectSlideWord{2},
                            SetTemperature{2.5F},
                            ShowSoftmaxSteps{2},
                            SetWidth{77},
                            GoNext{},
                            GoNext{},
                            GoNext{},
                            DrawAgain{},
                            LookAtStep{1},
                            GoToPage{{PageKind::Slide, 5}},
                            SetShare{1, 0.25F},
                            GoToPage{{PageKind::Slide, 6}},
                            PointAtPart{3},
                            GoNext{},
                            GoToPosition{4},
                            GoToPage{{PageKind::Slide, 7}},
                            PushScore{1.5F},
                            GoNext{},
                            GoNext{},
                            SetTarget{3, 0},
                            SetRate{8},
                            DrawAgain{},
                            GoToPosition{33},
                            GoToPage{{PageKind::Slide, 8}},
                            GuessShare{0, 4, 1, 0.75F},
                            GoNext{},
                            AddSeats{"boat"},
                            SelectSeat{2},
                            GoToPage{{PageKind::Slide, 9}},
                            ChoosePair{3},
                            SetSideText{1, "A plant by the road"},
                            SelectSideWord{1, 1},
                            GuessShare{0, 8, 2, 0.5F},
                            SetLayer{2},
                            SetSource{SourceKind::Untrained},
                            GoToPage{{PageKind::Slide, 10}},
                            SelectOwnKey{3},
                            Unfold{true},
                            GoToPage{{PageKind::Reflection, 1}},
                            ChooseReflectionWord{"flame"},
                            SetSideText{0, "The flame was hot"},
                            ToggleMark{0, 3},
                            WriteReason{0, "because it burns"},
                            SetComparing{true},
                            SetSource{SourceKind::Encoder},
                            GoToPage{{PageKind::Quiz, 1}},
                            SetLearner{"Ada"},
                            SetQuizHabits{true, false, false, false},
                            SetAnswer{{{1}, ""}},
                            HandIn{Certainty::Mid},
                            NextQuestion{},
                            SetAnswer{{{0}, ""}},
                            GoToPage{{PageKind::Explore, 1}},
                            SetSentence{"She can fly"},
                            SetSource{SourceKind::Untrained},
                            SetLayer{1},
                            SetHead{2},
                            SelectCell{{1, 2}},
                            SetGuessing{true},
                            GuessShare{0, 3, 0, 0.5F},
                            SetLabDraft{"A red ball"},
                            MarkLabWord{1},
                            MarkLabWord{2},
                            SetLabDraft{"A blue ball"},
                            MarkLabWord{1},
                            TryExperiment{LabExperiment::Fewer},
                            PredictOutcome{LabOutcome::Worse},
                            SetLabSentence{"It was late"},
                            SelectLabWord{1},
                            ShowLabTab{LabTab::Heads},
                            SetLabRival{"refers"},
                            SetTheme{ThemeKind::Light},
                            ChangeTextSize{2},
                            SetReducedMotion{true}};
  for (const Intent& intent : intents) state = update(state, intent, content()).state;
  state.lab.ends = {{plain_settings(), 0.25, 0.875, false}};
  state.lab.step = 120;
  return state;
}

TEST(Progress, EverythingComesBack) {
  const State kept = full_state();
  const auto back = with_progress({}, progress_text(kept, ""), "");
  ASSERT_TRUE(back);
  EXPECT_TRUE(same_progress(*back, kept)) << progress_text(*back, "");
  EXPECT_EQ(progress_text(*back, ""), progress_text(kept, ""));
}

TEST(Progress, OfTheLabTheStepAndAllThatWasSetUpComesBack) {
  const LabState kept = full_state().lab;
  const LabState back = with_progress({}, progress_text(full_state(), ""), "")->lab;
  EXPECT_EQ(back.resume, 120);
  EXPECT_EQ(back.step, 0) << "it is made again";
  EXPECT_EQ(back.own, (std::vector<OwnSentence>{{"A red ball", 1, {2}}}));
  EXPECT_EQ(back.draft, kept.draft);
  EXPECT_EQ(back.settings, changed_by(LabExperiment::Fewer));
  EXPECT_EQ(back.experiment, LabExperiment::Fewer);
  EXPECT_EQ(back.predictions, kept.predictions);
  EXPECT_EQ(back.ends, kept.ends);
  EXPECT_EQ(back.rival, "refers");
  EXPECT_EQ(back.tab, LabTab::Heads);
  EXPECT_EQ(back.query, 1);
}

TEST(Progress, AHostileLabIsPutRight) {
  json hostile = json::parse(progress_text(full_state(), ""));
  json& lab = hostile["lab"];
  lab["draft"] = {{"text", "a b"}, {"query", 99}};
  lab["own"] = {{{"text", "a b"}, {"query", 0}, {"targets", {5}}}, {{"text", "c d"}, {"query", 0}, {"targets", {1}}}};
  lab["query"] = -7;
  lab["step"] = 999999;
  lab["settings"]["plan"]["width"] = -3;
  lab["ends"].push_back(lab["ends"][0]);
  lab["ends"].push_back(lab["ends"][0]);
  lab["ends"][0]["last"] = 7.5;
  lab["ends"][2]["settings"]["sentences"] = 17;
  const LabState read = with_progress({}, hostile.dump(), "")->lab;
  EXPECT_FALSE(read.draft.query);
  EXPECT_EQ(read.own, (std::vector<OwnSentence>{{"c d", 0, {1}}}));
  EXPECT_EQ(read.query, 0);
  EXPECT_EQ(read.settings, LabSettings{});
  EXPECT_EQ(read.resume, LabSettings{}.plan.steps);
  ASSERT_EQ(read.ends.size(), 1U);
  EXPECT_EQ(read.ends.front().last, 1);
}

TEST(Progress, NumbersAreWrittenTheSameInEveryLocale) {
  EXPECT_NE(progress_text(full_state(), "").find("2.5"), std::string::npos);
}

TEST(Progress, WhatANewerVersionWroteSurvives) {
  json newer = json::parse(progress_text(full_state(), ""));
  newer["version"] = 99;
  newer["badges"] = {"first"};
  newer["slides"]["2"]["bookmark"] = true;
  newer["slides"]["2"]["figure"]["lamp"] = 3;
  newer["quiz"]["certainty"] = {{"0", 2}};
  const auto read = with_progress({}, newer.dump(), "");
  ASSERT_TRUE(read);
  EXPECT_TRUE(same_progress(*read, full_state()));
  const json again = json::parse(progress_text(update(*read, WriteNote{"x"}, content()).state, newer.dump()));
  EXPECT_EQ(again["version"], 99);
  EXPECT_EQ(again["badges"], newer["badges"]);
  EXPECT_EQ(again["slides"]["2"]["bookmark"], true);
  EXPECT_EQ(again["slides"]["2"]["figure"]["lamp"], 3);
  EXPECT_EQ(again["quiz"]["certainty"], newer["quiz"]["certainty"]);
}

TEST(Progress, AnOlderFileWithoutMostFieldsIsRead) {
  const auto read = with_progress({}, R"({"version": 0, "page": "slide-3", "slides": {"3": {"step": 2}}})", "");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->page.slide, 3);
  EXPECT_EQ(read->slides[2].step, 2);
  EXPECT_EQ(read->settings, Settings{});
}

TEST(Progress, WhatWasTakenBackIsGone) {
  State state = full_state();
  const std::string before = progress_text(state, "");
  state.slides[3].figure.row.reset();
  state.slides[0].figure.sentence.reset();
  const auto read = with_progress({}, progress_text(state, before), "");
  EXPECT_FALSE(read->slides[3].figure.row);
  EXPECT_FALSE(read->slides[0].figure.sentence);
}

TEST(Progress, WhatIsNoProgressIsRefused) {
  for (const char* text : {"", "{", "[]", "null", "{}", "\"version\"", "\xff\xfe", "{\"version\": 1"})
    EXPECT_EQ(with_progress({}, text, "f").error(), (Error{"error.progress.damaged", {}, "f"})) << text;
}

TEST(Progress, NonsenseInAFieldLeavesTheRest) {
  const char* hostile = R"({"version": "x", "page": "slide-99", "slides": {"1": {"step": -5, "note": 3, "looked": 99,
    "figure": {"row": -7, "guess": [-1, 4, 1e99], "query_arrow": {"x": 1e30, "y": -1e30}, "temperature": 0,
    "entries": 999999, "shares": [0.5, -3], "rate": -1, "part": 77, "walk": {"position": -3},
    "training": {"position": 12345}, "targets": [99], "training_seed": -1}}, "2": [], "3": {"step": 999}, "4": null},
    "explore": {"layer": 55, "head": -9, "source": "shelf", "cell": {"query": -1, "key": -1}, "sentence": "ok"},
    "quiz": {"current": -4, "attempts": [{"question": 3}], "seed": -1, "draft": {"chosen": [99], "typed": "x"}, "results": 7}, "settings": {"text_scale": 99}})";
  const auto read = with_progress({}, hostile, "");
  ASSERT_TRUE(read);
  const State state = begin(*read, content()).state;
  EXPECT_EQ(state.page.slide, 1);
  EXPECT_EQ(state.slides[0].step, 0);
  EXPECT_EQ(state.slides[2].step, static_cast<int>(content().deck.slides[2].steps.size()) - 1);
  EXPECT_EQ(state.slides[0].figure.arrows.query, (Arrow{kLongestArrow, -kLongestArrow}));
  EXPECT_EQ(state.slides[0].figure.softmax.temperature, kColdest);
  EXPECT_TRUE(state.slides[0].figure.shares.empty());
  EXPECT_EQ(state.slides[0].figure.part, 4);
  EXPECT_EQ(state.explore.layer, kLayers - 1);
  EXPECT_EQ(state.explore.source, SourceKind::Encoder);
  EXPECT_EQ(state.explore.sentence, "ok");
  EXPECT_TRUE(state.quiz.attempts.empty());
  EXPECT_EQ(state.quiz.seed, 1U);
  EXPECT_EQ(state.quiz.current, 0);
  EXPECT_EQ(state.settings.text_scale, kLargestText);
}

TEST(Progress, InvalidTextIsCleaned) {
  State state;
  state.slides[0].note = "caf\xe9";
  const auto read = with_progress({}, progress_text(state, ""), "");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->slides[0].note, "caf\uFFFD");
}

}  // namespace
}  // namespace headlight
