#include "ui/widgets/choice_flow.h"

#include <algorithm>

#include "ui/widgets/button.h"
#include "ui/widgets/tab_stop.h"

namespace headlight {

int choice_flow(Canvas& ui, Area& area, const std::string& id, const std::vector<std::string>& labels,
                const ChoiceLook& look) {
  const SemanticGroup group(ui, id);
  constexpr float kGap = 6, kPadding = 12;
  const float height = ui.px(look.height);
  const float rounding = ui.px(9);
  ImDrawList* draw = ImGui::GetWindowDrawList();
  ImVec2 at{area.x, area.y};
  int pressed = -1;
  const std::string stop = tab_stop(ui, id + ".", 0, static_cast<int>(labels.size()), look.chosen);
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const bool chosen = static_cast<int>(i) == look.chosen;
    const TextStyle style = with_size(body_style(ui), 15.5F);
    const std::string label = shortened(ui, style, labels[i], std::min(area.width, ui.px(260)) - ui.px(2 * kPadding));
    const ImVec2 size = measure(ui, style, label);
    const float width = std::max(height, size.x + ui.px(2 * kPadding));
    if (at.x > area.x && at.x + width > area.right()) at = {area.x, at.y + height + ui.px(kGap)};
    const ImVec2 max{at.x + width, at.y + height};
    Semantic entry;
    entry.id = id + "." + std::to_string(i);
    entry.role = Role::Chip;
    entry.name = labels[i];
    entry.selected = chosen;
    const bool stops = entry.id == stop;
    const Press press = press_area(ui, at, max, std::move(entry), rounding, false, stops);
    if (press.pressed) pressed = static_cast<int>(i);
    draw->AddRectFilled(at, max, colour(ui.theme.selected), rounding);
    draw->AddRect(at, max,
                  colour(chosen          ? look.ring
                         : press.hovered ? ui.theme.ink
                                         : ui.theme.outline),
                  rounding, 0, ui.px(chosen ? 2.5F : 1));
    draw_text(ui, style, {at.x + (width - size.x) / 2, at.y + (height - size.y) / 2}, label);
    at.x = max.x + ui.px(kGap);
  }
  area.y = at.y + height;
  return pressed;
}

}  // namespace headlight
