// Computed traces, kept under what they were computed from. Bounded in number and in bytes: the least recently used one
// goes first, and the newest always stays.
#pragma once

#include <list>
#include <map>

#include "core/attention/trace.h"
#include "core/model/sources.h"

namespace headlight {

class TraceStore {
 public:
  static constexpr std::size_t kDefaultBytes = std::size_t{128} << 20U;

  explicit TraceStore(std::size_t capacity = 32, std::size_t bytes = kDefaultBytes)
      : capacity_(capacity), bytes_(bytes) {}

  void put(const TraceRequest& request, TracePtr trace);
  TracePtr find(const TraceRequest& request) const;  // null when it is not there
  void touch(const TraceRequest& request);           // counts as used just now
  std::size_t size() const { return entries_.size(); }

 private:
  struct Entry {
    TraceRequest request;
    TracePtr trace;
    std::size_t bytes = 0;
  };

  void forget_oldest();

  std::size_t capacity_, bytes_;
  std::size_t used_ = 0;
  std::list<Entry> entries_;  // most recent first
  std::map<TraceRequest, std::list<Entry>::iterator> index_;
};

}  // namespace headlight
