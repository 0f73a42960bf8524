// A row of attention as bars with whole percentages that add up to 100; in very long ones with a decimal.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/session/scene.h"
#include "ui/canvas.h"

namespace headlight {

enum class BarOrder { AsInText, LargestFirst };

// A number beside each word, if `notes` has one for each key. At most `max_bars`; what is left out is summed up in a
// last line. Returns the row that was pressed.
std::optional<int> draw_bars(Canvas& ui, Area& area, const std::string& id, const TraceView& view, BarOrder order,
                             int max_bars = 64, const std::vector<std::string>& notes = {});

}  // namespace headlight
