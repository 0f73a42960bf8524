// One word, two meanings: two sentences side by side, ready to be drawn.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/attention/plane.h"
#include "core/practice/difference.h"
#include "core/session/classroom_scene.h"

namespace headlight {

struct SideScene {
  std::string text;
  std::string wanted, word;  // the word that should be compared, and the one that is
  Following following;
  bool missing = false;           // the sentence does not have the word; another row is shown
  std::optional<TraceView> view;  // with the word's row
  std::optional<ShareGuessScene> guess;
};

// The values of both sentences as points of a plane, and where the two outputs lie among them.
struct PlaneScene {
  Plane plane;
  std::array<Matrix, 2> values;  // (T, 2) of each sentence
  std::array<std::vector<std::string>, 2> labels;
  Matrix outputs;     // (2, 2)
  double cosine = 0;  // between the two outputs
};

// One word in several sentences, by the learned model.
struct ContextScene {
  std::vector<std::string> senses, texts;  // of each sentence; the student's own have no sense
  ContextVectorsPtr vectors;
  int layer = 0;
  std::array<SenseContrast, kLayers + 1> contrasts;
};

struct MeaningsScene {
  std::array<SideScene, 2> sides;
  std::vector<WordShares> shares;  // once both rows are there
  int moved = 0;                   // points
  VectorNames names;
  std::optional<PlaneScene> plane;
  std::optional<ContextScene> context;  // at its stage
  bool model_missing = false;           // that it needs
};

MeaningsScene meanings_scene(const State& state, const CurrentFigure& figure, const Content& content,
                             const ResultStore& results);

// Nothing where either trace has no values of its own (the mean of heads), or their widths differ.
std::optional<PlaneScene> plane_of(const TraceView& first, const TraceView& second);

}  // namespace headlight
