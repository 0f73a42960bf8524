#include <algorithm>
#include <cmath>

#include "ui/widgets/button.h"
#include "ui/widgets/heatmap_layout.h"
#include "ui/widgets/tab_stop.h"

namespace headlight {
namespace {

bool is_guessed(const HeatmapOptions& options, int row) {
  return std::binary_search(options.guessed.begin(), options.guessed.end(), row);
}

bool is_pinned(const HeatmapOptions& options, int row) {
  return std::find(options.pins.begin(), options.pins.end(), row) != options.pins.end();
}

// A dotted line, as editors draw it under what they are not sure of.
void underline(Canvas& ui, ImVec2 from, float width, Rgb ink) {
  const int dots = static_cast<int>(std::ceil(width / ui.px(4)));
  for (int dot = 0; dot < dots; ++dot) {
    const float x = static_cast<float>(dot) * ui.px(4);
    ImGui::GetWindowDrawList()->AddRectFilled({from.x + x, from.y}, {from.x + x + ui.px(2), from.y + ui.px(1.5F)},
                                              colour(ink));
  }
}

TextStyle label_style_of(const Canvas& ui, bool read, bool linked) {
  if (linked) return heatmap_label(ui, ui.theme.cell_hover);
  return read ? heatmap_label(ui, ui.theme.cell_focus) : heatmap_label(ui);
}

}  // namespace

std::optional<int> draw_column_labels(Canvas& ui, const HeatmapLayout& layout, const std::string& id,
                                      const HeatmapPicture& picture, const HeatmapOptions& options) {
  std::optional<int> pressed;
  if (layout.column_labels <= 0) return pressed;
  const bool reads_columns = picture.direction == Direction::LookedAtBy;
  const CellsOnShow& shown = layout.shown;
  const std::string stop =
      tab_stop(ui, id + ".column.", shown.column, shown.columns, picture.focus.value_or(shown.column));
  for (int key = layout.shown.column; key < layout.shown.column + layout.shown.columns; ++key) {
    const float left = layout.left(key);
    bool hovered = false;
    if (reads_columns) {
      Semantic entry;
      entry.id = id + ".column." + std::to_string(key);
      const bool stops = entry.id == stop;
      entry.role = Role::Button;
      entry.name = picture.word(key);
      entry.selected = picture.is_focus_column(key);
      const Press press =
          press_area(ui, {left, layout.cells_min.y - layout.column_labels},
                     {left + layout.cell_width, layout.cells_min.y - ui.px(2)}, std::move(entry), 4, false, stops);
      if (press.pressed) pressed = key;
      hovered = press.hovered;
      if (hovered) ui.view.next_hover.key = key;
    }
    const bool read = picture.is_focus_column(key) || (reads_columns && is_pinned(options, key));
    const TextStyle style = label_style_of(ui, read, hovered || ui.view.hover.key == key);
    const float middle = left + layout.cell_width / 2;
    const std::string label =
        shortened(ui, style, picture.word(key), layout.upright ? layout.cell_width : ui.px(kLabelRoom));
    const ImVec2 size = measure(ui, style, label);
    if (layout.upright) {
      draw_text(ui, style, {middle - size.x / 2, layout.cells_min.y - size.y - ui.px(5)}, label);
      if (is_guessed(options, key))
        underline(ui, {middle - size.x / 2, layout.cells_min.y - ui.px(5)}, size.x, ui.theme.ground_ink);
    } else {
      draw_turned(ui, style, {std::floor(middle - size.y / 2), layout.cells_min.y - ui.px(6)}, label);
    }
  }
  return pressed;
}

std::optional<int> draw_row_labels(Canvas& ui, const HeatmapLayout& layout, const std::string& id,
                                   const HeatmapPicture& picture, const HeatmapOptions& options) {
  std::optional<int> pressed;
  if (layout.row_labels <= 0 || layout.cell_height < ui.px(kSmallestLabelled)) return pressed;
  const std::string stop =
      tab_stop(ui, id + ".row.", layout.shown.row, layout.shown.rows, picture.focus.value_or(layout.shown.row));
  for (int row = layout.shown.row; row < layout.shown.row + layout.shown.rows; ++row) {
    const float top = layout.top(row);
    const ImVec2 min{layout.cells_min.x - layout.row_labels, top};
    const ImVec2 max{layout.cells_min.x - ui.px(2), top + layout.cell_height};
    Semantic entry;
    entry.id = id + ".row." + std::to_string(row);
    const bool stops = entry.id == stop;
    entry.role = Role::Button;
    entry.name = picture.word(row);
    if (is_guessed(options, row)) entry.value = ui.text("heatmap.guessed");
    entry.selected = picture.is_focus_row(row);
    const Press press = press_area(ui, min, max, std::move(entry), ui.px(4), false, stops);
    if (press.pressed) pressed = row;
    if (press.hovered) ui.view.next_hover.query = row;
    const bool pinned = picture.direction == Direction::LooksAt && is_pinned(options, row);
    const TextStyle style =
        label_style_of(ui, picture.is_focus_row(row) || pinned, press.hovered || ui.view.hover.query == row);
    const std::string label = shortened(ui, style, picture.word(row), layout.row_labels - ui.px(7));
    const ImVec2 size = measure(ui, style, label);
    draw_text(ui, style, {max.x - ui.px(6) - size.x, (min.y + max.y - size.y) / 2}, label);
    if (is_guessed(options, row))
      underline(ui, {max.x - ui.px(6) - size.x, (min.y + max.y + size.y) / 2}, size.x, style.colour);
  }
  return pressed;
}

}  // namespace headlight
