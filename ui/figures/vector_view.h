// A vector of a trace: in named amounts where its source has names, otherwise as a strip of bars.
#pragma once

#include <string>
#include <vector>

#include "core/base/matrix.h"
#include "ui/canvas.h"

namespace headlight {

struct VectorLook {
  float largest = 1;  // the amount that fills the room; views that share it can be compared
  Rgb fill;
  int most = 5;  // named amounts that are shown, the largest ones
};

// `names`: of every entry, or empty.
void draw_vector(Canvas& ui, Area& area, const std::string& id, const std::string& label,
                 const std::vector<std::string>& names, const Row& vector, const VectorLook& look);

}  // namespace headlight
