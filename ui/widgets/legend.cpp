#include "ui/widgets/legend.h"

#include <algorithm>

#include "ui/widgets/button.h"
#include "ui/widgets/slider.h"

namespace headlight {
namespace {

constexpr float kClosest = 0.02F;  // the handles, as a share of the range

void draw_strip(ColourMap colours, float from, float to, float low, float high, float middle, float half) {
  constexpr int kSteps = 48;
  const auto colour_of = [&](float place) {
    return colour(colour_at(colours, std::clamp((place - low) / (high - low), 0.0F, 1.0F)));
  };
  for (int step = 0; step < kSteps; ++step) {
    const float begin = static_cast<float>(step) / kSteps, end = static_cast<float>(step + 1) / kSteps;
    const ImU32 first = colour_of(begin), last = colour_of(end);
    ImGui::GetWindowDrawList()->AddRectFilledMultiColor({from + (to - from) * begin, middle - half},
                                                        {from + (to - from) * end, middle + half}, first, last, last,
                                                        first);
  }
}

// Returns the handle's new place.
float handle(Canvas& ui, const std::string& id, const std::string& name, const std::string& value, float place,
             float from, float to, float middle) {
  const float x = from + (to - from) * place;
  const float reach = ui.px(10), half = ui.px(12);
  Semantic entry;
  entry.id = id;
  entry.role = Role::Slider;
  entry.name = name;
  entry.value = value;
  const Hold hold = hold_area(ui, {x - reach, middle - half}, {x + reach, middle + half}, std::move(entry), ui.px(4),
                              ImGuiMouseCursor_ResizeEW);
  ImDrawList* draw = ImGui::GetWindowDrawList();
  draw->AddRectFilled({x - ui.px(3.5F), middle - ui.px(9)}, {x + ui.px(3.5F), middle + ui.px(9)},
                      colour(ui.theme.cell_hover), ui.px(3));
  draw->AddRect({x - ui.px(3.5F), middle - ui.px(9)}, {x + ui.px(3.5F), middle + ui.px(9)}, colour(ui.theme.ground),
                ui.px(3), 0, ui.px(1.5F));
  const ImVec2 steps = arrow_keys(hold.item, hold.focused);
  if (hold.held) return (ImGui::GetMousePos().x - from) / (to - from);
  return place + (steps.x + steps.y) * 0.02F;
}

}  // namespace

std::optional<Range> draw_legend(Canvas& ui, const std::string& id, float left, float middle, float width,
                                 const Legend& legend, float& right) {
  const TextStyle& style = legend.style;
  const ImVec2 before = measure(ui, style, legend.first);
  const ImVec2 after = measure(ui, style, legend.last);
  draw_text(ui, style, {left, middle - before.y / 2}, legend.first);
  const float from = left + before.x + ui.px(10);
  const float to = from + width;
  draw_strip(legend.colours, from, to, legend.low, legend.high, middle, ui.px(4));
  draw_text(ui, style, {to + ui.px(10), middle - after.y / 2}, legend.last);
  right = to + ui.px(10) + after.x;
  if (!legend.adjustable) return std::nullopt;
  Range range{handle(ui, id + ".low", ui.text("heatmap.low"), legend.low_text, legend.low, from, to, middle),
              handle(ui, id + ".high", ui.text("heatmap.high"), legend.high_text, legend.high, from, to, middle)};
  range.low = std::clamp(range.low, 0.0F, legend.high - kClosest);
  range.high = std::clamp(range.high, legend.low + kClosest, 1.0F);
  if (range.low == legend.low && range.high == legend.high) return std::nullopt;
  return range;
}

}  // namespace headlight
