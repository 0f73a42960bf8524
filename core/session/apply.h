// What each intent does to the state: one function for each, in a file for each part of the program. Only update()
// calls them; all work on the copy that it returns.
#pragma once

#include "core/session/update.h"

namespace headlight {

struct Change {
  State& state;
  const Content& content;
  std::vector<Effect>& effects;

  // The slide that is open; on other pages a slide that no one sees, so that stray intents do no harm.
  SlideState& slide() const {
    return state.slides[state.page.kind == PageKind::Slide ? static_cast<std::size_t>(state.page.slide - 1) : 0];
  }
  bool on_slide() const { return state.page.kind == PageKind::Slide; }
  int last_step(int slide) const {  // of slide 1 … 7
    const auto index = static_cast<std::size_t>(slide - 1);
    return index < content.deck.slides.size() ? static_cast<int>(content.deck.slides[index].steps.size()) - 1 : 0;
  }
  void restart_motion() const { state.motion = state.settings.reduce_motion ? 1.0F : 0.0F; }
};

// A sentence or card as it is kept: on one line, and not longer than what a figure can show.
std::string one_line(const std::string& text);

// apply_pages.cpp
void apply(const Change& change, const GoToPage& intent);
void apply(const Change& change, const LookAgain& intent);
void apply(const Change& change, const GoNext& intent);
void apply(const Change& change, const GoBack& intent);
void apply(const Change& change, const GoToStart& intent);
void apply(const Change& change, const GoToEnd& intent);
void apply(const Change& change, const LookAtStep& intent);
void apply(const Change& change, const OpenOverlay& intent);
void apply(const Change& change, const CloseOverlay& intent);
void apply(const Change& change, const DismissNotice& intent);
void apply(const Change& change, const SetFullScreen& intent);
void apply(const Change& change, const ReloadLesson& intent);
void apply(const Change& change, const LessonReloaded& intent);
void apply(const Change& change, const WriteNote& intent);
void apply(const Change& change, const Export& intent);
void apply(const Change& change, const ShowNotice& intent);
void apply(const Change& change, const SetTheme& intent);
void apply(const Change& change, const ChangeTextSize& intent);
void apply(const Change& change, const SetReducedMotion& intent);
void apply(const Change& change, const SetColours& intent);

// apply_explore.cpp
void apply(const Change& change, const SetSentence& intent);
void apply(const Change& change, const SetSource& intent);
void apply(const Change& change, const SetLayer& intent);
void apply(const Change& change, const SetHead& intent);
void apply(const Change& change, const SetTrainedHead& intent);
void apply(const Change& change, const SetLevel& intent);
void apply(const Change& change, const SelectWord& intent);
void apply(const Change& change, const SelectCell& intent);
void apply(const Change& change, const CloseCell& intent);
void apply(const Change& change, const PinWord& intent);
void apply(const Change& change, const SetDirection& intent);
void apply(const Change& change, const ShowExploreStage& intent);
void apply(const Change& change, const ShowExploreTab& intent);
void apply(const Change& change, const SetWhatIf& intent);
void apply(const Change& change, const SetComparison& intent);
void apply(const Change& change, const SetLook& intent);
void apply(const Change& change, const OpenExample& intent);
void apply(const Change& change, const ShowClue& intent);

// apply_hand_set.cpp
void apply(const Change& change, const EditHandSet& intent);
void apply(const Change& change, const ResetHandSet& intent);
void apply(const Change& change, const OpenGoal& intent);
void apply(const Change& change, const ShowHint& intent);
void apply(const Change& change, const ShowSolution& intent);
void apply(const Change& change, const GoalReached& intent);
void apply(const Change& change, const ShowHandSetPart& intent);
void apply(const Change& change, const SelectEntry& intent);

// apply_sentences.cpp
void apply(const Change& change, const SetSeat& intent);
void apply(const Change& change, const AddSeats& intent);
void apply(const Change& change, const MoveSeat& intent);
void apply(const Change& change, const RemoveSeat& intent);
void apply(const Change& change, const SelectSeat& intent);
void apply(const Change& change, const SelectOwnKey& intent);
void apply(const Change& change, const SetSideText& intent);
void apply(const Change& change, const SelectSideWord& intent);
void apply(const Change& change, const ChoosePair& intent);
void apply(const Change& change, const Unfold& intent);

// apply_guess.cpp
void apply(const Change& change, const ToggleGuess& intent);
void apply(const Change& change, const RevealGuess& intent);
void apply(const Change& change, const GuessAgain& intent);
void apply(const Change& change, const SetGuessing& intent);
void apply(const Change& change, const GuessShare& intent);

// apply_reflection.cpp
void apply(const Change& change, const ChooseReflectionWord& intent);
void apply(const Change& change, const ToggleMark& intent);
void apply(const Change& change, const WriteReason& intent);
void apply(const Change& change, const SetComparing& intent);

// apply_quiz.cpp
void apply(const Change& change, const SetAnswer& intent);
void apply(const Change& change, const HandIn& intent);
void apply(const Change& change, const HandInOwn& intent);
void apply(const Change& change, const TryAgain& intent);
void apply(const Change& change, const NextQuestion& intent);
void apply(const Change& change, const GoToQuestion& intent);
void apply(const Change& change, const ShowResults& intent);
void apply(const Change& change, const SetLearner& intent);
void apply(const Change& change, const SetQuizHabits& intent);
void apply(const Change& change, const StartQuizAgain& intent);
// An answer to a question about the sentence on Explore goes with what was asked about.
void drop_answers_to_other_readings(const State& before, State& after);

// apply_lab.cpp
void go_on_training(const Change& change);
void begin_anew(LabState& lab);
void make_run_again(LabState& lab);                                    // to where it is, with other sentences
void train_with(LabState& lab, const LabSettings& settings);           // begins anew, unless nothing is different
void replace_own(const Change& change, std::vector<OwnSentence> own);  // likewise
void apply(const Change& change, const SetLab& intent);
void apply(const Change& change, const RunLab& intent);
void apply(const Change& change, const StepLab& intent);
void apply(const Change& change, const ResetLab& intent);
void apply(const Change& change, const ScrubLab& intent);
void apply(const Change& change, const SetLabSentence& intent);
void apply(const Change& change, const SelectLabWord& intent);
void apply(const Change& change, const ShowLabTab& intent);
void apply(const Change& change, const SetLabRival& intent);
void apply(const Change& change, const TryExperiment& intent);
void apply(const Change& change, const PredictOutcome& intent);
void apply(const Change& change, const LabReady& intent);
void apply(const Change& change, const LabFailed& intent);

// apply_lab_heads.cpp
void apply(const Change& change, const SetLabDraft& intent);
void apply(const Change& change, const MarkLabWord& intent);
void apply(const Change& change, const RemoveOwnSentence& intent);
void apply(const Change& change, const KeepHead& intent);
void apply(const Change& change, const ForgetHead& intent);
void apply(const Change& change, const OpenLabFile& intent);
void apply(const Change& change, const OwnHeadsChanged& intent);
void apply(const Change& change, const OwnSentencesRead& intent);

// apply_results.cpp
void apply(const Change& change, const ModelLoaded& intent);
void apply(const Change& change, const ModelFailed& intent);
void apply(const Change& change, const ResultReady& intent);
void apply(const Change& change, const ResultFailed& intent);
void apply(const Change& change, const ResultLate& intent);

// apply_figure.cpp
void apply(const Change& change, const SelectSlideWord& intent);
void apply(const Change& change, const SetOwnText& intent);
void apply(const Change& change, const SelectOwnWord& intent);
void apply(const Change& change, const SetShelfRequest& intent);
void apply(const Change& change, const SetShelfCard& intent);
void apply(const Change& change, const MoveArrow& intent);
void apply(const Change& change, const SetTemperature& intent);
void apply(const Change& change, const ShowSoftmaxSteps& intent);
void apply(const Change& change, const SetWidth& intent);
void apply(const Change& change, const DrawAgain& intent);
void apply(const Change& change, const SetShare& intent);
void apply(const Change& change, const PointAtPart& intent);
void apply(const Change& change, const GoToPosition& intent);
void apply(const Change& change, const SetPlaying& intent);
void apply(const Change& change, const PushScore& intent);
void apply(const Change& change, const SetTarget& intent);
void apply(const Change& change, const SetRate& intent);
void apply(const Change& change, const ResetFigure& intent);
void apply(const Change& change, const Tick& intent);

// apply_undo.cpp
void apply(const Change& change, const UndoEdit& intent);
void apply(const Change& change, const RedoEdit& intent);
// Remembers what was set up on Explore before the intent, if it made a step.
void keep_history(const ExploreSetup& before, const Intent& intent, State& after);

}  // namespace headlight
