// What is on the screen of a trace that follows the student's hand: the wanted one, or the last that was ready.
#pragma once

#include "core/session/result_store.h"

namespace headlight {

struct Following {
  TracePtr trace;
  bool stale = false;            // not (yet) what was asked for, and late
  std::optional<Error> problem;  // why it cannot be had

  bool waiting() const { return !trace && !problem; }
};

// `place`: which of followed_requests() it is.
Following follow(const State& state, const ResultStore& results, const TraceRequest& request, std::size_t place = 0);

}  // namespace headlight
