#include "core/session/update.h"

#include "core/session/apply.h"
#include "core/session/fit.h"

namespace headlight {
namespace {

void ask_for(const std::vector<Request>& requests, Updated& updated) {
  for (const Request& request : requests) updated.effects.emplace_back(Compute{request, updated.state.generation});
}

// The outcome of something else than the person's own doing, after which everything is asked for again.
bool changes_the_sources(const Intent& intent) {
  return std::holds_alternative<ModelLoaded>(intent) || std::holds_alternative<ModelFailed>(intent) ||
         std::holds_alternative<LessonReloaded>(intent) || std::holds_alternative<OwnHeadsChanged>(intent);
}

}  // namespace

Updated update(const State& state, const Intent& intent, const Content& content) {
  Updated updated{state, {}};
  const Change change{updated.state, content, updated.effects};
  std::visit([&](const auto& each) { apply(change, each); }, intent);
  go_on_training(change);
  drop_answers_to_other_readings(state, updated.state);
  keep_history(state.explore, intent, updated.state);
  const auto needed = wanted(updated.state, content);
  if (changes_the_sources(intent) || needed != wanted(state, content)) {
    ++updated.state.generation;
    updated.state.late = false;
    for (Followed& followed : updated.state.followed) followed.problem.reset();
    ask_for(needed, updated);
  }
  return updated;
}

Updated begin(State state, const Content& content) {
  Updated updated{std::move(state), {}};
  fit_to_content(updated.state, content);
  ask_for(wanted(updated.state, content), updated);
  return updated;
}

}  // namespace headlight
