#include "core/session/following.h"

namespace headlight {

Following follow(const State& state, const ResultStore& results, const TraceRequest& request, std::size_t place) {
  const Followed& followed = state.followed[place];
  Following following{results.find(request), false, followed.problem};
  if (needs_model(request.source) && state.model.status == ModelStatus::Missing)
    following.problem = state.model.problem;
  if (following.trace || following.problem || !followed.shown) return following;
  following.trace = results.find(*followed.shown);
  following.stale = following.trace && state.late;
  return following;
}

}  // namespace headlight
