#include "ui/widgets/card.h"

#include <algorithm>

namespace headlight {
namespace {

constexpr float kCorner = 14;

}  // namespace

Card::Card(Canvas& ui, Area& outer, float padding) : ui_(ui), outer_(outer), inner_(outer), padding_(ui.px(padding)) {
  inner_.x += padding_;
  inner_.y += padding_;
  inner_.width -= 2 * padding_;
  layers_.Split(ImGui::GetWindowDrawList(), 2);
  layers_.SetCurrentChannel(ImGui::GetWindowDrawList(), 1);
}

void Card::close(float min_height) {
  ImDrawList* draw = ImGui::GetWindowDrawList();
  const float bottom = std::max(inner_.y + padding_, outer_.y + min_height);
  const ImVec2 min{outer_.x, outer_.y};
  const ImVec2 max{outer_.right(), bottom};
  layers_.SetCurrentChannel(draw, 0);
  draw->AddRectFilled(min, max, colour(ui_.theme.card), ui_.px(kCorner));
  draw->AddRect(min, max, colour(ui_.theme.line), ui_.px(kCorner));
  layers_.Merge(draw);
  outer_.y = bottom;
}

}  // namespace headlight
