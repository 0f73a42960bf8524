// Kept progress may hold anything; the rest of the program relies on ranges and valid text.
#pragma once

#include "core/session/state.h"

namespace headlight {

// Puts back into range whatever a damaged or foreign file has set.
void keep_in_range(State& state);

// The nearest that the page can show.
WhatIf in_range(WhatIf what_if);
Comparison in_range(Comparison comparison);
HeatmapLook in_range(HeatmapLook look);

}  // namespace headlight
