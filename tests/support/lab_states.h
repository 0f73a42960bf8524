// States of the lab, and what follows from an intent, for tests of its update functions.
#pragma once

#include <optional>
#include <utility>

#include "core/session/update.h"

namespace headlight::test {

inline State in_the_lab() {
  State state;
  state.page = {PageKind::Lab, 1};
  state.model.status = ModelStatus::Ready;
  state.lab.settings.plan.steps = 35;
  return state;
}

struct After {
  State state;
  std::optional<LabRequest> asked;
};

inline After lab_after(const State& state, const Intent& intent) {
  const Content content;
  Updated updated = update(state, intent, content);
  After result{std::move(updated.state), std::nullopt};
  for (const Effect& effect : updated.effects) {
    if (const auto* train = std::get_if<Train>(&effect)) result.asked = train->request;
  }
  return result;
}

// The answer to what was asked, as a run that goes well gives it.
inline After answered(const After& before) {
  const LabRequest request = *before.asked;
  return lab_after(before.state, LabReady{request, request.parts, request.parts == kLabParts ? request.step : 0, -1});
}

}  // namespace headlight::test
