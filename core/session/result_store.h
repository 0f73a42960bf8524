// Everything that was computed, by what it was computed from.
#pragma once

#include <map>

#include "core/lab/scale_experiment.h"
#include "core/session/requests.h"
#include "core/session/trace_store.h"

namespace headlight {

using ResultValue = std::variant<TracePtr, ScaleExperimentPtr, TrainingRunPtr, ContextVectorsPtr>;

class ResultStore {
 public:
  TraceStore traces;

  void put(const Request& request, ResultValue value);
  bool has(const Request& request) const;
  void touch(const Request& request);
  void clear() { *this = {}; }  // the lesson's examples have changed

  TracePtr find(const TraceRequest& request) const { return traces.find(request); }
  ScaleExperimentPtr find(const ExperimentRequest& request) const;
  TrainingRunPtr find(const TrainingRequest& request) const;
  ContextVectorsPtr find(const ContextRequest& request) const;

 private:
  // A student tries a few seeds and rates; what is older is computed again when it is asked for.
  static constexpr std::size_t kKept = 6;
  std::map<ExperimentRequest, ScaleExperimentPtr> experiments_;
  std::map<TrainingRequest, TrainingRunPtr> trainings_;
  std::map<ContextRequest, ContextVectorsPtr> contexts_;
};

}  // namespace headlight
