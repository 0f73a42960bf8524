// Intents: what a person does, what time does, and what comes back from the worker. Each is a small value; update()
// acts on it.
#pragma once

#include <concepts>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/session/export.h"
#include "core/session/lab_intents.h"
#include "core/session/requests.h"
#include "core/session/state.h"

namespace headlight {

// --- what a person does (recorded and replayed) ---

// pages
struct GoToPage {
  Page page;
};
struct LookAgain {
  Page page;
};  // at what a question was about, with a way back to it
struct GoNext {};  // the next step of a slide, then the next page
struct GoBack {};
struct GoToStart {};  // the first slide, nothing revealed yet
struct GoToEnd {};    // the last slide, all revealed
struct LookAtStep {
  int step;
};  // the figure shows an earlier step's stage again
struct OpenOverlay {
  Overlay overlay;
};
struct CloseOverlay {};
struct DismissNotice {};
struct SetFullScreen {
  bool full;
};
struct ReloadLesson {};
struct WriteNote {
  std::string text;
};  // on the current slide
struct Export {
  ExportKind kind;
  std::string file;  // empty: the clipboard
};

// Explore
struct SetSentence {
  std::string text;
};
struct SetSource {
  SourceKind source;
};
struct SetLayer {
  int layer;
};
struct SetHead {
  int head;
  std::optional<int> layer = {};  // of another layer
};
struct SetTrainedHead {
  std::string name;
};
struct SetLevel {
  Level level;
  std::optional<int> query = {};  // the word looked at, as a row of that level
};
struct SelectWord {
  int row;
};
struct PinWord {
  int row;
};  // adds a word to the one looked at, or takes it away again
struct SelectCell {
  Cell cell;
};
struct CloseCell {};
struct SetDirection {
  Direction direction;
};
struct ShowExploreStage {
  ExploreStage stage;
};
struct ShowExploreTab {
  ExploreTab tab;
};
struct SetWhatIf {
  WhatIf what_if;
};
struct SetComparison {
  Comparison comparison;
};
struct SetLook {
  HeatmapLook look;
};
struct OpenExample {
  int example;  // from 0; −1: none
};
struct ShowClue {
  bool shown;
};

// the figure of the current slide
struct SelectSlideWord {
  int row;
};
struct ToggleGuess {
  int row;
};
struct RevealGuess {};
struct GuessAgain {};
struct SetOwnText {
  std::string text;
};
struct SelectOwnWord {
  int row;
};
struct SetShelfRequest {
  std::string text;
};
struct SetShelfCard {
  int card;  // from 0
  std::string text;
};
struct MoveArrow {
  bool query;  // the query's arrow, otherwise the key's
  float x, y;
};
struct SetTemperature {
  float temperature;
};
struct ShowSoftmaxSteps {
  int count;
};
struct SetWidth {
  int width;
};  // of the vectors in the √d experiment
struct DrawAgain {};  // other random vectors, other starting weights
struct SetShare {
  int key;
  float share;
};
struct PointAtPart {
  int part;
};  // of the formula, 1 … 4; 0: none
struct GoToPosition {
  int position;
};  // of the walk through a calculation or a training run
struct SetPlaying {
  bool playing;
};
struct PushScore {
  float push;
};
struct SetTarget {
  int row, key;
};
struct SetRate {
  double rate;
};
struct ResetFigure {};

// the classroom
struct SetSeat {
  int seat;  // 0: the one who asks
  std::string text;
};
struct AddSeats {
  std::string text;  // words, separated by spaces or commas
};
struct MoveSeat {
  int seat, to;
};
struct RemoveSeat {
  int seat;
};
struct SelectSeat {
  int seat;
};
struct SelectOwnKey {
  int row;
};  // the other word of a pair

// two sentences side by side, of a slide or of the reflection
struct SetSideText {
  int side;
  std::string text;
};
struct SelectSideWord {
  int side, row;
};
struct ChoosePair {
  int pair;
};
struct Unfold {
  bool unfolded;
};

// a guess of a whole row
struct SetGuessing {
  bool guessing;
};  // on Explore
struct GuessShare {
  int side;   // 0, or 1 for the second sentence
  int words;  // how many the row has
  int key;
  float share;
};

// the reflection
struct ChooseReflectionWord {
  std::string word;
};
struct ToggleMark {
  int side, row;
};
struct WriteReason {
  int side;
  std::string text;
};
struct SetComparing {
  bool comparing;
};

// the hand-set head
struct EditHandSet {
  HandSetEdit edit;
  bool continues;  // the same drag or burst of typing as the edit before: one step to undo
};
struct UndoEdit {};
struct RedoEdit {};
struct ResetHandSet {};  // to the head as it came, or to where the task began
struct OpenGoal {
  int goal;  // from 0; −1: none
};
struct ShowHint {};
struct ShowSolution {};
struct GoalReached {};  // the trace on show meets the goal that is being tried
struct ShowHandSetPart {
  HandSetPart part;
};
struct SelectEntry {
  int row, column;
};

// Quick check
struct SetAnswer {
  Answer answer;  // to the question on show, not handed in yet
};
struct HandIn {
  std::optional<Certainty> certainty;
};
struct HandInOwn {
  Attempt attempt;  // at a question that was made from a trace, which update() does not see
};
struct TryAgain {};
struct NextQuestion {};
struct GoToQuestion {
  int question;
};
struct ShowResults {
  bool show;
};
struct SetLearner {
  std::string name;
};
struct SetQuizHabits {
  bool ask_certainty, guessing, only_missed, own_sentence;
};
struct StartQuizAgain {};

// settings
struct SetTheme {
  ThemeKind theme;
};
struct ChangeTextSize {
  int steps;
};  // + larger, − smaller, 0 back to 100 %
struct SetReducedMotion {
  bool reduced;
};
struct SetColours {
  ColourMap colours;
};

// --- time (recorded while something plays, since it moves the walk) ---
struct Tick {
  float seconds;
};

// --- what comes back ---
struct ModelLoaded {};
struct ModelFailed {
  Error problem;
};
struct ResultReady {
  Request request;
  std::uint64_t generation;
};
struct ResultFailed {
  Request request;
  std::uint64_t generation;
  Error problem;
};
struct ResultLate {
  std::uint64_t generation;
};
struct LessonReloaded {
  bool other_sentences = false;  // to train on
};
struct ShowNotice {
  Notice notice;
};

using IntentKinds = std::variant<
    GoToPage, LookAgain, GoNext, GoBack, GoToStart, GoToEnd, LookAtStep, OpenOverlay, CloseOverlay, DismissNotice,
    SetFullScreen, ReloadLesson, WriteNote, Export, SetSentence, SetSource, SetLayer, SetHead, SetTrainedHead, SetLevel,
    SelectWord, PinWord, SelectCell, CloseCell, SetDirection, ShowExploreStage, ShowExploreTab, SetWhatIf,
    SetComparison, SetLook, OpenExample, ShowClue, SelectSlideWord, ToggleGuess, RevealGuess, GuessAgain, SetOwnText,
    SelectOwnWord, SetShelfRequest, SetShelfCard, MoveArrow, SetTemperature, ShowSoftmaxSteps, SetWidth, DrawAgain,
    SetShare, PointAtPart, GoToPosition, SetPlaying, PushScore, SetTarget, SetRate, ResetFigure, SetSeat, AddSeats,
    MoveSeat, RemoveSeat, SelectSeat, SelectOwnKey, SetSideText, SelectSideWord, ChoosePair, Unfold, SetGuessing,
    GuessShare, ChooseReflectionWord, ToggleMark, WriteReason, SetComparing, EditHandSet, UndoEdit, RedoEdit,
    ResetHandSet, OpenGoal, ShowHint, ShowSolution, GoalReached, ShowHandSetPart, SelectEntry, SetAnswer, HandIn,
    HandInOwn, TryAgain, NextQuestion, GoToQuestion, ShowResults, SetLearner, SetQuizHabits, StartQuizAgain, SetTheme,
    ChangeTextSize, SetReducedMotion, SetColours, SetLab, RunLab, StepLab, ResetLab, ScrubLab, SetLabSentence,
    SelectLabWord, ShowLabTab, SetLabRival, SetLabDraft, MarkLabWord, RemoveOwnSentence, TryExperiment, PredictOutcome,
    KeepHead, ForgetHead, OpenLabFile, Tick, ModelLoaded, ModelFailed, ResultReady, ResultFailed, ResultLate, LabReady,
    LabFailed, OwnHeadsChanged, OwnSentencesRead, LessonReloaded, ShowNotice>;

// One of them. Its copies and its end are compiled once, in intent.cpp: a bare variant of this size would be built
// anew in every file that only passes intents on.
struct Intent : IntentKinds {
  template <class Made>
    requires(!std::derived_from<std::remove_cvref_t<Made>, IntentKinds>)
  Intent(Made&& made)  // NOLINT(google-explicit-constructor): converts as a variant does
      : IntentKinds(std::in_place_type<std::remove_cvref_t<Made>>, std::forward<Made>(made)) {}
  Intent(const Intent&);
  Intent(Intent&&) noexcept;
  Intent& operator=(const Intent&);
  Intent& operator=(Intent&&) noexcept;
  ~Intent();
};
using Intents = std::vector<Intent>;

}  // namespace headlight
