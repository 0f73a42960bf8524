#include "core/session/result_store.h"

namespace headlight {
namespace {

template <class Key, class Value>
void put_bounded(std::map<Key, Value>& map, const Key& key, Value value, std::size_t kept) {
  if (map.size() >= kept && !map.contains(key)) map.clear();
  map[key] = std::move(value);
}

template <class Key, class Value>
Value find_in(const std::map<Key, Value>& map, const Key& key) {
  const auto found = map.find(key);
  return found == map.end() ? nullptr : found->second;
}

}  // namespace

void ResultStore::put(const Request& request, ResultValue value) {
  if (const auto* trace = std::get_if<TraceRequest>(&request)) {
    traces.put(*trace, std::get<TracePtr>(std::move(value)));
  } else if (const auto* experiment = std::get_if<ExperimentRequest>(&request)) {
    put_bounded(experiments_, *experiment, std::get<ScaleExperimentPtr>(std::move(value)), kKept);
  } else if (const auto* context = std::get_if<ContextRequest>(&request)) {
    put_bounded(contexts_, *context, std::get<ContextVectorsPtr>(std::move(value)), kKept);
  } else {
    put_bounded(trainings_, std::get<TrainingRequest>(request), std::get<TrainingRunPtr>(std::move(value)), kKept);
  }
}

bool ResultStore::has(const Request& request) const {
  return std::visit([this](const auto& each) { return find(each) != nullptr; }, request);
}

void ResultStore::touch(const Request& request) {
  if (const auto* trace = std::get_if<TraceRequest>(&request)) traces.touch(*trace);
}

ScaleExperimentPtr ResultStore::find(const ExperimentRequest& request) const { return find_in(experiments_, request); }
ContextVectorsPtr ResultStore::find(const ContextRequest& request) const { return find_in(contexts_, request); }
TrainingRunPtr ResultStore::find(const TrainingRequest& request) const { return find_in(trainings_, request); }

}  // namespace headlight
