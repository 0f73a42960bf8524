#include "core/export/matrix_window.h"

#include <algorithm>
#include <cmath>

namespace headlight {
namespace {

MatrixWindow fitted(const MatrixWindow& window, int cells) {
  if (window.count <= 0 || window.count >= cells) return {};
  return {std::clamp(window.row, 0, cells - window.count), std::clamp(window.column, 0, cells - window.count),
          window.count};
}

// The first cell on show after zooming, so that the one at `at` keeps its place.
int first_after(int first, int at, int before, int after) {
  const double place = static_cast<double>(at - first) / std::max(1, before - 1);
  return at - static_cast<int>(std::lround(place * (after - 1)));
}

}  // namespace

CellsOnShow cells_on_show(const MatrixWindow& window, Eigen::Index rows, Eigen::Index columns) {
  const auto all_rows = static_cast<int>(rows);
  const auto all_columns = static_cast<int>(columns);
  CellsOnShow shown;
  shown.rows = window.count <= 0 ? all_rows : std::min(window.count, all_rows);
  shown.columns = window.count <= 0 ? all_columns : std::min(window.count, all_columns);
  shown.row = std::clamp(window.row, 0, all_rows - shown.rows);
  shown.column = std::clamp(window.column, 0, all_columns - shown.columns);
  return shown;
}

MatrixWindow zoomed(const MatrixWindow& window, int cells, int row, int column, float steps, int fewest) {
  const CellsOnShow shown = cells_on_show(window, cells, cells);
  const auto wanted = static_cast<int>(std::lround(static_cast<float>(shown.rows) * std::exp2(-steps)));
  // A small step still does something.
  const int other = wanted == shown.rows ? shown.rows + (steps > 0 ? -1 : 1) : wanted;
  const int count = std::clamp(other, std::min(fewest, cells), cells);
  return fitted(
      {first_after(shown.row, row, shown.rows, count), first_after(shown.column, column, shown.columns, count), count},
      cells);
}

MatrixWindow moved(const MatrixWindow& window, int cells, int rows, int columns) {
  if (window.count <= 0) return window;
  return fitted({window.row + rows, window.column + columns, window.count}, cells);
}

MatrixWindow showing(const MatrixWindow& window, int cells, int row, int column) {
  if (window.count <= 0) return window;
  const auto first = [&](int begin, int at) {
    return std::clamp(begin, at - window.count + 1, at);  // no farther than needed
  };
  return fitted({first(window.row, row), first(window.column, column), window.count}, cells);
}

}  // namespace headlight
