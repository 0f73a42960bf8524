#include "ui/widgets/small_table.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/text.h"

namespace headlight {
namespace {

TextStyle label_in(const Canvas& ui) { return with_size(label_style(ui), 12.5F); }

// An arrow in the middle of a cell, as long as its slope.
void draw_slope(Canvas& ui, ImVec2 middle, float height, float slope, Rgb ink) {
  ImDrawList* draw = ImGui::GetWindowDrawList();
  constexpr float kSmallest = 0.04F;
  if (std::abs(slope) < kSmallest) {
    draw->AddCircleFilled(middle, ui.px(1.6F), faded(ink, 0.6F));
    return;
  }
  const float length = (height * 0.2F + height * 0.6F * std::abs(slope)) / 2;
  const float up = slope > 0 ? -1.0F : 1.0F;
  const float head = std::min(ui.px(6), length);
  const ImVec2 tip{middle.x, middle.y + up * length};
  draw->AddLine({middle.x, middle.y - up * length}, {middle.x, tip.y - up * head}, colour(ink), ui.px(2));
  draw->AddTriangleFilled(tip, {tip.x - head * 0.7F, tip.y - up * head}, {tip.x + head * 0.7F, tip.y - up * head},
                          colour(ink));
}

float labels_width(const Canvas& ui, const SmallTable& table, float width) {
  float widest = 0;
  for (const std::string& name : table.rows) widest = std::max(widest, measure(ui, label_in(ui), name).x);
  return std::min(widest + ui.px(8), width * 0.36F);
}

// The names above the columns; turned upwards when they are wider than their columns.
void draw_columns(Canvas& ui, Area& area, const SmallTable& table, float left, float width) {
  const TextStyle style = label_in(ui);
  float widest = 0;
  for (const std::string& name : table.columns) widest = std::max(widest, measure(ui, style, name).x);
  const bool upright = widest <= width - ui.px(2);
  const float height = upright ? ui.px(20) : widest + ui.px(6);
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    const std::string& name = table.columns[column];
    const float middle = left + (static_cast<float>(column) + 0.5F) * width;
    const ImVec2 size = measure(ui, style, name);
    if (upright) {
      draw_text(ui, style, {middle - size.x / 2, area.y}, name);
    } else {
      draw_turned(ui, style, {std::floor(middle - size.y / 2), area.y + height - ui.px(4)}, name);
    }
  }
  area.y += height;
}

}  // namespace

Rgb signed_ground(const Canvas& ui, double value, double largest, Rgb positive, Rgb negative) {
  const double strength = largest > 0 ? std::min(1.0, std::abs(value) / largest) * 0.75 : 0;
  const Rgb to = value < 0 ? negative : positive;
  const Rgb from = ui.theme.background;
  const auto mixed = [&](std::uint8_t a, std::uint8_t b) {
    return static_cast<std::uint8_t>(std::lround(a + (b - a) * strength));
  };
  return {mixed(from.red, to.red), mixed(from.green, to.green), mixed(from.blue, to.blue)};
}

void draw_small_table(Canvas& ui, Area& area, const std::string& id, const SmallTable& table, float cell_height) {
  const SemanticGroup group(ui, id);
  const int rows = static_cast<int>(table.rows.size());
  const int columns = static_cast<int>(table.columns.size());
  const float labels = table.row_labels < 0   ? 0
                       : table.row_labels > 0 ? table.row_labels
                                              : labels_width(ui, table, area.width);
  const float left = area.x + labels;
  const float width = (area.right() - left) / static_cast<float>(std::max(1, columns));
  const float height = ui.px(cell_height);
  const float gap = ui.px(2);
  ImDrawList* draw = ImGui::GetWindowDrawList();
  const TextStyle label = label_in(ui);
  const TextStyle number = with_size(mono_style(ui), 13);
  draw_columns(ui, area, table, left, width);
  for (int row = 0; row < rows; ++row) {
    const std::string name = shortened(ui, label, table.rows[static_cast<std::size_t>(row)], labels - ui.px(6));
    const TextStyle style = label;
    if (labels > 0) draw_text(ui, style, {area.x, area.y + (height - measure(ui, style, name).y) / 2}, name);
    for (int column = 0; column < columns; ++column) {
      const ImVec2 min{left + static_cast<float>(column) * width, area.y};
      const ImVec2 max{min.x + width - gap, min.y + height - gap};
      const auto cell = table.cell(table.first_row + row, column);
      draw->AddRectFilled(min, max, cell ? colour(cell->ground) : faded(ui.theme.dim, 0.10F), ui.px(4));
      if (!cell) continue;
      const ImVec2 middle{(min.x + max.x) / 2, (min.y + max.y) / 2};
      const ImVec2 size = measure(ui, number, cell->text);
      if (table.arrows) {
        draw_slope(ui, middle, height, cell->slope, cell->ink);
      } else if (size.x <= width - gap) {
        draw_text(ui, with_colour(number, cell->ink), {middle.x - size.x / 2, middle.y - size.y / 2}, cell->text);
      }
      describe(ui, id + "." + std::to_string(table.first_row + row) + "." + std::to_string(column), Role::Cell,
               table.rows[static_cast<std::size_t>(row)] + " → " + table.columns[static_cast<std::size_t>(column)],
               cell->text, min, max);
    }
    area.y += height;
  }
}

}  // namespace headlight
