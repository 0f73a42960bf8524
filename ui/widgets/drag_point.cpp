#include "ui/widgets/drag_point.h"

#include "ui/widgets/button.h"
#include "ui/widgets/slider.h"

namespace headlight {

std::optional<Dragged> drag_point(Canvas& ui, ImVec2 at, const std::string& id, const std::string& name,
                                  const std::string& value) {
  constexpr float kReach = 20;
  constexpr float kDot = 6;
  const float reach = ui.px(kReach);
  Semantic entry;
  entry.id = id;
  entry.role = Role::Handle;
  entry.name = name;
  entry.value = value;
  const Hold hold = hold_area(ui, {at.x - reach, at.y - reach}, {at.x + reach, at.y + reach}, std::move(entry), reach,
                              ImGuiMouseCursor_ResizeAll);
  const bool lively = hold.hovered || hold.held;
  ImGui::GetWindowDrawList()->AddCircleFilled(at, ui.px(lively ? kDot + 3 : kDot), faded(ui.theme.ink, 0.85F));

  const ImVec2 steps = arrow_keys(hold.item, hold.focused);
  if (steps.x != 0 || steps.y != 0) return Dragged{true, steps.x, steps.y};
  if (!hold.held || !ImGui::IsMouseDragging(ImGuiMouseButton_Left, 0)) return std::nullopt;
  return Dragged{false, ImGui::GetMousePos().x, ImGui::GetMousePos().y};
}

}  // namespace headlight
