// Kept progress may hold anything; the rest of the program relies on ranges and valid text.
#pragma once

#include "core/session/state.h"

namespace headlight {

// Puts back into range whatever a damaged or foreign file has set.
void keep_in_range(State& state);

}  // namespace headlight
