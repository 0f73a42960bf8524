#include "core/session/apply.h"

namespace headlight {
namespace {

// For an answer to something that the page is asking for now: every place where it is followed.
template <class Act>
void for_each_followed(const Change& change, const Request& request, std::uint64_t generation, const Act& act) {
  if (generation != change.state.generation) return;
  const auto followed = followed_requests(change.state, change.content);
  for (std::size_t place = 0; place < followed.size(); ++place) {
    if (request == Request{followed[place]}) act(change.state.followed[place]);
  }
}

// Whether all that is followed is on the screen, or will not come.
bool is_complete(const Change& change) {
  const auto followed = followed_requests(change.state, change.content);
  for (std::size_t place = 0; place < followed.size(); ++place) {
    const Followed& each = change.state.followed[place];
    if (each.shown != followed[place] && !each.problem) return false;
  }
  return true;
}

}  // namespace

void apply(const Change& change, const ModelLoaded&) { change.state.model = {ModelStatus::Ready, {}}; }
void apply(const Change& change, const ModelFailed& intent) {
  change.state.model = {ModelStatus::Missing, intent.problem};
}

void apply(const Change& change, const ResultReady& intent) {
  for_each_followed(change, intent.request, intent.generation,
                    [&](Followed& each) { each = {std::get<TraceRequest>(intent.request), std::nullopt}; });
  if (is_complete(change)) change.state.late = false;
}
void apply(const Change& change, const ResultFailed& intent) {
  for_each_followed(change, intent.request, intent.generation, [&](Followed& each) { each.problem = intent.problem; });
  if (is_complete(change)) change.state.late = false;
}
void apply(const Change& change, const ResultLate& intent) {
  if (intent.generation == change.state.generation && !is_complete(change)) change.state.late = true;
}

}  // namespace headlight
