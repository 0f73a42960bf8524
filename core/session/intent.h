// Intents: what a person does, and what comes back from the worker. Each is a small value; update() acts on it.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/session/state.h"

namespace headlight {

// --- what a person does (recorded and replayed) ---
struct GoToPage {
  Page page;
};
struct GoNext {};
struct GoBack {};
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
};
struct SetLevel {
  Level level;
};
struct SelectWord {
  int row;
};  // Explore
struct SelectCell {
  Cell cell;
};  // Explore
struct CloseCell {};  // Explore
struct SelectSlideWord {
  int row;
};  // the figure of the current slide
struct ChooseOption {
  int option;
};  // the current question
struct GoToQuestion {
  int question;
};
struct SetTheme {
  ThemeKind theme;
};
struct ChangeTextSize {
  int steps;
};  // + larger, − smaller, 0 back to 100 %

// --- what comes back ---
struct ModelLoaded {};
struct ModelFailed {
  Error problem;
};
struct TraceReady {
  TraceRequest request;
  std::uint64_t generation;
};
struct TraceFailed {
  TraceRequest request;
  std::uint64_t generation;
  Error problem;
};
struct TraceLate {
  std::uint64_t generation;
};

using Intent = std::variant<GoToPage, GoNext, GoBack, SetSentence, SetSource, SetLayer, SetHead, SetLevel, SelectWord,
                            SelectCell, CloseCell, SelectSlideWord, ChooseOption, GoToQuestion, SetTheme,
                            ChangeTextSize, ModelLoaded, ModelFailed, TraceReady, TraceFailed, TraceLate>;
using Intents = std::vector<Intent>;

}  // namespace headlight
