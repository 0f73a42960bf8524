#include "core/session/apply.h"

namespace headlight {
namespace {

// Whether an answer is one to what the page is asking for now.
bool is_followed(const Change& change, const Request& request, std::uint64_t generation) {
  const auto followed = followed_request(change.state, change.content);
  return generation == change.state.generation && followed && request == Request{*followed};
}

}  // namespace

void apply(const Change& change, const ModelLoaded&) { change.state.model = {ModelStatus::Ready, {}}; }
void apply(const Change& change, const ModelFailed& intent) {
  change.state.model = {ModelStatus::Missing, intent.problem};
}

void apply(const Change& change, const ResultReady& intent) {
  if (!is_followed(change, intent.request, intent.generation)) return;
  change.state.shown = std::get<TraceRequest>(intent.request);
  change.state.late = false;
  change.state.trace_problem.reset();
}
void apply(const Change& change, const ResultFailed& intent) {
  if (!is_followed(change, intent.request, intent.generation)) return;
  change.state.late = false;
  change.state.trace_problem = intent.problem;
}
void apply(const Change& change, const ResultLate& intent) {
  if (intent.generation != change.state.generation) return;
  const auto followed = followed_request(change.state, change.content);
  if (followed && change.state.shown != *followed) change.state.late = true;
}

}  // namespace headlight
