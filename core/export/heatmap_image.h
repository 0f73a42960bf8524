// The heatmap as pixels. The same formulas stand in shaders/heatmap.frag; a test compares the two per pixel.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/matrix.h"
#include "core/export/colour_map.h"
#include "core/export/matrix_window.h"

namespace headlight {

// What a heatmap looks like; everything in pixels of the target. −1 means no such row or column.
struct HeatmapSpec {
  int width = 0, height = 0;
  float low = 0, high = 1;  // the values at the dark and the bright end
  ColourMap colours = ColourMap::Cividis;
  MatrixWindow window;
  int most = 0;      // only so many of each row, the largest; 0: all
  float least = 0;   // only values from here on
  float gap = 0;     // between cells; 0 when cells are too small for it
  float radius = 0;  // of a cell's corners
  float border = 0;  // thickness of the outlines below
  int focus_row = -1, focus_column = -1;
  int hover_row = -1, hover_column = -1;  // outlined lightly; where both meet, brightly
  int cell_row = -1, cell_column = -1;    // the cell that is explained
  Rgb ground, focus_colour, hover_colour, link_colour;

  bool operator==(const HeatmapSpec&) const = default;
};

struct Image {
  int width = 0, height = 0;
  std::vector<std::uint8_t> rgba;  // rows from the top, 4 bytes a pixel
};

// The cells that a pixel covers, [first, last]: one when cells are larger than pixels, several when they are smaller.
struct CellRange {
  int first = 0, last = 0;
};
CellRange cells_at(int pixel, int pixels, int cells);

// What stands in a matrix of values for a cell that is left out: it shows the ground.
inline constexpr float kLeftOut = -2;

// The smallest weight of a row that is shown under the spec's `most` and `least`.
float row_cutoff(const Row& weights, int most, float least);

// The values with what is left out by `most` and `least` replaced by kLeftOut.
Matrix kept_values(const Matrix& values, int most, float least);

// values (rows, columns). Where several cells fall on one pixel the largest (of signed ones: the farthest from 0) is
// shown, so that one bright link survives.
Image render_heatmap(const HeatmapSpec& spec, const Matrix& values);

}  // namespace headlight
