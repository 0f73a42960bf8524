#include "ui/widgets/button.h"

#include <imgui_internal.h>

#include <algorithm>

#include "ui/widgets/tab_stop.h"

namespace headlight {
namespace {

constexpr float kControlHeight = 36;
constexpr float kButtonPadding = 16;
constexpr float kRounding = 9;
constexpr float kSegmentPadding = 13;
constexpr float kPillHeight = 26;

TextStyle control_style(const Canvas& ui) { return {ui.fonts.regular, 15, ui.theme.ink, false}; }

void draw_centred(const Canvas& ui, const TextStyle& style, ImVec2 min, ImVec2 max, const std::string& text) {
  const ImVec2 size = measure(ui, style, text);
  draw_text(ui, style, {(min.x + max.x - size.x) / 2, (min.y + max.y - size.y) / 2}, text);
}

// The id of the segment that Tab stops at; those that cannot be pressed are passed by.
std::string stop_among(Canvas& ui, const std::string& id, const std::vector<SegmentItem>& items, int chosen) {
  std::vector<std::string> ids;
  int place = -1;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].disabled) continue;
    if (static_cast<int>(i) == chosen) place = static_cast<int>(ids.size());
    ids.push_back(id + "." + items[i].name);
  }
  return ids.empty() ? "" : ids[tab_stop(ui, ids, place)];
}

}  // namespace

Press press_area(Canvas& ui, ImVec2 min, ImVec2 max, Semantic entry, float rounding, bool disabled, bool tab_stop) {
  const ImVec2 size{std::max(1.0F, max.x - min.x), std::max(1.0F, max.y - min.y)};
  const std::string label = "###" + entry.id;
  ImGui::SetCursorScreenPos(min);
  ImGui::BeginDisabled(disabled);
  ImGui::PushStyleColor(ImGuiCol_NavCursor, colour(ui.theme.ink));
  ImGui::PushStyleVar(ImGuiStyleVar_FrameRounding, rounding);
  Press press;
  ImGui::PushItemFlag(ImGuiItemFlags_NoTabStop, !tab_stop);
  press.pressed = ImGui::InvisibleButton(label.c_str(), size, ImGuiButtonFlags_EnableNav);
  ImGui::PopItemFlag();
  press.hovered = ImGui::IsItemHovered(ImGuiHoveredFlags_NoNavOverride) && !disabled;
  ImGui::PopStyleVar();
  ImGui::PopStyleColor();
  ImGui::EndDisabled();
  if (press.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  if (entry.id == ui.view.move_to) ImGui::FocusItem();
  if (ImGui::IsItemFocused()) ui.view.next_focused = entry.id;
  entry.item = ImGui::GetItemID();
  entry.disabled = disabled;
  entry.by_arrows = !tab_stop;
  entry.focused = ImGui::IsItemFocused() && ImGui::GetIO().NavVisible;
  ui.semantics.add(std::move(entry));
  return press;
}

Hold hold_area(Canvas& ui, ImVec2 min, ImVec2 max, Semantic entry, float rounding, ImGuiMouseCursor cursor) {
  const std::string label = "###" + entry.id;
  ImGui::SetCursorScreenPos(min);
  ImGui::PushStyleColor(ImGuiCol_NavCursor, colour(ui.theme.ink));
  ImGui::PushStyleVar(ImGuiStyleVar_FrameRounding, rounding);
  ImGui::InvisibleButton(label.c_str(), {max.x - min.x, max.y - min.y}, ImGuiButtonFlags_EnableNav);
  ImGui::PopStyleVar();
  ImGui::PopStyleColor();
  Hold hold;
  hold.item = ImGui::GetItemID();
  hold.focused = ImGui::IsItemFocused() && ImGui::GetIO().NavVisible;
  hold.hovered = ImGui::IsItemHovered(ImGuiHoveredFlags_NoNavOverride);
  hold.held = ImGui::IsItemActive() && ImGui::IsMouseDown(ImGuiMouseButton_Left);
  if (hold.hovered || hold.held) ImGui::SetMouseCursor(cursor);
  entry.item = hold.item;
  entry.focused = hold.focused;
  ui.semantics.add(std::move(entry));
  return hold;
}

float control_height(const Canvas& ui) { return ui.px(kControlHeight); }

ImVec2 button_size(const Canvas& ui, const std::string& label) {
  return {measure(ui, control_style(ui), label).x + 2 * ui.px(kButtonPadding), ui.px(kControlHeight)};
}

bool button(Canvas& ui, ImVec2 at, const std::string& id, const std::string& label, ButtonLook look, bool disabled,
            const std::string& spoken) {
  const ImVec2 size = button_size(ui, label);
  const ImVec2 end{at.x + size.x, at.y + size.y};
  Semantic entry;
  entry.id = id;
  entry.role = Role::Button;
  entry.name = spoken.empty() ? label : spoken;
  const Press press = press_area(ui, at, end, std::move(entry), ui.px(kRounding), disabled);
  ImDrawList* draw = ImGui::GetWindowDrawList();
  TextStyle style = control_style(ui);
  if (look == ButtonLook::Primary && !disabled) {
    draw->AddRectFilled(at, end, press.hovered ? faded(ui.theme.accent, 0.88F) : colour(ui.theme.accent),
                        ui.px(kRounding));
    style = {ui.fonts.semibold, style.size, ui.theme.on_accent};
  } else {
    if (press.hovered) draw->AddRectFilled(at, end, colour(ui.theme.selected), ui.px(kRounding));
    draw->AddRect(at, end, colour(disabled ? ui.theme.line : ui.theme.outline), ui.px(kRounding));
    if (disabled) style.colour = ui.theme.outline;
  }
  draw_centred(ui, style, at, end, label);
  return press.pressed;
}

float segmented_width(const Canvas& ui, const std::vector<SegmentItem>& items) {
  TextStyle style = control_style(ui);
  style.face = ui.fonts.semibold;  // the widest look of a segment, so that choosing one moves nothing
  float width = 0;
  for (const SegmentItem& item : items) width += measure(ui, style, item.label).x + 2 * ui.px(kSegmentPadding);
  return width;
}

int segmented(Canvas& ui, ImVec2& at, const std::string& id, const std::vector<SegmentItem>& items, int chosen) {
  ImDrawList* draw = ImGui::GetWindowDrawList();
  const float height = ui.px(kControlHeight);
  const float rounding = ui.px(kRounding);
  const ImVec2 start = at;
  int pressed = -1;
  const std::string stop = stop_among(ui, id, items, chosen);
  for (std::size_t i = 0; i < items.size(); ++i) {
    const SegmentItem& item = items[i];
    const bool is_chosen = static_cast<int>(i) == chosen;
    const ImVec2 end{at.x + segmented_width(ui, {item}), at.y + height};
    Semantic entry;
    entry.id = id + "." + item.name;
    entry.role = Role::Segment;
    entry.name = item.spoken.empty() ? item.label : item.spoken;
    entry.selected = is_chosen;
    const bool stops = entry.id == stop;
    const Press press = press_area(ui, at, end, std::move(entry), rounding, item.disabled, stops);
    if (press.pressed) pressed = static_cast<int>(i);
    if (is_chosen || press.hovered) {
      const float inset = ui.px(3);
      draw->AddRectFilled({at.x + inset, at.y + inset}, {end.x - inset, end.y - inset},
                          is_chosen ? colour(ui.theme.selected) : faded(ui.theme.selected, 0.5F), rounding - inset);
      if (is_chosen) {
        draw->AddRect({at.x + inset, at.y + inset}, {end.x - inset, end.y - inset}, colour(ui.theme.accent),
                      rounding - inset);
      }
    }
    TextStyle style = control_style(ui);
    if (is_chosen) style.face = ui.fonts.semibold;
    if (!is_chosen) style.colour = item.disabled ? ui.theme.outline : ui.theme.dim;
    draw_centred(ui, style, at, end, item.label);
    if (item.done) {
      const ImVec2 middle{(at.x + end.x) / 2, end.y - ui.px(7)};
      draw->AddLine({middle.x - ui.px(7), middle.y}, {middle.x + ui.px(7), middle.y}, colour(ui.theme.good),
                    ui.px(2.5F));
    }
    at.x = end.x;
  }
  draw->AddRect(start, {at.x, at.y + height}, colour(ui.theme.outline), rounding);
  return pressed;
}

float pill_width(const Canvas& ui, const std::string& label) {
  return measure(ui, label_style(ui), label).x + ui.px(24);
}

void pill(Canvas& ui, ImVec2 at, const std::string& id, const std::string& label) {
  const TextStyle style = label_style(ui);
  const ImVec2 end{at.x + pill_width(ui, label), at.y + ui.px(kPillHeight)};
  ImGui::GetWindowDrawList()->AddRect(at, end, colour(ui.theme.line), ui.px(kPillHeight / 2));
  draw_centred(ui, style, at, end, label);
  describe(ui, id, Role::Text, label, "", at, end);
}

}  // namespace headlight
