#include "ui/widgets/legend.h"

namespace headlight {

float draw_legend(Canvas& ui, const TextStyle& style, float left, float middle, float width, const std::string& low,
                  const std::string& high) {
  constexpr int kSteps = 32;
  const float half = ui.px(4);
  const float gap = ui.px(8);
  const ImVec2 before = measure(ui, style, low);
  const ImVec2 after = measure(ui, style, high);
  draw_text(ui, style, {left, middle - before.y / 2}, low);
  const float start = left + before.x + gap;
  for (int step = 0; step < kSteps; ++step) {
    const float from = static_cast<float>(step) / kSteps;
    const float to = static_cast<float>(step + 1) / kSteps;
    const ImU32 first = colour(colour_at(ui.colours, from));
    const ImU32 last = colour(colour_at(ui.colours, to));
    ImGui::GetWindowDrawList()->AddRectFilledMultiColor({start + width * from, middle - half},
                                                        {start + width * to, middle + half}, first, last, last, first);
  }
  draw_text(ui, style, {start + width + gap, middle - after.y / 2}, high);
  return start + width + gap + after.x;
}

}  // namespace headlight
