// The classroom, and a pair of words taken through attention step by step.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/attention/blend.h"
#include "core/practice/classroom.h"
#include "core/session/following.h"
#include "core/session/guess_scene.h"
#include "core/session/trace_view.h"

namespace headlight {

// What the entries of a source's vectors are called; empty where they have no names.
struct VectorNames {
  std::vector<std::string> asks;     // of queries and keys
  std::vector<std::string> carries;  // of values and outputs
};
VectorNames vector_names(const AttentionTrace& trace, const Content& content);

// The values that a trace's weights mix, (T, D) like its rows, and the mix. Nothing for the mean of several heads.
std::optional<Blend> blend_of(const AttentionTrace& trace, int row);

struct ClassroomScene {
  std::vector<std::string> seats;  // the asker's first
  int chosen = 0;
  Following following;
  std::optional<TraceView> view;      // with the asker's row
  std::vector<std::string> answered;  // the class that the view is of, for a moment the one before
  std::vector<RaisedHand> hands;      // one for each of them
  std::optional<ShareGuessScene> guess;
  VectorNames names;
  std::optional<Blend> blend;
};

ClassroomScene classroom_scene(const State& state, const CurrentFigure& figure, const Content& content,
                               const ResultStore& results);

struct WordPairScene {
  Following following;
  std::optional<TraceView> view;           // with the row of the word that asks
  int key = 0;                             // the other word
  std::vector<CellExplanation> row_cells;  // how each weight of the row came about
  VectorNames names;
  std::optional<Blend> blend;
};

WordPairScene word_pair_scene(const State& state, const CurrentFigure& figure, const Content& content,
                              const ResultStore& results);

}  // namespace headlight
