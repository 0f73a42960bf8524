// The lab's page, ready to be drawn.
#pragma once

#include <optional>

#include "core/session/result_store.h"
#include "core/session/trace_view.h"

namespace headlight {

struct LabScene {
  LabSnapshotPtr shown;           // null: nothing has come yet
  LabSnapshotPtr furthest;        // of the same run; its curves go on where an earlier step is looked at
  std::optional<TraceView> view;  // of the student's sentence
};

LabScene lab_scene(const State& state, const ResultStore& results);

}  // namespace headlight
