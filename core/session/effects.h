// Carrying out effects: the same functions serve the worker thread, headless programs and tests.
#pragma once

#include "core/session/trace_store.h"
#include "core/session/update.h"

namespace headlight {

// What came of a ComputeTrace.
struct Computed {
  ComputeTrace effect;
  Result<TracePtr> trace;
};

Computed compute(const ComputeTrace& effect, Sources& sources, Executor& executor);

// Puts the trace into the store and says what to tell update().
Intent deliver(const Computed& computed, TraceStore& traces);

}  // namespace headlight
