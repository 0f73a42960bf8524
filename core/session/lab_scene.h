// The lab's page, ready to be drawn.
#pragma once

#include <optional>

#include "core/session/result_store.h"
#include "core/session/trace_view.h"

namespace headlight {

// A table as a picture shows it.
struct LabTable {
  const Matrix* numbers = nullptr;  // (C, D), of the snapshot; null or empty: none yet
  float largest = 0;                // in size
};

struct LabScene {
  LabSnapshotPtr shown;           // null: nothing has come yet
  LabSnapshotPtr furthest;        // of the same run; its curves go on where an earlier step is looked at
  std::optional<TraceView> view;  // of the student's sentence
  LabTable query, key;            // W_Q and W_K
  LabTable query_gradient, key_gradient;
  std::optional<TraceView> rival;   // of the same sentence, where another head is asked, too
  LabSnapshotPtr plain;             // the plain run's end beside an experiment; null: it is not known
  std::optional<LabResult> result;  // of the experiment that is tried
};

LabScene lab_scene(const State& state, const ResultStore& results);

}  // namespace headlight
