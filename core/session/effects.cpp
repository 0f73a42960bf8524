#include "core/session/effects.h"

namespace headlight {
namespace {

Error too_long_for_all_heads(const AttentionTrace& trace) {
  return {"error.source.too_long_for_heads",
          {{"words", std::to_string(trace.size())}, {"most", std::to_string(kMostForAllHeads)}},
          ""};
}

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
  Result<ResultValue> operator()(const HeadsRequest& request) const {
    auto reading = std::make_shared<HeadsReading>();
    TraceRequest each = request.base;
    for (each.layer = 0; each.layer < kLayers; ++each.layer) {
      for (each.head = 0; each.head < kHeads; ++each.head) {
        auto trace = sources.trace(each, executor);
        if (!trace) return trace.error();
        if ((*trace)->size() > kMostForAllHeads) return too_long_for_all_heads(**trace);
        HeadReading& head = (*reading)[static_cast<std::size_t>(each.layer)][static_cast<std::size_t>(each.head)];
        head = {*trace, habits_of((*trace)->weights)};
      }
    }
    return ResultValue{HeadsReadingPtr(std::move(reading))};
  }
  Result<ResultValue> operator()(const DifferenceRequest& request) const {
    const auto first = sources.trace(request.first, executor);
    if (!first) return first.error();
    const auto second = sources.trace(request.second, executor);
    if (!second) return second.error();
    return ResultValue{std::make_shared<const DifferenceMap>(difference_map(**first, **second))};
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

Trained train(const Train& effect, Lab& lab, const Sources& sources, Executor& executor) {
  if (!sources.encoder()) return {effect.request, Error{"error.model.missing", {}, ""}};
  return {effect.request,
          lab.get(effect.request, *sources.encoder(), executor, sources.trained_head(effect.request.rival))};
}

Intent deliver(const Trained& trained, ResultStore& results) {
  if (!trained.value) return LabFailed{trained.request, trained.value.error()};
  const LabSnapshot& snapshot = **trained.value;
  results.put(trained.request, *trained.value);
  LabReady ready{trained.request, snapshot.parts, snapshot.step, snapshot.diverged};
  if (!snapshot.measures.empty()) {
    ready.first_accuracy = snapshot.measures.front().accuracy;
    ready.last_accuracy = snapshot.measures.back().accuracy;
  }
  return ready;
}

TrainedHeadPtr head_to_keep(const StoreHead& effect, const ResultStore& results) {
  const LabSnapshotPtr snapshot = results.find(effect.of);
  if (!snapshot || !snapshot->head) return nullptr;
  TrainedHead head = *snapshot->head;
  head.name = effect.name;
  return std::make_shared<const TrainedHead>(std::move(head));
}

Intent deliver(const Computed& computed, ResultStore& results) {
  const auto& [request, generation] = computed.effect;
  if (!computed.value) return ResultFailed{request, generation, computed.value.error()};
  results.put(request, *computed.value);
  return ResultReady{request, generation};
}

}  // namespace headlight
