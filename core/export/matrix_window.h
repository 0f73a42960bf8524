// The part of a matrix that is on show when one has zoomed in: a square of whole cells.
#pragma once

#include "core/base/matrix.h"

namespace headlight {

struct MatrixWindow {
  int row = 0, column = 0;  // the first
  int count = 0;            // rows and columns; 0: all

  bool operator==(const MatrixWindow&) const = default;
};

// What of a matrix lies in the window; never empty.
struct CellsOnShow {
  int row = 0, column = 0;
  int rows = 0, columns = 0;
};
CellsOnShow cells_on_show(const MatrixWindow& window, Eigen::Index rows, Eigen::Index columns);

// The rest is about square matrices with so many `cells` in a row.

// Half as many cells (steps > 0: once, twice …) or twice as many (steps < 0), with the cell that is at `row`, `column`
// staying where it is. Not fewer than `fewest`.
MatrixWindow zoomed(const MatrixWindow& window, int cells, int row, int column, float steps, int fewest);

MatrixWindow moved(const MatrixWindow& window, int cells, int rows, int columns);

// Moved just as far as needed for a cell to be on show.
MatrixWindow showing(const MatrixWindow& window, int cells, int row, int column);

}  // namespace headlight
