// Fits a state to the content: what a saved file, a recording or an edited lesson has open may not be there.
#pragma once

#include "core/session/content.h"
#include "core/session/state.h"

namespace headlight {

void fit_to_content(State& state, const Content& content);

}  // namespace headlight
