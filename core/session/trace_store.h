// Computed traces, kept under what they were computed from. Bounded: the least recently used one goes first.
#pragma once

#include <list>
#include <map>

#include "core/attention/trace.h"
#include "core/model/sources.h"

namespace headlight {

class TraceStore {
 public:
  explicit TraceStore(std::size_t capacity = 32) : capacity_(capacity) {}

  void put(const TraceRequest& request, TracePtr trace);
  TracePtr find(const TraceRequest& request) const;  // null when it is not there
  void touch(const TraceRequest& request);           // counts as used just now
  std::size_t size() const { return entries_.size(); }

 private:
  struct Entry {
    TraceRequest request;
    TracePtr trace;
  };

  std::size_t capacity_;
  std::list<Entry> entries_;  // most recent first
  std::map<TraceRequest, std::list<Entry>::iterator> index_;
};

}  // namespace headlight
