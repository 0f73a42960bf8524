// The colour range as a strip between its smallest and its largest number.
#pragma once

#include <string>

#include "ui/widgets/text.h"

namespace headlight {

// From `left` to the right, centred on `middle`; returns where it ends.
float draw_legend(Canvas& ui, const TextStyle& style, float left, float middle, float width, const std::string& low,
                  const std::string& high);

}  // namespace headlight
