#include "ui/widgets/amounts.h"

#include <algorithm>
#include <cmath>

#include "core/base/numbers.h"
#include "ui/widgets/text.h"

namespace headlight {
namespace {

constexpr float kLine = 24;
constexpr float kBar = 12;

TextStyle number_style(const Canvas& ui) { return with_size(mono_style(ui), 13); }

float names_width(const Canvas& ui, const std::vector<std::string>& names) {
  float widest = 0;
  for (const std::string& name : names) widest = std::max(widest, measure(ui, label_style(ui), name).x);
  return widest;
}

}  // namespace

void draw_amounts(Canvas& ui, Area& area, const std::string& id, const std::vector<std::string>& names,
                  const Row& amounts, const AmountsLook& look) {
  const SemanticGroup group(ui, id);
  const float labels = std::min(names_width(ui, names), area.width * 0.45F) + ui.px(12);
  const float numbers = measure(ui, number_style(ui), "−0.00").x + ui.px(8);
  const float left = area.x + labels;
  const float room = std::max(ui.px(12), area.right() - numbers - left);
  ImDrawList* draw = ImGui::GetWindowDrawList();
  for (Eigen::Index i = 0; i < amounts.size(); ++i) {
    const std::string& name = names[static_cast<std::size_t>(i)];
    const std::string number = decimals(amounts(i), 2);
    const float middle = area.y + ui.px(kLine / 2);
    const float half = ui.px(kBar / 2);
    const std::string label =
        shortened(ui, label_style(ui), name, labels - ui.px(12) + 1);  // it fits, but for rounding
    draw_text(ui, label_style(ui), {area.x, middle - measure(ui, label_style(ui), label).y / 2}, label);
    draw->AddRectFilled({left, middle - half}, {left + room, middle + half}, faded(ui.theme.dim, 0.12F), ui.px(3));
    const float length = room * std::clamp(std::abs(amounts(i)) / look.largest, 0.0F, 1.0F);
    if (length >= 0.5F) {
      draw->AddRectFilled({left, middle - half}, {left + std::max(length, ui.px(2)), middle + half},
                          amounts(i) < 0 ? faded(look.fill, 0.45F) : colour(look.fill), std::min(ui.px(3), length / 2));
    }
    const ImVec2 size = measure(ui, number_style(ui), number);
    draw_text(ui, number_style(ui), {area.right() - size.x, middle - size.y / 2}, number);
    describe(ui, id + "." + std::to_string(i), Role::Bar, name, number, {area.x, area.y},
             {area.right(), area.y + ui.px(kLine)});
    area.y += ui.px(kLine);
  }
}

}  // namespace headlight
