#include "ui/widgets/small_table.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/slider.h"
#include "ui/widgets/text.h"
#include "ui/widgets/tooltip.h"

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

// Says that the number is no longer the one that came with the table.
void draw_corner(Canvas& ui, ImVec2 right_top) {
  const float side = ui.px(6);
  ImGui::GetWindowDrawList()->AddTriangleFilled({right_top.x - side, right_top.y}, right_top,
                                                {right_top.x, right_top.y + side}, colour(ui.theme.ink));
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

void show_place(Canvas& ui, const SmallTable& table, std::pair<int, int> place) {
  const auto [row, column] = place;
  const auto cell = table.cell(table.first_row + row, column);
  const std::string number = cell ? cell->text : "";
  tooltip(ui, table.rows[static_cast<std::size_t>(row)] + " × " + table.columns[static_cast<std::size_t>(column)],
          number.empty() ? "0" : number);
}

// Pressing chooses a cell, dragging to the right or left changes its number, the arrow keys move the choice.
TablePress press_cells(Canvas& ui, const std::string& id, const SmallTable& table, ImVec2 min, ImVec2 size) {
  constexpr float kPerStep = 6;  // design pixels of a drag
  TablePress press;
  ImGui::SetCursorScreenPos(min);
  ImGui::PushStyleColor(ImGuiCol_NavCursor, colour(ui.theme.ink));
  ImGui::InvisibleButton(("###" + id + ".cells").c_str(), {std::max(1.0F, size.x), std::max(1.0F, size.y)},
                         ImGuiButtonFlags_EnableNav);
  ImGui::PopStyleColor();
  const int rows = static_cast<int>(table.rows.size());
  const int columns = static_cast<int>(table.columns.size());
  const ImVec2 mouse = ImGui::GetMousePos();
  const std::pair under_mouse{
      std::clamp(static_cast<int>((mouse.y - min.y) / size.y * static_cast<float>(rows)), 0, rows - 1),
      std::clamp(static_cast<int>((mouse.x - min.x) / size.x * static_cast<float>(columns)), 0, columns - 1)};
  if (ImGui::IsItemHovered()) show_place(ui, table, under_mouse);
  if (ImGui::IsItemActivated() && ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
    press.cell = under_mouse;
    ui.view.dragged = 0;
  } else if (ImGui::IsItemActive() && ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
    ui.view.dragged += ImGui::GetIO().MouseDelta.x;
    press.steps = static_cast<int>(ui.view.dragged / ui.px(kPerStep));
    ui.view.dragged -= static_cast<float>(press.steps) * ui.px(kPerStep);
  }
  if (ImGui::IsItemDeactivated()) ImGui::SetNavCursorVisible(true);  // the arrow keys go on where the mouse let go
  const bool focused = ImGui::IsItemFocused() && ImGui::GetIO().NavVisible;
  const ImVec2 moved = arrow_keys(ImGui::GetItemID(), focused);
  if (moved.x != 0 || moved.y != 0) {
    press.cell = {std::clamp(table.marked->first - static_cast<int>(moved.y), 0, rows - 1),
                  std::clamp(table.marked->second + static_cast<int>(moved.x), 0, columns - 1)};
  }
  Semantic entry;
  entry.id = id + ".cells";
  entry.role = Role::Handle;
  entry.name = table.rows[static_cast<std::size_t>(table.marked->first)] + " → " +
               table.columns[static_cast<std::size_t>(table.marked->second)];
  entry.item = ImGui::GetItemID();
  entry.focused = focused;
  ui.semantics.add(std::move(entry));
  return press;
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

TablePress draw_small_table(Canvas& ui, Area& area, const std::string& id, const SmallTable& table, float cell_height) {
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
  const float top = area.y;
  for (int row = 0; row < rows; ++row) {
    const std::string name = shortened(ui, label, table.rows[static_cast<std::size_t>(row)], labels - ui.px(6));
    const bool stands_out = table.lit && table.lit(table.first_row + row);
    const TextStyle style = stands_out ? with_colour(label, ui.theme.ink) : label;
    if (labels > 0) draw_text(ui, style, {area.x, area.y + (height - measure(ui, style, name).y) / 2}, name);
    for (int column = 0; column < columns; ++column) {
      const ImVec2 min{left + static_cast<float>(column) * width, area.y};
      const ImVec2 max{min.x + width - gap, min.y + height - gap};
      const auto cell = table.cell(table.first_row + row, column);
      draw->AddRectFilled(min, max, cell ? colour(cell->ground) : faded(ui.theme.dim, 0.10F), ui.px(4));
      if (table.marked == std::pair(row, column)) draw->AddRect(min, max, colour(ui.theme.ink), ui.px(4), 0, ui.px(2));
      if (!cell) continue;
      if (cell->changed) draw_corner(ui, {max.x, min.y});
      const ImVec2 middle{(min.x + max.x) / 2, (min.y + max.y) / 2};
      const ImVec2 size = measure(ui, number, cell->text);
      if (table.arrows) {
        draw_slope(ui, middle, height, cell->slope, cell->ink);
      } else {
        const TextStyle fitting = with_colour(size.x <= width - gap ? number : with_size(number, 10.5F), cell->ink);
        const ImVec2 fitted = measure(ui, fitting, cell->text);
        if (fitted.x <= width) {
          draw_text(ui, fitting, {middle.x - fitted.x / 2, middle.y - fitted.y / 2}, cell->text);
        }
      }
      describe(ui, id + "." + std::to_string(table.first_row + row) + "." + std::to_string(column), Role::Cell,
               table.rows[static_cast<std::size_t>(row)] + " → " + table.columns[static_cast<std::size_t>(column)],
               cell->changed ? cell->text + " " + ui.text("table.changed") : cell->text, min, max);
    }
    area.y += height;
  }
  if (!table.marked || rows == 0 || columns == 0) return {};
  const TablePress press = press_cells(ui, id, table, {left, top}, {area.right() - left, area.y - top});
  ImGui::SetCursorScreenPos({area.x, area.y});
  return press;
}

}  // namespace headlight
