// The reflection, ready to be drawn and to be saved.
#pragma once

#include <array>
#include <optional>

#include "core/practice/overlap.h"
#include "core/session/following.h"
#include "core/session/trace_view.h"

namespace headlight {

struct ReflectionSideScene {
  Following following;
  std::optional<TraceView> view;   // with the word's row, where the sentence has the word
  bool missing = false;            // the sentence does not have the word
  std::vector<int> marked;         // of the sentence as it is read now
  std::optional<Overlap> overlap;  // while comparing, once something is marked
};

struct ReflectionScene {
  std::array<ReflectionSideScene, 2> sides;
};

ReflectionScene reflection_scene(const State& state, const ResultStore& results);

}  // namespace headlight
