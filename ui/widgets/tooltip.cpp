#include "ui/widgets/tooltip.h"

#include <algorithm>

#include "ui/widgets/text.h"

namespace headlight {

void tooltip(Canvas& ui, const std::string& text, const std::string& number) {
  const TextStyle words = with_colour(label_style(ui), ui.theme.ink);
  const TextStyle digits = with_colour(mono_style(ui), ui.theme.accent);
  const std::string label = shortened(ui, words, text, ui.px(300));
  const float padding = ui.px(10);
  const float gap = ui.px(12);
  const ImVec2 left = measure(ui, words, label);
  const ImVec2 right = measure(ui, digits, number);
  const ImVec2 size{left.x + gap + right.x + 2 * padding, std::max(left.y, right.y) + 2 * ui.px(7)};
  const ImVec2 mouse = ImGui::GetMousePos();
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  const ImVec2 at{std::clamp(mouse.x + ui.px(14), 0.0F, std::max(0.0F, screen.x - size.x)),
                  std::clamp(mouse.y - size.y - ui.px(10), 0.0F, std::max(0.0F, screen.y - size.y))};
  ImDrawList* draw = ImGui::GetForegroundDrawList();
  draw->AddRectFilled(at, {at.x + size.x, at.y + size.y}, colour(ui.theme.card), ui.px(8));
  draw->AddRect(at, {at.x + size.x, at.y + size.y}, colour(ui.theme.outline), ui.px(8));
  const float top = at.y + ui.px(7);
  draw->AddText(words.face.font, font_pixels(ui, words), {at.x + padding, top}, colour(words.colour), label.c_str());
  draw->AddText(digits.face.font, font_pixels(ui, digits), {at.x + padding + left.x + gap, top}, colour(digits.colour),
                number.c_str());
}

}  // namespace headlight
