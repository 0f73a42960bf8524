#include "ui/widgets/chips.h"

#include <algorithm>

#include "core/base/numbers.h"
#include "ui/widgets/button.h"
#include "ui/widgets/tooltip.h"

namespace headlight {
namespace {

constexpr float kHeight = 42;
constexpr float kGap = 10;
constexpr float kPadding = 14;

TextStyle chip_style(const Canvas& ui) { return {ui.fonts.regular, 18, ui.theme.ink}; }

struct Place {
  ImVec2 min, max;
  std::string label;
};

// Where each chip goes when lines are filled from the left, relative to (0, 0).
std::vector<Place> flow(const Canvas& ui, const AttentionTrace& trace, float width, int& lines) {
  std::vector<Place> places;
  ImVec2 at{0, 0};
  lines = 1;
  for (const Piece& piece : trace.pieces) {
    const std::string label =
        shortened(ui, chip_style(ui), piece.token, std::min(width, ui.px(260)) - 2 * ui.px(kPadding));
    const float wide = std::max(measure(ui, chip_style(ui), label).x + 2 * ui.px(kPadding), ui.px(kHeight));
    if (at.x > 0 && at.x + wide > width) {
      at = {0, at.y + ui.px(kHeight + kGap)};
      ++lines;
    }
    places.push_back({at, {at.x + wide, at.y + ui.px(kHeight)}, label});
    at.x += wide + ui.px(kGap);
  }
  return places;
}

void draw_chip(Canvas& ui, const TraceView& view, int row, ImVec2 min, ImVec2 max, const std::string& label,
               bool hovered) {
  const float weight = view.row.weights(row) < view.row.cutoff ? 0 : view.row.weights(row);
  const Rgb ground = colour_at(ui.colours, view.glow(weight));
  ImDrawList* draw = ImGui::GetWindowDrawList();
  const float rounding = ui.px(9);
  draw->AddRectFilled(min, max, colour(ground), rounding);
  if (row == view.row.query) {
    const float out = ui.px(3.5F);
    draw->AddRect({min.x - out, min.y - out}, {max.x + out, max.y + out}, colour(ui.theme.query), rounding + out, 0,
                  ui.px(2.5F));
  } else if (hovered) {
    draw->AddRect(min, max, colour(ui.theme.ink), rounding, 0, ui.px(1.5F));
  }
  const TextStyle style{ui.fonts.regular, 18, ink_on(ground)};
  const ImVec2 size = measure(ui, style, label);
  draw_text(ui, style, {(min.x + max.x - size.x) / 2, (min.y + max.y - size.y) / 2}, label);
}

}  // namespace

std::optional<int> draw_chips(Canvas& ui, Area& area, const std::string& id, const TraceView& view, int max_lines) {
  const SemanticGroup group(ui, id);
  int lines = 1;
  const float ring = ui.px(5);
  std::vector<Place> places = flow(ui, *view.trace, area.width - 2 * ring, lines);
  const float line = ui.px(kHeight + kGap);
  const bool scrolls = lines > max_lines;
  const float height =
      (static_cast<float>(scrolls ? max_lines : lines) + (scrolls ? 0.5F : 0.0F)) * line - ui.px(kGap) + 2 * ring;
  ImGui::SetCursorScreenPos({area.x - ring, area.y - ring});
  ImGui::BeginChild(
      ("###" + id + ".area").c_str(), {area.width + 2 * ring, height}, ImGuiChildFlags_NavFlattened,
      scrolls ? ImGuiWindowFlags_None : ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
  const ImVec2 origin{ImGui::GetCursorScreenPos().x + ring, ImGui::GetCursorScreenPos().y + ring};
  std::optional<int> pressed;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const int row = static_cast<int>(i);
    const ImVec2 min{origin.x + places[i].min.x, origin.y + places[i].min.y};
    const ImVec2 max{origin.x + places[i].max.x, origin.y + places[i].max.y};
    Semantic entry;
    entry.id = id + "." + std::to_string(row);
    entry.role = Role::Chip;
    entry.name = view.trace->pieces[i].token;
    entry.value = std::to_string(view.row.percentages[i]) + " %";
    entry.selected = row == view.row.query;
    const Press press = press_area(ui, min, max, std::move(entry), ui.px(9));
    if (press.pressed) pressed = row;
    if (press.hovered) {
      ui.view.next_hover.key = row;
      tooltip(ui, link_name(view, row), decimals(100 * static_cast<double>(view.row.weights(row)), 1) + " %");
    }
    draw_chip(ui, view, row, min, max, places[i].label,
              press.hovered || ui.view.hover.key == row || ui.view.hover.query == row);
  }
  ImGui::EndChild();
  area.y += height - 2 * ring;
  return pressed;
}

}  // namespace headlight
