#include "core/session/trace_store.h"

namespace headlight {

namespace {

// The matrices are what counts; a combined trace also keeps its parts alive.
std::size_t bytes_of(const AttentionTrace& trace) {
  std::size_t bytes = trace.text.size();
  for (const Matrix* matrix : {&trace.queries, &trace.keys, &trace.values, &trace.scores, &trace.bias, &trace.logits,
                               &trace.weights, &trace.output}) {
    bytes += static_cast<std::size_t>(matrix->size()) * sizeof(float);
  }
  for (const TracePtr& part : trace.parts) bytes += bytes_of(*part);
  return bytes;
}

}  // namespace

void TraceStore::put(const TraceRequest& request, TracePtr trace) {
  if (const auto found = index_.find(request); found != index_.end()) {
    used_ -= found->second->bytes;
    entries_.erase(found->second);
  }
  const std::size_t bytes = bytes_of(*trace);
  entries_.push_front({request, std::move(trace), bytes});
  index_[request] = entries_.begin();
  used_ += bytes;
  while (entries_.size() > 1 && (entries_.size() > capacity_ || used_ > bytes_)) forget_oldest();
}

void TraceStore::forget_oldest() {
  used_ -= entries_.back().bytes;
  index_.erase(entries_.back().request);
  entries_.pop_back();
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
