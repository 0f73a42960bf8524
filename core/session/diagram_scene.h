// Diagram 2.1: weights that a text prints beside those that its own vectors give.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/session/requests.h"
#include "core/session/result_store.h"
#include "core/session/trace_view.h"

namespace headlight {

// One way to weigh the neighbours, and where it leads.
struct Weighing {
  enum class Kind { Printed, Unscaled, Scaled } kind = Kind::Printed;
  Row weights;     // (T)
  Row output;      // (D)
  int winner = 0;  // the row that gets most
};

struct DiagramScene {
  std::vector<int> neighbours;            // the rows that can be attended to
  std::vector<Weighing> weighings;        // printed, without √d_k, with √d_k; the second once it is computed
  std::vector<CellExplanation> unscaled;  // how each weight without √d_k came about; empty until it is computed
};

DiagramScene diagram_scene(const LessonExample& example, const TraceView& view, const TracePtr& unscaled);

}  // namespace headlight
