// Named amounts as bars around a middle line: what a vector says in terms that can be read.
#pragma once

#include <string>
#include <vector>

#include "core/base/matrix.h"
#include "ui/canvas.h"

namespace headlight {

struct AmountsLook {
  float largest = 1;  // the amount that fills the bar's room
  Rgb fill;
};

void draw_amounts(Canvas& ui, Area& area, const std::string& id, const std::vector<std::string>& names,
                  const Row& amounts, const AmountsLook& look);

}  // namespace headlight
