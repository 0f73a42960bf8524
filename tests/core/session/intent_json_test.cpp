#include "core/session/intent_json.h"

#include <gtest/gtest.h>

namespace headlight {
namespace {

TEST(IntentJson, WhatAPersonDoesComesBackUnchanged) {
  const Intent intents[] = {GoToPage{{PageKind::Slide, 4}},
                            GoToPage{{PageKind::Quiz, 1}},
                            GoNext{},
                            GoBack{},
                            SetSentence{"quotes \" and\nlines \xF0\x9F\x98\x80"},
                            SetSource{SourceKind::Untrained},
                            SetLayer{1},
                            SetHead{kMeanHead},
                            SetLevel{Level::Piece},
                            SetLevel{Level::Word, 2},
                            LookAgain{{PageKind::Slide, 3}},
                            SelectWord{3},
                            SelectCell{{2, 5}},
                            CloseCell{},
                            SelectSlideWord{1},
                            EditHandSet{{HandSetPart::Word, 0, 3, "bank", -1.5F}, true},
                            UndoEdit{},
                            RedoEdit{},
                            ResetHandSet{},
                            OpenGoal{3},
                            ShowHint{},
                            ShowSolution{},
                            GoalReached{},
                            ShowHandSetPart{HandSetPart::Distance},
                            SelectEntry{2, 7},
                            SetAnswer{{{2, 0}, "typed"}},
                            HandIn{Certainty::Sure},
                            HandIn{},
                            HandInOwn{{"explore/x", "explore", "Q?", "A", 0.5, Certainty::Mid, false}},
                            TryAgain{},
                            NextQuestion{},
                            ShowResults{true},
                            SetLearner{"Ada"},
                            SetQuizHabits{true, false, true, true},
                            StartQuizAgain{},
                            GoToQuestion{4},
                            SetLab{{Relation::Sense, {{"a b", 0, {1}}}, HeadFeatures::Layer1, 50, {}, true, true}},
                            SetLab{{std::nullopt, {}, HeadFeatures::Embedding, 50, {}, false, false}},
                            RunLab{true},
                            StepLab{},
                            ResetLab{},
                            ScrubLab{7},
                            SetLabSentence{"It was"},
                            SelectLabWord{1},
                            ShowLabTab{LabTab::Experiments},
                            SetLabRival{"refers"},
                            SetLabDraft{"a b"},
                            MarkLabWord{1},
                            RemoveOwnSentence{2},
                            TryExperiment{LabExperiment::Hidden},
                            TryExperiment{},
                            PredictOutcome{LabOutcome::Nothing},
                            KeepHead{"mine"},
                            ForgetHead{"mine"},
                            OpenLabFile{"x.jsonl"},
                            SetTheme{ThemeKind::Light},
                            ChangeTextSize{-1},
                            GoToStart{},
                            GoToEnd{},
                            LookAtStep{2},
                            OpenOverlay{Overlay::Overview},
                            CloseOverlay{},
                            DismissNotice{},
                            SetFullScreen{true},
                            ReloadLesson{},
                            WriteNote{"two\nlines"},
                            Export{ExportKind::RowMarkdown, "x.md"},
                            ToggleGuess{4},
                            RevealGuess{},
                            GuessAgain{},
                            SetOwnText{"own"},
                            SelectOwnWord{2},
                            SetShelfRequest{"ask"},
                            SetShelfCard{1, "card"},
                            MoveArrow{true, -1.5F, 2.25F},
                            SetTemperature{0.5F},
                            ShowSoftmaxSteps{3},
                            SetWidth{128},
                            DrawAgain{},
                            SetShare{1, 0.25F},
                            PointAtPart{3},
                            GoToPosition{5},
                            SetPlaying{true},
                            PushScore{-2.5F},
                            SetTarget{3, 0},
                            SetRate{0.5},
                            ResetFigure{},
                            SetReducedMotion{true},
                            Tick{0.25F}};
  for (const Intent& intent : intents) {
    const auto line = to_json_line(intent);
    ASSERT_TRUE(line);
    EXPECT_EQ(line->find('\n'), std::string::npos) << "one line each";
    const auto back = intent_from_json(*line, "");
    ASSERT_TRUE(back) << *line;
    EXPECT_EQ(back->index(), intent.index());
    EXPECT_EQ(to_json_line(*back), line);
  }
}

TEST(IntentJson, WhatComesBackFromTheWorkerIsNotRecorded) {
  EXPECT_FALSE(to_json_line(ModelLoaded{}));
  EXPECT_FALSE(to_json_line(ModelFailed{}));
  EXPECT_FALSE(to_json_line(ResultReady{}));
  EXPECT_FALSE(to_json_line(ResultFailed{}));
  EXPECT_FALSE(to_json_line(ResultLate{}));
  EXPECT_FALSE(to_json_line(LessonReloaded{}));
  EXPECT_FALSE(to_json_line(ShowNotice{}));
}

TEST(IntentJson, WhatMayBeNothingMayBeMissing) {
  const auto read = intent_from_json(R"({"intent":"set-level","level":"piece"})", "an older recording");
  ASSERT_TRUE(read);
  EXPECT_EQ(std::get<SetLevel>(*read).level, Level::Piece);
  EXPECT_FALSE(std::get<SetLevel>(*read).query);
}

TEST(IntentJson, RefusesWhatIsNoIntent) {
  for (const char* line :
       {"", "{", "[]", "3", "{}", R"({"intent": "fly"})", R"({"intent": "set-head"})",
        R"({"intent": "set-head", "head": "two"})", R"({"intent": "go-to-page", "page": "slide-9"})",
        R"({"intent": "select-cell", "query": 1})", R"({"intent": "select-word", "row": 99999999999})",
        R"({"intent": "set-head", "head": 18446744073709551615})"}) {
    const auto result = intent_from_json(line, "f:7");
    ASSERT_FALSE(result) << line;
    EXPECT_EQ(result.error().code, "error.replay.not_an_intent");
    EXPECT_EQ(result.error().where, "f:7");
  }
}

}  // namespace
}  // namespace headlight
