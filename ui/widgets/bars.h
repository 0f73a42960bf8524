// A row of attention as bars with whole percentages that add up to 100; in very long ones with a decimal.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/session/scene.h"
#include "ui/canvas.h"

namespace headlight {

enum class BarOrder { AsInText, LargestFirst };

struct BarsLook {
  BarOrder order = BarOrder::AsInText;
  int most = 64;                        // bars; what is left out is summed up in a last line
  std::vector<std::string> notes = {};  // a number beside each word, one for each key; or none
  bool pressable = true;                // otherwise the bars are only to be read
};

// Returns the row that was pressed.
std::optional<int> draw_bars(Canvas& ui, Area& area, const std::string& id, const TraceView& view,
                             const BarsLook& look = {});

}  // namespace headlight
