// A person's progress as text to be saved: page, steps, figures, notes, answers, settings. Versioned JSON; numbers are
// locale-neutral; what a newer version has written and this one does not know survives.
#pragma once

#include <string>
#include <string_view>

#include "core/session/state.h"

namespace headlight {

inline constexpr int kProgressVersion = 1;

// Whether two states would be saved alike.
bool same_progress(const State& a, const State& b);

// `kept`: the text that was read before, whose unknown fields go along; may be empty.
std::string progress_text(const State& state, std::string_view kept);

// `state` with everything that the text holds. Fields that are missing or make no sense stay as they are.
// Errors: error.progress.damaged when it is no such text at all.
Result<State> with_progress(State state, std::string_view text, const std::string& where);

}  // namespace headlight
