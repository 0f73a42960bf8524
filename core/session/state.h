// State: everything the screen depends on, as a small value. It changes only through update(State, Intent).
#pragma once

#include <array>
#include <optional>
#include <string>

#include "core/base/result.h"
#include "core/lesson/deck.h"
#include "core/model/sources.h"
#include "core/quiz/attempts.h"
#include "core/session/explore_state.h"
#include "core/session/hand_set_state.h"
#include "core/session/lab_state.h"

namespace headlight {

enum class PageKind { Slide, Explore, Workbench, Lab, Reflection, Concepts, Quiz, Conclusion };

struct Page {
  PageKind kind = PageKind::Slide;
  int slide = 1;  // 1 … kAllSlides; only for slides

  bool operator==(const Page&) const = default;
};

struct QuizState {
  std::string learner;  // as they want to be called; may stay empty
  int current = 0;      // the question on show
  Answer draft;         // what is being answered to it
  bool handed_in = false;
  Answer other_draft;  // the same of the questions that are not asked now: the lesson's, or one's own sentence's
  bool other_handed_in = false;
  bool results = false;        // the results are on show instead
  bool ask_certainty = false;  // "how sure are you?"
  bool guessing = false;       // answers are compared, not judged
  bool only_missed = false;    // nothing new, only what was missed
  bool own_sentence = false;   // questions about the sentence on Explore instead of those of the lesson
  int sample = 1;              // which of them
  std::uint64_t seed = 1;      // of the order of options
  std::vector<Attempt> attempts;

  bool operator==(const QuizState&) const = default;
};

// The reflection: one word, two sentences in which it means something else, the words that should count, and why.
struct ReflectionSide {
  std::string text;
  std::vector<int> marked;  // rows of the sentence
  std::string reason;

  bool operator==(const ReflectionSide&) const = default;
};

struct ReflectionState {
  std::string word;  // empty: none chosen yet
  std::array<ReflectionSide, 2> sides;
  bool comparing = false;  // a source's reading is shown beside the student's
  SourceKind source = SourceKind::HandSet;

  bool operator==(const ReflectionState&) const = default;
};

enum class ThemeKind { Dark, Light };

inline constexpr float kSmallestText = 0.75F;
inline constexpr float kLargestText = 3.0F;

struct Settings {
  ThemeKind theme = ThemeKind::Dark;
  float text_scale = 1;  // kSmallestText … kLargestText
  ColourMap colours = ColourMap::Cividis;
  bool reduce_motion = false;

  bool operator==(const Settings&) const = default;
};

enum class ModelStatus { Loading, Ready, Missing };

struct ModelState {
  ModelStatus status = ModelStatus::Loading;
  Error problem;  // when missing

  bool operator==(const ModelState&) const = default;
};

// What lies over the page for a while.
enum class Overlay { None, Overview, Keys, GoTo, Blank, Save, Examples };

// A sentence at the bottom of the window that says what became of something: a key of the text tables, or a problem.
struct Notice {
  std::string text;
  TextArguments args;
  std::optional<Error> problem;
  float shown = 0;  // seconds; good news goes by itself

  bool operator==(const Notice&) const = default;
};

// A trace that follows the student's hand.
struct Followed {
  std::optional<TraceRequest> shown;  // the last one that was ready; stays on screen until the next is
  std::optional<Error> problem;       // why the wanted one cannot be had

  bool operator==(const Followed&) const = default;
};
inline constexpr std::size_t kMostFollowed = 2;

struct State {
  Page page;
  std::array<SlideState, kAllSlides> slides;
  ExploreState explore;
  ExploreHistory explore_history;
  HandSetState hand_set;                  // of the page on which it is set: the student's own, or a task's
  std::optional<HandSetState> set_aside;  // the student's own, while a task is tried
  WorkbenchState workbench;
  LabState lab;
  ReflectionState reflection;
  QuizState quiz;
  Settings settings;
  ModelState model;

  bool looking_again = false;  // the page was opened from a question, to which one can go back
  Overlay overlay = Overlay::None;
  std::optional<Notice> notice;
  bool full_screen = false;
  float motion = 1;  // of what was shown last: 0 just begun … 1 at rest

  std::uint64_t generation = 0;                  // counts changes of what has to be computed; older answers are dropped
  std::array<Followed, kMostFollowed> followed;  // the page's own sentences
  bool late = false;                             // a wanted trace has been on its way for more than 100 ms

  bool operator==(const State&) const = default;
};

}  // namespace headlight
