#include "core/export/heatmap_image.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <limits>

namespace headlight {
namespace {

using Colour = std::array<float, 3>;  // 0 … 1

Colour to_floats(Rgb colour) {
  return {static_cast<float>(colour.red) / 255, static_cast<float>(colour.green) / 255,
          static_cast<float>(colour.blue) / 255};
}

Colour mix(const Colour& a, const Colour& b, float share) {
  return {a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share};
}

// The colour map between its steps.
Colour map_colour(const ColourTable& table, float position) {
  const float scaled = std::clamp(position, 0.0F, 1.0F) * static_cast<float>(kColourSteps - 1);
  const auto below = static_cast<std::size_t>(scaled);
  const std::size_t above = std::min(below + 1, kColourSteps - 1);
  return mix(to_floats(table[below]), to_floats(table[above]), scaled - static_cast<float>(below));
}

// Distance from a point to the edge of a rounded box of half-size `half` around the origin; negative inside.
float rounded_box(float x, float y, float half_x, float half_y, float radius) {
  const float dx = std::abs(x) - half_x + radius;
  const float dy = std::abs(y) - half_y + radius;
  const float outside = std::hypot(std::max(dx, 0.0F), std::max(dy, 0.0F));
  return outside + std::min(std::max(dx, dy), 0.0F) - radius;
}

float coverage(float distance) { return std::clamp(0.5F - distance, 0.0F, 1.0F); }

float pooled(const Matrix& values, CellRange rows, CellRange columns) {
  float farthest = kLeftOut;
  for (int row = rows.first; row <= rows.last; ++row) {
    for (int column = columns.first; column <= columns.last; ++column) {
      const float value = values(row, column);
      const bool farther = farthest <= kLeftOut || std::abs(value) > std::abs(farthest);
      if (value > kLeftOut && farther) farthest = value;
    }
  }
  return farthest;
}

CellRange shifted(CellRange range, int by) { return {range.first + by, range.last + by}; }

Colour pixel(const HeatmapSpec& spec, const Matrix& values, const ColourTable& table, int x, int y) {
  const CellsOnShow shown = cells_on_show(spec.window, values.rows(), values.cols());
  const CellRange shown_rows = cells_at(y, spec.height, shown.rows);
  const CellRange shown_columns = cells_at(x, spec.width, shown.columns);
  const CellRange rows = shifted(shown_rows, shown.row);
  const CellRange columns = shifted(shown_columns, shown.column);
  const float value = pooled(values, rows, columns);
  const float range = std::max(spec.high - spec.low, 1e-20F);
  const Colour fill = value <= kLeftOut ? to_floats(spec.ground) : map_colour(table, (value - spec.low) / range);
  if (spec.gap <= 0) return fill;

  const float cell_width = static_cast<float>(spec.width) / static_cast<float>(shown.columns);
  const float cell_height = static_cast<float>(spec.height) / static_cast<float>(shown.rows);
  const float from_centre_x =
      static_cast<float>(x) + 0.5F - (static_cast<float>(shown_columns.first) + 0.5F) * cell_width;
  const float from_centre_y =
      static_cast<float>(y) + 0.5F - (static_cast<float>(shown_rows.first) + 0.5F) * cell_height;
  const float distance =
      rounded_box(from_centre_x, from_centre_y, (cell_width - spec.gap) / 2, (cell_height - spec.gap) / 2, spec.radius);
  Colour colour = fill;
  const bool marked = rows.first == spec.cell_row && columns.first == spec.cell_column;
  const bool hovered = rows.first == spec.hover_row && columns.first == spec.hover_column;
  const bool focused = rows.first == spec.focus_row || columns.first == spec.focus_column;
  const bool linked = rows.first == spec.hover_row || columns.first == spec.hover_column;
  if (marked || hovered || focused || linked) {
    const Colour outline = to_floats(marked || hovered ? spec.hover_colour
                                     : focused         ? spec.focus_colour
                                                       : spec.link_colour);
    colour = mix(colour, outline, 1 - coverage(distance + spec.border));
  }
  return mix(to_floats(spec.ground), colour, coverage(distance));
}

std::uint8_t to_byte(float value) {
  return static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0F, 1.0F) * 255));
}

}  // namespace

float row_cutoff(const Row& weights, int most, float least) {
  if (most <= 0 || most >= weights.size()) return least;
  std::vector<float> largest(static_cast<std::size_t>(most));
  std::partial_sort_copy(weights.begin(), weights.end(), largest.begin(), largest.end(), std::greater<>());
  return std::max(
      {least, largest.back(), std::numeric_limits<float>::min()});  // what may not be seen is not the largest
}

Matrix kept_values(const Matrix& values, int most, float least) {
  Matrix kept = values;
  for (Eigen::Index row = 0; row < kept.rows(); ++row) {
    const float cutoff = row_cutoff(values.row(row), most, least);
    for (Eigen::Index column = 0; column < kept.cols(); ++column) {
      if (kept(row, column) < cutoff) kept(row, column) = kLeftOut;
    }
  }
  return kept;
}

CellRange cells_at(int pixel, int pixels, int cells) {
  if (cells <= pixels) {
    const int cell = static_cast<int>((2LL * pixel + 1) * cells / (2LL * pixels));
    return {cell, cell};
  }
  const auto first = static_cast<int>(static_cast<long long>(pixel) * cells / pixels);
  const auto end = static_cast<int>((static_cast<long long>(pixel + 1) * cells + pixels - 1) / pixels);
  return {first, std::max(first, end - 1)};
}

Image render_heatmap(const HeatmapSpec& spec, const Matrix& values) {
  Image image{spec.width, spec.height, {}};
  image.rgba.reserve(static_cast<std::size_t>(spec.width) * static_cast<std::size_t>(spec.height) * 4);
  const ColourTable& table = colour_table(spec.colours);
  const bool filtered = spec.most > 0 || spec.least > 0;
  const Matrix kept = filtered ? kept_values(values, spec.most, spec.least) : Matrix();
  for (int y = 0; y < spec.height; ++y) {
    for (int x = 0; x < spec.width; ++x) {
      for (const float channel : pixel(spec, filtered ? kept : values, table, x, y))
        image.rgba.push_back(to_byte(channel));
      image.rgba.push_back(255);
    }
  }
  return image;
}

}  // namespace headlight
