#include "ui/widgets/vector_strip.h"

#include <algorithm>
#include <cmath>

#include "core/base/numbers.h"
#include "ui/widgets/text.h"

namespace headlight {

void vector_strip(Canvas& ui, Area& area, const std::string& id, const std::string& label, const Row& vector,
                  float largest, Rgb fill) {
  constexpr float kHeight = 24;
  text_line(ui, area, label_style(ui), id, label);
  ImDrawList* draw = ImGui::GetWindowDrawList();
  const float middle = area.y + ui.px(kHeight / 2);
  const float step = area.width / static_cast<float>(std::max<Eigen::Index>(1, vector.size()));
  draw->AddLine({area.x, middle}, {area.right(), middle}, colour(ui.theme.line));
  for (Eigen::Index i = 0; i < vector.size(); ++i) {
    const float left = area.x + static_cast<float>(i) * step;
    const float top = middle - vector(i) / largest * ui.px(kHeight / 2);
    draw->AddRectFilled({left, std::min(top, middle)}, {left + std::max(1.0F, step * 0.8F), std::max(top, middle)},
                        colour(fill));
  }
  const ImVec2 min{area.x, area.y};
  const ImVec2 max{area.right(), area.y + ui.px(kHeight)};
  if (ImGui::IsMouseHoveringRect(min, max)) {
    const auto i = std::clamp<Eigen::Index>(static_cast<Eigen::Index>((ImGui::GetMousePos().x - area.x) / step), 0,
                                            vector.size() - 1);
    const std::string number = "[" + std::to_string(i + 1) + "] " + decimals(vector(i), 3);
    const TextStyle style = mono_style(ui);
    draw_text(ui, style, {area.right() - measure(ui, style, number).x, area.y - line_height(ui, label_style(ui))},
              number);
  }
  area.y += ui.px(kHeight + 4);
}

}  // namespace headlight
