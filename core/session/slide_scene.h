// What a slide shows: its text with the numbers filled in, and everything that its figure draws.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/attention/blend.h"
#include "core/lab/scale_experiment.h"
#include "core/lab/slopes.h"
#include "core/session/diagram_scene.h"
#include "core/session/meanings_scene.h"
#include "core/session/result_store.h"
#include "core/session/trace_view.h"

namespace headlight {

// The values of a row in terms that have names: amounts of F features.
struct BlendScene {
  std::vector<std::string> features;
  Blend blend;            // by the weights on show: the true ones or the student's
  bool own = false;       // the weights are the student's
  Matrix values, copies;  // (T, F)
  Row output;             // (F)
  Row true_output;        // (F): by the true weights
};

// A text of the student's own.
struct TypedScene {
  std::optional<TraceView> view;
  bool stale = false;      // not (yet) what was asked for
  bool untrained = false;  // the learned model is missing; these are random numbers
  std::optional<Error> problem;
};

// One score pushed up or down.
struct PushScene {
  int key = 0;
  TraceView view;  // with the push
  PushCurve curve;
  std::vector<std::string> features;
  int picked = 0;  // by a hard pick
  Row soft, hard;  // (F): the outputs
};

struct TrainingScene {
  TrainingRunPtr run;
  int position = 0;  // which of its steps is on show
  TraceView view;
  MatrixOf<double> slopes;  // (T, F): ∂output/∂score of the row

  const TrainingStep& step() const { return run->steps[static_cast<std::size_t>(position)]; }
};

struct SlideScene {
  const Slide* slide = nullptr;
  const SlideState* state = nullptr;
  std::vector<std::vector<std::string>> numbers;  // references filled in: of the question, then of each step
  std::vector<Error> problems;                    // of the slide's file

  std::optional<Stage> stage;              // of the figure
  const LessonExample* example = nullptr;  // null when it cannot be read
  std::optional<TraceView> view;           // the example with the row that is looked at
  int named_row = 0;                       // the one that the slide speaks of
  std::vector<CellExplanation> row_cells;  // how each weight of that row came about
  int walk_length = 0;

  std::optional<Overlap> guess;  // the guessed words against the truth
  std::optional<TypedScene> typed;
  std::optional<Similarity> arrows;
  std::optional<TraceView> other;  // raw scores beside scaled ones; another temperature; before learning
  std::optional<TraceView> learned;
  bool learned_missing = false;
  std::optional<ScaleSummary> experiment;
  Matrix amounts;  // (T, F): the outputs in named amounts, for the formula
  std::optional<BlendScene> blend;
  std::optional<PushScene> push;
  std::optional<TrainingScene> training;
  std::optional<ClassroomScene> classroom;
  std::optional<WordPairScene> word_pair;
  std::optional<MeaningsScene> meanings;
  std::optional<DiagramScene> diagram;
};

SlideScene slide_scene(const State& state, const Content& content, const ResultStore& results);

}  // namespace headlight
