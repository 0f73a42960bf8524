#include "ui/widgets/chips.h"

#include <algorithm>

#include "core/base/numbers.h"
#include "ui/widgets/button.h"
#include "ui/widgets/tab_stop.h"
#include "ui/widgets/tooltip.h"

namespace headlight {
namespace {

constexpr float kHeight = 42;
constexpr float kGap = 10;
constexpr float kPadding = 14;

TextStyle chip_style(const Canvas& ui) { return {ui.fonts.regular, 18, ui.theme.ink}; }

const WordFlow& flow_of(Canvas& ui, const std::string& id, const TracePtr& trace, float width) {
  WordFlow& flow = ui.view.flows[id];
  if (flow.sentence == trace && flow.width == width && flow.scale == ui.scale) return flow;
  flow = {trace, width, ui.scale, 1, {}};
  const TextStyle style = chip_style(ui);
  const float longest = std::min(width, ui.px(260)) - 2 * ui.px(kPadding);
  ImVec2 at{0, 0};
  for (const Piece& piece : trace->pieces) {
    std::string label = shortened(ui, style, piece.token, longest);
    const float wide = std::max(measure(ui, style, label).x + 2 * ui.px(kPadding), ui.px(kHeight));
    if (at.x > 0 && at.x + wide > width) {
      at = {0, at.y + ui.px(kHeight + kGap)};
      ++flow.lines;
    }
    flow.places.push_back({at, {at.x + wide, at.y + ui.px(kHeight)}, std::move(label)});
    at.x += wide + ui.px(kGap);
  }
  return flow;
}

void draw_chip(Canvas& ui, const TraceView& view, int row, ImVec2 min, ImVec2 max, const std::string& label,
               bool hovered, bool pinned) {
  const float weight = view.row.weights(row) < view.row.cutoff ? 0 : view.row.weights(row);
  const Rgb ground = colour_at(ui.colours, view.glow(weight));
  ImDrawList* draw = ImGui::GetWindowDrawList();
  const float rounding = ui.px(9);
  draw->AddRectFilled(min, max, colour(ground), rounding);
  if (row == view.row.query || pinned) {
    const float out = ui.px(3.5F);
    draw->AddRect({min.x - out, min.y - out}, {max.x + out, max.y + out}, colour(ui.theme.query), rounding + out, 0,
                  ui.px(pinned ? 1.2F : 2.5F));
  } else if (hovered) {
    draw->AddRect(min, max, colour(ui.theme.ink), rounding, 0, ui.px(1.5F));
  }
  const TextStyle style{ui.fonts.regular, 18, ink_on(ground)};
  const ImVec2 size = measure(ui, style, label);
  draw_text(ui, style, {(min.x + max.x - size.x) / 2, (min.y + max.y - size.y) / 2}, label);
}

}  // namespace

std::optional<int> draw_chips(Canvas& ui, Area& area, const std::string& id, const TraceView& view, int max_lines,
                              const std::vector<int>& pins) {
  const SemanticGroup group(ui, id);
  const float ring = ui.px(5);
  const WordFlow& flow = flow_of(ui, id, view.trace, area.width - 2 * ring);
  const float line = ui.px(kHeight + kGap);
  const bool scrolls = flow.lines > max_lines;
  const float height =
      (static_cast<float>(scrolls ? max_lines : flow.lines) + (scrolls ? 0.5F : 0.0F)) * line - ui.px(kGap) + 2 * ring;
  ImGui::SetCursorScreenPos({area.x - ring, area.y - ring});
  ImGui::BeginChild(
      ("###" + id + ".area").c_str(), {area.width + 2 * ring, height}, ImGuiChildFlags_NavFlattened,
      scrolls ? ImGuiWindowFlags_None : ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
  const ImVec2 origin{ImGui::GetCursorScreenPos().x + ring, ImGui::GetCursorScreenPos().y + ring};
  std::optional<int> pressed;
  std::vector<int> rows;  // lines out of sight are left out, but for the next ones, so that the arrows find their way
  std::vector<std::string> ids;
  int chosen = -1;
  for (std::size_t i = 0; i < flow.places.size(); ++i) {
    const float from_top = flow.places[i].min.y - ImGui::GetScrollY();
    if (scrolls && (from_top < -2 * line || from_top > height + line)) continue;
    const int row = static_cast<int>(i);
    if (row == view.row.query) chosen = static_cast<int>(rows.size());
    rows.push_back(row);
    ids.push_back(id + "." + std::to_string(row));
  }
  const std::size_t stop = tab_stop(ui, ids, chosen);
  for (std::size_t at = 0; at < rows.size(); ++at) {
    const int row = rows[at];
    const auto i = static_cast<std::size_t>(row);
    const WordFlow::Place& place = flow.places[i];
    const ImVec2 min{origin.x + place.min.x, origin.y + place.min.y};
    const ImVec2 max{origin.x + place.max.x, origin.y + place.max.y};
    Semantic entry;
    entry.id = ids[at];
    entry.role = Role::Chip;
    entry.name = view.trace->pieces[i].token;
    entry.value = share_text(view.row, row) + " %";
    entry.selected = row == view.row.query;
    const Press press = press_area(ui, min, max, std::move(entry), ui.px(9), false, at == stop);
    if (press.pressed) pressed = row;
    if (press.hovered) {
      ui.view.next_hover.key = row;
      tooltip(ui, link_name(view, row), decimals(100 * static_cast<double>(view.row.weights(row)), 1) + " %");
    }
    const bool pinned = std::find(pins.begin(), pins.end(), row) != pins.end();
    draw_chip(ui, view, row, min, max, place.label,
              press.hovered || ui.view.hover.key == row || ui.view.hover.query == row, pinned);
  }
  if (scrolls) {  // so that the last line can be scrolled to even while it is left out
    ImGui::SetCursorScreenPos({origin.x, origin.y + static_cast<float>(flow.lines) * line - ui.px(kGap) + ring - 1});
    ImGui::Dummy({1, 1});
  }
  ImGui::EndChild();
  area.y += height - 2 * ring;
  return pressed;
}

}  // namespace headlight
