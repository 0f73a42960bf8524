#include "ui/widgets/text_box.h"

#include <imgui_internal.h>
#include <misc/cpp/imgui_stdlib.h>

#include "ui/widgets/text.h"

namespace headlight {

std::optional<std::string> text_box(Canvas& ui, Area& area, const std::string& id, const std::string& name,
                                    std::string& buffer, bool& active) {
  constexpr float kHeight = 50;
  constexpr float kFontSize = 18;
  const TextStyle style{ui.fonts.regular, kFontSize, ui.theme.ink};
  const float font = font_pixels(ui, style);
  const float height = ui.px(kHeight);
  ImGui::SetCursorScreenPos({area.x, area.y});
  ImGui::PushFont(style.face.font, font);
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {ui.px(16), (height - font) / 2});
  ImGui::PushStyleVar(ImGuiStyleVar_FrameRounding, ui.px(10));
  ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, active ? ui.px(1.5F) : 1.0F);
  ImGui::PushStyleColor(ImGuiCol_FrameBg, colour(ui.theme.card));
  ImGui::PushStyleColor(ImGuiCol_Border, colour(active ? ui.theme.accent : ui.theme.outline));
  ImGui::PushStyleColor(ImGuiCol_Text, colour(ui.theme.ink));
  ImGui::PushStyleColor(ImGuiCol_TextDisabled, colour(ui.theme.dim));
  ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, faded(ui.theme.query, 0.35F));
  ImGui::PushStyleColor(ImGuiCol_InputTextCursor, colour(ui.theme.accent));
  ImGui::SetNextItemWidth(area.width);
  // Escape leaves the box and keeps what was typed; ImGui's own Escape would put the old text back.
  if (active && ImGui::IsKeyPressed(ImGuiKey_Escape)) ImGui::ClearActiveID();
  const bool edited = ImGui::InputTextWithHint(("###" + id).c_str(), name.c_str(), &buffer);
  active = ImGui::IsItemActive();
  ImGui::PopStyleColor(6);
  ImGui::PopStyleVar(3);
  ImGui::PopFont();

  Semantic entry;
  entry.id = id;
  entry.role = Role::TextBox;
  entry.name = name;
  entry.value = buffer;
  entry.item = ImGui::GetItemID();
  entry.focused = active || ImGui::IsItemFocused();
  ui.semantics.add(std::move(entry));
  area.y += height;
  if (!edited) return std::nullopt;
  return buffer;
}

}  // namespace headlight
