#include "core/session/trace_store.h"

namespace headlight {

void TraceStore::put(const TraceRequest& request, TracePtr trace) {
  if (const auto found = index_.find(request); found != index_.end()) {
    found->second->trace = std::move(trace);
    return touch(request);
  }
  entries_.push_front({request, std::move(trace)});
  index_[request] = entries_.begin();
  if (entries_.size() > capacity_) {
    index_.erase(entries_.back().request);
    entries_.pop_back();
  }
}

TracePtr TraceStore::find(const TraceRequest& request) const {
  const auto found = index_.find(request);
  return found == index_.end() ? nullptr : found->second->trace;
}

void TraceStore::touch(const TraceRequest& request) {
  if (const auto found = index_.find(request); found != index_.end()) {
    entries_.splice(entries_.begin(), entries_, found->second);
  }
}

}  // namespace headlight
