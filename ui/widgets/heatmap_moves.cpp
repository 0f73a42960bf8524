#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "ui/widgets/heatmap_layout.h"
#include "ui/widgets/slider.h"

namespace headlight {
namespace {

// Pressed now, while the item has the keyboard; taken away from ImGui's own navigation and the page's shortcuts.
bool key_pressed(unsigned item, ImGuiKey key) {
  ImGui::SetKeyOwner(key, item);
  return !ImGui::GetIO().KeyCtrl && ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, item);
}

float zoom_keys(unsigned item) {
  float steps = 0;
  for (const ImGuiKey key : {ImGuiKey_Equal, ImGuiKey_KeypadAdd}) steps += key_pressed(item, key) ? 0.5F : 0;
  for (const ImGuiKey key : {ImGuiKey_Minus, ImGuiKey_KeypadSubtract}) steps -= key_pressed(item, key) ? 0.5F : 0;
  return steps;
}

// The cell that the keyboard stands on.
Cell current_cell(const HeatmapPicture& picture, const HeatmapOptions& options) {
  if (options.marked) return *options.marked;
  const int focus = picture.focus.value_or(picture.shown.row);
  return picture.direction == Direction::LooksAt ? Cell{focus, picture.shown.column} : Cell{picture.shown.row, focus};
}

void walk(const HeatmapPicture& picture, const HeatmapOptions& options, ImVec2 steps, HeatmapPress& press) {
  const int last = picture.size() - 1;
  Cell cell = current_cell(picture, options);
  cell.query = std::clamp(cell.query - static_cast<int>(steps.y), 0, last);
  cell.key = std::clamp(cell.key + static_cast<int>(steps.x), 0, last);
  press.cell = cell;
  if (options.look != nullptr) {
    HeatmapLook look = *options.look;
    look.window = showing(look.window, picture.size(), cell.query, cell.key);
    if (!(look == *options.look)) press.look = look;
  }
}

}  // namespace

void move_over(Canvas& ui, const HeatmapLayout& layout, const HeatmapPicture& picture, const HeatmapOptions& options,
               bool hovered, HeatmapPress& press) {
  const unsigned item = ImGui::GetItemID();
  const bool focused = ImGui::IsItemFocused() && (ImGui::GetIO().NavVisible || options.keeps_arrows);
  const ImVec2 steps = arrow_keys(item, focused);
  if (steps.x != 0 || steps.y != 0) walk(picture, options, steps, press);
  if (options.look == nullptr) return;

  HeatmapLook look = *options.look;
  const Cell at = hovered ? layout.cell_at(ImGui::GetMousePos()).value_or(current_cell(picture, options))
                          : current_cell(picture, options);
  float zoom = focused ? zoom_keys(item) : 0;
  if (hovered && ImGui::GetIO().KeyCtrl) zoom += ImGui::GetIO().MouseWheel * 0.35F;  // without Ctrl the page scrolls
  if (zoom != 0) look.window = zoomed(look.window, picture.size(), at.query, at.key, zoom, kFewestCells);
  if (ImGui::IsItemActive() && ImGui::IsMouseDragging(ImGuiMouseButton_Left) && look.window.count > 0) {
    ImVec2& rest = ui.view.panned;  // what has not yet moved a whole cell
    rest = {rest.x - ImGui::GetIO().MouseDelta.x, rest.y - ImGui::GetIO().MouseDelta.y};
    const auto columns = static_cast<int>(std::lround(rest.x / layout.cell_width));
    const auto rows = static_cast<int>(std::lround(rest.y / layout.cell_height));
    rest = {rest.x - static_cast<float>(columns) * layout.cell_width,
            rest.y - static_cast<float>(rows) * layout.cell_height};
    look.window = moved(look.window, picture.size(), rows, columns);
  } else if (!ImGui::IsItemActive()) {
    ui.view.panned = {0, 0};
  }
  if (!(look == *options.look)) press.look = look;
}

}  // namespace headlight
