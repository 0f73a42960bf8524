#include "core/session/diagram_scene.h"

#include "core/attention/blend.h"

namespace headlight {
namespace {

Weighing weighing(Weighing::Kind kind, const Row& weights, const Row& output) {
  Weighing made{kind, weights, output, 0};
  weights.maxCoeff(&made.winner);
  return made;
}

}  // namespace

DiagramScene diagram_scene(const LessonExample& example, const TraceView& view, const TracePtr& unscaled) {
  DiagramScene scene;
  const AttentionTrace& trace = *view.trace;
  const int row = view.row.query;
  for (const CellExplanation& cell : explain_row(view)) {
    if (!cell.chain->masked) scene.neighbours.push_back(cell.key);
  }
  if (example.printed.size() == trace.size()) {
    scene.weighings.push_back(
        weighing(Weighing::Kind::Printed, example.printed, blend(example.printed, trace.values).output));
  }
  if (unscaled) {
    scene.unscaled = explain_row(view_of(unscaled, row));
    scene.weighings.push_back(
        weighing(Weighing::Kind::Unscaled, unscaled->weights.row(row), unscaled->output.row(row)));
  }
  scene.weighings.push_back(weighing(Weighing::Kind::Scaled, trace.weights.row(row), trace.output.row(row)));
  return scene;
}

}  // namespace headlight
