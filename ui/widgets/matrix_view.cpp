#include "ui/widgets/matrix_view.h"

#include <algorithm>
#include <cmath>

#include "core/base/numbers.h"
#include "ui/widgets/button.h"
#include "ui/widgets/slider.h"
#include "ui/widgets/small_table.h"

namespace headlight {
namespace {

constexpr float kCellWidth = 66, kCellHeight = 28, kNames = 110, kHead = 26;

// First and end of the rows or columns in sight.
struct InSight {
  int first = 0, end = 0;
};

InSight in_sight(float scroll, float room, float size, Eigen::Index count) {
  const int first = std::max(0, static_cast<int>(scroll / size));
  return {first, std::min(static_cast<int>(count), static_cast<int>(std::ceil((scroll + room) / size)))};
}

// The widest name decides, up to a limit; only names in sight are measured, so rows may be many.
void draw_name(Canvas& ui, ImVec2 at, float width, float height, const std::string& name, bool lit, bool right) {
  TextStyle style = with_size(label_style(ui), 13.5F);
  if (lit) style = with_colour(style, ui.theme.query);
  const std::string fitted = shortened(ui, style, name, width - ui.px(6));
  const ImVec2 size = measure(ui, style, fitted);
  draw_text(ui, style,
            {right ? at.x + width - size.x - ui.px(8) : at.x + (width - size.x) / 2, at.y + (height - size.y) / 2},
            fitted);
}

float largest_of(const Matrix& matrix) {
  float largest = 0;  // masked scores are −∞
  for (const float entry : matrix.reshaped<Eigen::RowMajor>()) {
    if (std::isfinite(entry)) largest = std::max(largest, std::abs(entry));
  }
  return largest;
}

struct Grid {
  ImVec2 origin;  // of the cells in sight
  float cell_width, cell_height;
  ImVec2 scroll;
  InSight rows, columns;

  ImVec2 at(int row, int column) const {
    return {origin.x + static_cast<float>(column) * cell_width - scroll.x,
            origin.y + static_cast<float>(row) * cell_height - scroll.y};
  }
};

void draw_cells(Canvas& ui, const std::string& id, const Matrix& matrix, const MatrixLook& look, const Grid& grid) {
  const float largest = largest_of(matrix);
  const TextStyle number = with_size(mono_style(ui), 12.5F);
  for (int row = grid.rows.first; row < grid.rows.end; ++row) {
    for (int column = grid.columns.first; column < grid.columns.end; ++column) {
      const float entry = matrix(row, column);
      const ImVec2 min = grid.at(row, column);
      const ImVec2 max{min.x + grid.cell_width - ui.px(2), min.y + grid.cell_height - ui.px(2)};
      const Rgb ground = signed_ground(ui, look.places > 0 ? static_cast<double>(entry) : 0,
                                       static_cast<double>(largest), ui.theme.accent, ui.theme.query);
      ImGui::GetWindowDrawList()->AddRectFilled(min, max, colour(ground), ui.px(4));
      const std::string text = decimals(static_cast<double>(entry), look.places);
      const TextStyle style = with_colour(number, ink_on(ground));
      const ImVec2 size = measure(ui, style, text);
      draw_text(ui, style, {(min.x + max.x - size.x) / 2, (min.y + max.y - size.y) / 2}, text);
      describe(ui, id + "." + std::to_string(row) + "." + std::to_string(column), Role::Cell,
               look.row_name(row) + " → " + look.column_name(column), text, min, max)
          .selected = row == look.lit_row;
    }
  }
}

}  // namespace

void draw_matrix(Canvas& ui, Area& area, const std::string& id, const Matrix& matrix, const MatrixLook& look) {
  const SemanticGroup group(ui, id);
  const float names = ui.px(kNames), head = ui.px(kHead);
  const float bar = ui.px(12);  // room for the scroll bars
  Grid grid;
  grid.cell_height = ui.px(kCellHeight);
  const float room = area.width - names - bar;
  grid.cell_width = std::max(ui.px(kCellWidth), std::min(ui.px(130), room / static_cast<float>(matrix.cols())));
  const float width = grid.cell_width * static_cast<float>(matrix.cols());
  const float height = grid.cell_height * static_cast<float>(matrix.rows());
  const float shown = std::min(height + bar, std::max(ui.px(120), look.height - head));

  ImGui::SetCursorScreenPos({area.x + names, area.y + head});
  ImGui::PushStyleVar(ImGuiStyleVar_ScrollbarSize, bar - ui.px(2));
  ImGui::BeginChild(("###" + id + ".area").c_str(), {area.width - names, shown}, ImGuiChildFlags_NavFlattened,
                    ImGuiWindowFlags_HorizontalScrollbar);
  grid.origin = ImGui::GetWindowPos();
  grid.scroll = {ImGui::GetScrollX(), ImGui::GetScrollY()};
  grid.rows = in_sight(grid.scroll.y, shown, grid.cell_height, matrix.rows());
  grid.columns = in_sight(grid.scroll.x, area.width - names, grid.cell_width, matrix.cols());

  Semantic entry;
  entry.id = id + ".cells";
  entry.role = Role::Figure;
  entry.name = std::to_string(matrix.rows()) + " × " + std::to_string(matrix.cols());
  const ImVec2 origin = grid.origin;
  (void)press_area(ui, origin, {origin.x + area.width - names - bar, origin.y + shown - bar}, std::move(entry),
                   ui.px(4));
  const ImVec2 steps = arrow_keys(ImGui::GetItemID(), ImGui::IsItemFocused() && ImGui::GetIO().NavVisible);
  if (steps.x != 0) ImGui::SetScrollX(grid.scroll.x + steps.x * grid.cell_width);
  if (steps.y != 0) ImGui::SetScrollY(grid.scroll.y - steps.y * grid.cell_height);
  draw_cells(ui, id, matrix, look, grid);
  ImGui::SetCursorScreenPos({origin.x + width - 1 - grid.scroll.x, origin.y + height - 1 - grid.scroll.y});
  ImGui::Dummy({1, 1});
  ImGui::EndChild();
  ImGui::PopStyleVar();

  ImDrawList* draw = ImGui::GetWindowDrawList();
  draw->PushClipRect({area.x, area.y + head}, {area.x + names, area.y + head + shown}, true);
  for (int row = grid.rows.first; row < grid.rows.end; ++row) {
    draw_name(ui, {area.x, grid.at(row, 0).y}, names, grid.cell_height, look.row_name(row), row == look.lit_row, true);
  }
  draw->PopClipRect();
  draw->PushClipRect({area.x + names, area.y}, {area.right(), area.y + head}, true);
  for (int column = grid.columns.first; column < grid.columns.end; ++column) {
    draw_name(ui, {grid.at(0, column).x, area.y}, grid.cell_width, head, look.column_name(column), false, false);
  }
  draw->PopClipRect();
  area.y += head + shown;
}

}  // namespace headlight
