// The colours of a heatmap and the numbers at their ends; with handles that narrow the range.
#pragma once

#include <optional>
#include <string>

#include "ui/widgets/text.h"

namespace headlight {

struct Legend {
  TextStyle style;
  ColourMap colours = ColourMap::Cividis;
  std::string first, last;                    // the numbers at the ends of the whole range
  float low = 0, high = 1;                    // the handles, as shares of it
  std::string low_text = {}, high_text = {};  // the numbers there
  bool adjustable = false;
};

struct Range {
  float low, high;
};

// From `left`, centred on `middle`; returns the range when a handle was moved. `right` becomes where it ends.
std::optional<Range> draw_legend(Canvas& ui, const std::string& id, float left, float middle, float width,
                                 const Legend& legend, float& right);

}  // namespace headlight
