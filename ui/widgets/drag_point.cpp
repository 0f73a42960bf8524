#include "ui/widgets/drag_point.h"

#include "ui/widgets/slider.h"

namespace headlight {

std::optional<Dragged> drag_point(Canvas& ui, ImVec2 at, const std::string& id, const std::string& name,
                                  const std::string& value) {
  constexpr float kReach = 20;
  constexpr float kDot = 6;
  const float reach = ui.px(kReach);
  ImGui::SetCursorScreenPos({at.x - reach, at.y - reach});
  ImGui::PushStyleColor(ImGuiCol_NavCursor, colour(ui.theme.ink));
  ImGui::PushStyleVar(ImGuiStyleVar_FrameRounding, reach);
  ImGui::InvisibleButton(("###" + id).c_str(), {2 * reach, 2 * reach}, ImGuiButtonFlags_EnableNav);
  ImGui::PopStyleVar();
  ImGui::PopStyleColor();
  const unsigned item = ImGui::GetItemID();
  const bool focused = ImGui::IsItemFocused() && ImGui::GetIO().NavVisible;
  const bool hovered = ImGui::IsItemHovered(ImGuiHoveredFlags_NoNavOverride);
  const bool held = ImGui::IsItemActive() && ImGui::IsMouseDown(ImGuiMouseButton_Left);
  if (hovered || held) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeAll);
  ImGui::GetWindowDrawList()->AddCircleFilled(at, ui.px(hovered || held ? kDot + 3 : kDot), faded(ui.theme.ink, 0.85F));

  Semantic entry;
  entry.id = id;
  entry.role = Role::Handle;
  entry.name = name;
  entry.value = value;
  entry.item = item;
  entry.focused = focused;
  ui.semantics.add(std::move(entry));

  const ImVec2 steps = arrow_keys(item, focused);
  if (steps.x != 0 || steps.y != 0) return Dragged{true, steps.x, steps.y};
  if (!held || !ImGui::IsMouseDragging(ImGuiMouseButton_Left, 0)) return std::nullopt;
  return Dragged{false, ImGui::GetMousePos().x, ImGui::GetMousePos().y};
}

}  // namespace headlight
