#include "core/session/result_store.h"

namespace headlight {

void ResultStore::put(const Request& request, ResultValue value) {
  std::visit([&](const auto& key) { put_one(key, std::get<decltype(find(key))>(std::move(value))); }, request);
}

void ResultStore::put(const LabRequest& request, LabSnapshotPtr snapshot) {
  const bool further = lab_settings_ != request.settings || !furthest_ || snapshot->step >= furthest_->step;
  if (further) furthest_ = snapshot;
  const bool ended = snapshot->step == request.settings.plan.steps || snapshot->diverged >= 0;
  if (ended && request.settings == plain_settings()) plain_ = snapshot;
  lab_settings_ = request.settings;
  lab_.put(request, std::move(snapshot));
}

LabSnapshotPtr ResultStore::furthest(const LabSettings& settings) const {
  return lab_settings_ == settings ? furthest_ : nullptr;
}

bool ResultStore::has(const Request& request) const {
  return std::visit([this](const auto& each) { return find(each) != nullptr; }, request);
}

void ResultStore::touch(const Request& request) {
  if (const auto* trace = std::get_if<TraceRequest>(&request)) traces.touch(*trace);
}

}  // namespace headlight
