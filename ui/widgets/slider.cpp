#include "ui/widgets/slider.h"

#include <imgui_internal.h>

#include <algorithm>

#include "ui/widgets/text.h"

namespace headlight {
namespace {

constexpr float kTrack = 6;
constexpr float kHandle = 10;
constexpr float kNameRoom = 0.34F;  // of the width, at most

void draw_track(Canvas& ui, ImVec2 left, ImVec2 right, const SliderLook& look, bool lively) {
  ImDrawList* draw = ImGui::GetWindowDrawList();
  const float half = ui.px(kTrack / 2);
  const float x = left.x + look.position * (right.x - left.x);
  draw->AddRectFilled({left.x, left.y - half}, {right.x, right.y + half}, colour(ui.theme.outline), half);
  draw->AddRectFilled({left.x, left.y - half}, {x, right.y + half}, colour(ui.theme.accent), half);
  if (look.mark) {
    const float at = left.x + *look.mark * (right.x - left.x);
    draw->AddLine({at, left.y - ui.px(9)}, {at, left.y + ui.px(9)}, colour(ui.theme.dim), ui.px(1.5F));
  }
  draw->AddCircleFilled({x, left.y}, ui.px(lively ? kHandle + 1.5F : kHandle), colour(ui.theme.accent));
  draw->AddCircle({x, left.y}, ui.px(lively ? kHandle + 1.5F : kHandle), colour(ui.theme.card), 0, ui.px(2));
}

}  // namespace

ImVec2 arrow_keys(unsigned item, bool focused) {
  ImVec2 steps{0, 0};
  if (!focused) return steps;
  const float size = ImGui::GetIO().KeyShift ? 5.0F : 1.0F;
  for (const auto& [key, step] : {std::pair{ImGuiKey_LeftArrow, ImVec2(-1, 0)},
                                  {ImGuiKey_RightArrow, ImVec2(1, 0)},
                                  {ImGuiKey_UpArrow, ImVec2(0, 1)},
                                  {ImGuiKey_DownArrow, ImVec2(0, -1)}}) {
    ImGui::SetKeyOwner(key, item);
    if (ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, item))
      steps = {steps.x + step.x * size, steps.y + step.y * size};
  }
  return steps;
}

std::optional<float> slider(Canvas& ui, Area& area, const std::string& id, const SliderLook& look) {
  const TextStyle label = with_subscripts(with_colour(body_style(ui), ui.theme.ink));
  const TextStyle number = mono_style(ui);
  const float height = ui.px(look.height);
  const float middle = area.y + height / 2;
  const float wanted = look.name_width > 0 ? look.name_width : measure(ui, label, look.name).x;
  const float name_width = std::min(wanted, area.width * kNameRoom);
  const ImVec2 left{area.x + (look.name.empty() ? 0 : name_width + ui.px(16)) + ui.px(kHandle), middle};
  const ImVec2 right{area.right() - ui.px(look.value_width) - ui.px(kHandle), middle};
  const float length = std::max(1.0F, right.x - left.x);

  ImGui::SetCursorScreenPos({left.x - ui.px(kHandle), area.y});
  ImGui::PushStyleColor(ImGuiCol_NavCursor, colour(ui.theme.ink));
  ImGui::InvisibleButton(("###" + id).c_str(), {length + 2 * ui.px(kHandle), height}, ImGuiButtonFlags_EnableNav);
  ImGui::PopStyleColor();
  const unsigned item = ImGui::GetItemID();
  if (ImGui::IsItemDeactivated()) ImGui::SetNavCursorVisible(true);  // the arrow keys go on where the mouse let go
  const bool focused = ImGui::IsItemFocused() && ImGui::GetIO().NavVisible;
  const bool dragged = ImGui::IsItemActive() && ImGui::IsMouseDown(ImGuiMouseButton_Left);
  const bool hovered = ImGui::IsItemHovered(ImGuiHoveredFlags_NoNavOverride);
  if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);

  float position = look.position;
  if (dragged) position = (ImGui::GetMousePos().x - left.x) / length;
  const ImVec2 steps = arrow_keys(item, focused);
  position = std::clamp(position + (steps.x + steps.y) * look.key_step, 0.0F, 1.0F);

  const std::string name = shortened(ui, label, look.name, name_width);
  draw_text(ui, label, {area.x, middle - measure(ui, label, name).y / 2}, name);
  const ImVec2 size = measure(ui, number, look.value);
  draw_text(ui, number, {area.right() - size.x, middle - size.y / 2}, look.value);
  draw_track(ui, left, right, look, hovered || dragged);

  Semantic entry;
  entry.id = id;
  entry.role = Role::Slider;
  entry.name = look.name.empty() ? look.spoken : look.name;
  entry.value = look.value;
  entry.item = item;
  entry.focused = focused;
  ui.semantics.add(std::move(entry));
  area.y += height;
  if (position == look.position) return std::nullopt;
  return position;
}

}  // namespace headlight
