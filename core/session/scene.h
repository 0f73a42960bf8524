// Scene: what is on the screen, ready to be drawn. derive() joins the state with the traces it asks for; panels read
// the scene and compute nothing about attention themselves.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/attention/explain.h"
#include "core/session/content.h"
#include "core/session/state.h"
#include "core/session/trace_store.h"

namespace headlight {

// One row of a trace, as bars and sentences show it.
struct RowScene {
  int query = 0;
  std::vector<int> percentages;  // one for each key; they add up to 100
  std::vector<int> order;        // keys, largest weight first
  double entropy = 0;            // bits
  double sum = 0;                // of the weights: 1, but for a row that may see nothing
};

// A trace with the row that is looked at.
struct TraceView {
  TracePtr trace;
  RowScene row;
  float largest = 0;                          // the largest weight in the whole trace: the top of the colour range
  std::vector<std::vector<int>> percentages;  // every row's, for traces small enough to print in cells
};

struct ExploreScene {
  std::optional<TraceView> view;
  std::optional<CellExplanation> cell;
  bool stale = false;            // the trace on screen is not (yet) the one that was asked for
  std::optional<Error> problem;  // why there is no trace for what was asked
  std::string dropped_text;      // what the source did not read
};

struct SlideScene {
  const Slide* slide = nullptr;
  std::vector<std::string> numbers;        // the slide's references, filled in, in reading order
  std::vector<TraceView> views;            // the figure's traces
  std::vector<CellExplanation> row_cells;  // how each weight of the first view's row came about
  bool learned_missing = false;            // Contrast: the learned model is not there
  std::vector<Error> problems;             // of the slide's file
};

struct Scene {
  const State& state;
  const Content& content;
  std::optional<SlideScene> slide;
  std::optional<ExploreScene> explore;
};

Scene derive(const State& state, const Content& content, const TraceStore& traces);

// A word as sentences and titles name it: very long ones are cut.
std::string shown_word(const AttentionTrace& trace, int row);

RowScene row_scene(const AttentionTrace& trace, int query);

// "*tired* gives 65 % to *animal*, 20 % to itself": the row in words, largest shares first.
std::string row_in_words(const AttentionTrace& trace, const RowScene& row, const Catalogue& texts);

}  // namespace headlight
