#include "core/session/effects.h"

namespace headlight {
namespace {

// One function for each kind of request.
struct Computer {
  Sources& sources;
  Executor& executor;

  Result<ResultValue> operator()(const TraceRequest& request) const {
    auto trace = sources.trace(request, executor);
    if (!trace) return trace.error();
    return ResultValue{*trace};
  }
  Result<ResultValue> operator()(const ExperimentRequest& request) const {
    return ResultValue{run_scale_experiment(request.seed)};
  }
  Result<ResultValue> operator()(const TrainingRequest& request) const {
    const LessonExample* example = sources.example(request.example);
    if (example == nullptr) return Error{"error.source.no_example", {{"example", request.example}}, ""};
    auto run = train(*example, request);
    if (!run) return run.error();
    return ResultValue{*run};
  }
  Result<ResultValue> operator()(const ContextRequest& request) const {
    if (!sources.encoder()) return Error{"error.model.missing", {}, ""};
    auto vectors = vectors_in_context(*sources.encoder(), request.places, executor);
    if (!vectors) return vectors.error();
    return ResultValue{*vectors};
  }
};

}  // namespace

Computed compute(const Compute& effect, Sources& sources, Executor& executor) {
  return {effect, std::visit(Computer{sources, executor}, effect.request)};
}

Intent deliver(const Computed& computed, ResultStore& results) {
  const auto& [request, generation] = computed.effect;
  if (!computed.value) return ResultFailed{request, generation, computed.value.error()};
  results.put(request, *computed.value);
  return ResultReady{request, generation};
}

}  // namespace headlight
