#include "ui/widgets/text_box.h"

#include <imgui_internal.h>
#include <misc/cpp/imgui_stdlib.h>

#include <algorithm>

#include "core/base/utf8.h"
#include "ui/widgets/soft_wrap.h"
#include "ui/widgets/text.h"

namespace headlight {
namespace {

// The looks of a box, for as long as this object lives.
class BoxLook {
 public:
  BoxLook(const Canvas& ui, const TextStyle& style, ImVec2 padding, bool active) {
    ImGui::PushFont(style.face.font, font_pixels(ui, style));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, padding);
    ImGui::PushStyleVar(ImGuiStyleVar_FrameRounding, ui.px(10));
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, active ? ui.px(1.5F) : 1.0F);
    ImGui::PushStyleColor(ImGuiCol_FrameBg, colour(ui.theme.card));
    ImGui::PushStyleColor(ImGuiCol_Border, colour(active ? ui.theme.accent : ui.theme.outline));
    ImGui::PushStyleColor(ImGuiCol_Text, colour(ui.theme.ink));
    ImGui::PushStyleColor(ImGuiCol_TextDisabled, colour(ui.theme.dim));
    ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, faded(ui.theme.query, 0.35F));
    ImGui::PushStyleColor(ImGuiCol_InputTextCursor, colour(ui.theme.accent));
  }
  ~BoxLook() {
    ImGui::PopStyleColor(6);
    ImGui::PopStyleVar(3);
    ImGui::PopFont();
  }
  BoxLook(const BoxLook&) = delete;
  BoxLook& operator=(const BoxLook&) = delete;
};

void describe_box(Canvas& ui, const std::string& id, const std::string& name, const std::string& value, bool active) {
  Semantic entry;
  entry.id = id;
  entry.role = Role::TextBox;
  entry.name = name;
  entry.value = value;
  entry.item = ImGui::GetItemID();
  entry.focused = active || ImGui::IsItemFocused();
  ui.semantics.add(std::move(entry));
}

// After each edit the lines are broken anew, and the cursor stays where it was in the text.
int wrap_again(ImGuiInputTextCallbackData* data) {
  const auto& fitting = *static_cast<const FittingBytes*>(data->UserData);
  const std::string_view all(data->Buf, static_cast<std::size_t>(data->BufTextLen));
  const std::string wrapped = soft_wrapped(soft_unwrapped(all), fitting);
  if (wrapped == all) return 0;
  const std::size_t place = soft_unwrapped(all.substr(0, static_cast<std::size_t>(data->CursorPos))).size();
  data->DeleteChars(0, data->BufTextLen);
  data->InsertChars(0, wrapped.c_str());
  data->CursorPos = static_cast<int>(place_in_wrapped(wrapped, place));
  data->ClearSelection();
  return 0;
}

// Escape leaves a box and keeps what was typed; ImGui's own Escape would put the old text back.
void leave_on_escape(bool active) {
  if (active && ImGui::IsKeyPressed(ImGuiKey_Escape)) ImGui::ClearActiveID();
}

}  // namespace

std::optional<std::string> text_box(Canvas& ui, Area& area, const std::string& id, const std::string& name,
                                    std::string& buffer, bool& active, float height, float font) {
  const TextStyle style{ui.fonts.regular, font, ui.theme.ink};
  bool edited = false;
  ImGui::SetCursorScreenPos({area.x, area.y});
  {
    const BoxLook look(ui, style, {ui.px(14), (ui.px(height) - font_pixels(ui, style)) / 2}, active);
    ImGui::SetNextItemWidth(area.width);
    leave_on_escape(active);
    edited = ImGui::InputTextWithHint(("###" + id).c_str(), name.c_str(), &buffer);
    active = ImGui::IsItemActive();
  }
  describe_box(ui, id, name, buffer, active);
  area.y += ui.px(height);
  if (!edited) return std::nullopt;
  return buffer;
}

std::optional<std::string> edit_box(Canvas& ui, Area& area, const std::string& id, const std::string& name,
                                    const std::string& current, float height, float font) {
  TextEdit& edit = ui.view.edits[id];
  if (!edit.active) {
    edit.text = current;
    std::replace(edit.text.begin(), edit.text.end(), '\n', ' ');  // the box has one line
  }
  const auto edited = text_box(ui, area, id, name, edit.text, edit.active, height, font);
  if (!edited) return std::nullopt;
  return clean_utf8(*edited).text;
}

std::optional<std::string> note_box(Canvas& ui, Area& area, const std::string& id, const std::string& name,
                                    const std::string& current, float height) {
  const TextStyle style{ui.fonts.regular, 15.5F, ui.theme.ink};
  const float padding = ui.px(12);
  const float room = area.width - 2 * padding - ui.px(12);
  FittingBytes fitting = [&](std::string_view line) { return fitting_bytes(ui, style, line, room); };
  TextEdit& edit = ui.view.edits[id];
  edit.active = edit.active && ImGui::GetActiveID() == ImGui::GetID(("###" + id).c_str());  // not another slide's
  if (!edit.active) edit.text = soft_wrapped(current, fitting);
  bool edited = false;
  ImGui::SetCursorScreenPos({area.x, area.y});
  {
    const BoxLook look(ui, style, {padding, ui.px(10)}, edit.active);
    leave_on_escape(edit.active);
    edited = ImGui::InputTextMultiline(("###" + id).c_str(), &edit.text, {area.width, height},
                                       ImGuiInputTextFlags_CallbackEdit | ImGuiInputTextFlags_NoHorizontalScroll,
                                       wrap_again, &fitting);
    edit.active = ImGui::IsItemActive();
  }
  const std::string note = soft_unwrapped(edit.text);
  describe_box(ui, id, name, note, edit.active);
  if (note.empty() && !edit.active) {
    draw_text(ui, with_colour(style, ui.theme.dim), {area.x + padding, area.y + ui.px(10)},
              shortened(ui, style, name, room));
  }
  area.y += height;
  if (!edited) return std::nullopt;
  return clean_utf8(note).text;
}

}  // namespace headlight
