#include "ui/widgets/signs.h"

namespace headlight {
namespace {

constexpr float kThickness = 0.36F;  // of the size

}  // namespace

void draw_tick(const Canvas& ui, ImVec2 middle, float size, Rgb ink) {
  const float s = ui.px(size);
  const ImVec2 points[] = {
      {middle.x - s, middle.y}, {middle.x - s * 0.2F, middle.y + s * 0.8F}, {middle.x + s, middle.y - s * 0.8F}};
  ImGui::GetWindowDrawList()->AddPolyline(points, 3, colour(ink), 0, s * kThickness);
}

void draw_cross(const Canvas& ui, ImVec2 middle, float size, Rgb ink) {
  const float s = ui.px(size);
  ImDrawList* draw = ImGui::GetWindowDrawList();
  draw->AddLine({middle.x - s, middle.y - s}, {middle.x + s, middle.y + s}, colour(ink), s * kThickness);
  draw->AddLine({middle.x - s, middle.y + s}, {middle.x + s, middle.y - s}, colour(ink), s * kThickness);
}

}  // namespace headlight
