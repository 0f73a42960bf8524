#include "ui/widgets/heatmap_layout.h"

#include <algorithm>
#include <cmath>

namespace headlight {
namespace {

constexpr float kLargestCell = 116;
constexpr float kManyCells = 512;  // the side of a square of cells too many to have labels; the page then scrolls

float widest_label(const Canvas& ui, const HeatmapPicture& picture) {
  float widest = 0;
  const TextStyle style = heatmap_label(ui, ui.theme.ground_ink);  // the widest that a label can get
  const auto measured = [&](int index) {
    widest = std::max(widest, measure(ui, style, shortened(ui, style, picture.word(index), ui.px(kLabelRoom))).x);
  };
  for (int i = 0; i < picture.shown.rows; ++i) measured(picture.shown.row + i);
  for (int i = 0; i < picture.shown.columns; ++i) measured(picture.shown.column + i);
  return widest;
}

}  // namespace

TextStyle heatmap_label(const Canvas& ui) { return {ui.fonts.regular, 14, ui.theme.ground_ink}; }
TextStyle heatmap_label(const Canvas& ui, Rgb colour) { return {ui.fonts.semibold, 14, colour}; }

bool is_veiled(Veil veil, const HeatmapPicture& picture, int row) {
  return veil == Veil::All || (veil == Veil::AllButFocus && picture.focus != row);
}

std::optional<Cell> HeatmapLayout::cell_at(ImVec2 point) const {
  const Cell cell{shown.row + static_cast<int>(std::floor((point.y - cells_min.y) / cell_height)),
                  shown.column + static_cast<int>(std::floor((point.x - cells_min.x) / cell_width))};
  if (!has_row(cell.query) || !has_column(cell.key)) return std::nullopt;
  return cell;
}

HeatmapLayout lay_out(const Canvas& ui, const Area& area, const HeatmapPicture& picture, float max_height) {
  HeatmapLayout layout;
  layout.shown = picture.shown;
  const auto count = static_cast<float>(layout.shown.rows);
  const float padding = ui.px(kHeatmapPadding);
  const float room = area.width - 2 * padding;
  const bool labelled_at_all = room / count >= ui.px(kSmallestLabelled);  // otherwise there is nothing to measure
  const float widest = labelled_at_all ? widest_label(ui, picture) : 0;
  const float wide_cell = std::min((room - widest - ui.px(8)) / count, ui.px(kLargestCell));
  const bool labelled = labelled_at_all && wide_cell >= ui.px(kSmallestLabelled);
  layout.row_labels = labelled ? widest + ui.px(10) : 0;
  float height_left = 0;
  for (const bool upright : {true, false}) {
    layout.upright = upright;
    layout.column_labels = !labelled ? 0 : upright ? ui.px(24) : widest + ui.px(10);
    height_left = max_height - layout.column_labels - 2 * padding;
    layout.cell_width = labelled ? wide_cell : room / count;
    layout.cell_height = std::clamp(height_left / count, std::min(layout.cell_width, ui.px(18)), layout.cell_width);
    // Cells may be wider than high, but at most twice: a matrix should look like one.
    layout.cell_width = std::min(layout.cell_width, layout.cell_height * 2);
    if (widest <= layout.cell_width - ui.px(4)) break;
  }
  if (!labelled) {
    const float side = std::min(room, std::max(height_left, ui.px(kManyCells)));
    layout.cell_width = layout.cell_height = side / count;
  }
  layout.numbers = layout.cell_width >= ui.px(27) && layout.cell_height >= ui.px(18);
  const float used = layout.row_labels + layout.cell_width * count;
  const float left = area.x + padding + std::max(0.0F, (room - used) / 2);  // in the middle of its card
  layout.cells_min = {std::floor(left + layout.row_labels), std::floor(area.y + padding + layout.column_labels)};
  layout.cells_max = {layout.cells_min.x + std::floor(layout.cell_width * count),
                      layout.cells_min.y + std::floor(layout.cell_height * count)};
  return layout;
}

}  // namespace headlight
