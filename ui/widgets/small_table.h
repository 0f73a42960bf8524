// A small table of numbers in coloured cells: rows are words, columns are words or named amounts.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "ui/canvas.h"

namespace headlight {

struct TableCell {
  std::string text;
  Rgb ground;
  Rgb ink;
  float slope = 0;       // an arrow instead of a number: −1 … 1, up is positive
  bool changed = false;  // by the student: marked in a corner
};

struct SmallTable {
  std::vector<std::string> rows, columns;
  // Nothing where a cell is not known yet.
  std::function<std::optional<TableCell>(int row, int column)> cell;
  int first_row = 0;  // the number of the first row, where not all are shown
  bool arrows = false;
  float row_labels = 0;  // real pixels; 0: as wide as needed, −1: none
  std::optional<std::pair<int, int>> marked =
      std::nullopt;                       // the chosen cell: the table can then be pressed and dragged
  std::function<bool(int row)> lit = {};  // rows whose names stand out
};

struct TablePress {
  std::optional<std::pair<int, int>> cell;  // the cell that was pressed, or reached by the arrow keys
  int steps = 0;                            // by how many steps the chosen number was dragged in this frame
};

// Fills the area's width; cells are at most `cell_height` design pixels high.
TablePress draw_small_table(Canvas& ui, Area& area, const std::string& id, const SmallTable& table,
                            float cell_height = 30);

// A colour for a signed number: towards `positive` above 0, towards `negative` below, quiet near 0.
Rgb signed_ground(const Canvas& ui, double value, double largest, Rgb positive, Rgb negative);

}  // namespace headlight
