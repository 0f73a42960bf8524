// Carrying out effects: the same functions serve the worker thread, headless programs and tests.
#pragma once

#include "core/session/result_store.h"
#include "core/session/update.h"

namespace headlight {

// What came of a Compute.
struct Computed {
  Compute effect;
  Result<ResultValue> value;
};

Computed compute(const Compute& effect, Sources& sources, Executor& executor);

// What came of a Train.
struct Trained {
  LabRequest request;
  Result<LabSnapshotPtr> value;
};

Trained train(const Train& effect, Lab& lab, const Sources& sources, Executor& executor);
Intent deliver(const Trained& trained, ResultStore& results);

// The head that is to be kept, with its name; null if it is gone.
TrainedHeadPtr head_to_keep(const StoreHead& effect, const ResultStore& results);

// Puts the result into the store and says what to tell update().
Intent deliver(const Computed& computed, ResultStore& results);

}  // namespace headlight
