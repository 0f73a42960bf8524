// A matrix of any size as numbers, to scroll in both ways; its names stay in sight.
#pragma once

#include <functional>
#include <string>

#include "core/base/matrix.h"
#include "ui/canvas.h"

namespace headlight {

struct MatrixLook {
  std::function<std::string(int row)> row_name;
  std::function<std::string(int column)> column_name;
  int lit_row = -1;    // stands out
  int places = 3;      // decimals; without any, the numbers are names rather than amounts and have no colour
  float height = 300;  // real pixels
};

// Only the cells in sight are drawn. The mouse wheel scrolls, with Shift sideways, as do the arrow keys.
void draw_matrix(Canvas& ui, Area& area, const std::string& id, const Matrix& matrix, const MatrixLook& look);

}  // namespace headlight
