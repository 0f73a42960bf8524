#include "ui/widgets/scatter.h"

#include <algorithm>

#include "core/base/numbers.h"
#include "ui/widgets/text.h"
#include "ui/widgets/tooltip.h"

namespace headlight {
namespace {

constexpr float kMargin = 34;  // around the outermost points, for their names
constexpr float kAxis = 22;

// Where numbers lie on the screen.
struct Mapping {
  ImVec2 middle;
  float centre_x = 0, centre_y = 0, unit = 1;

  ImVec2 at(const ScatterPoint& point) const {
    return {middle.x + (point.x - centre_x) * unit, middle.y - (point.y - centre_y) * unit};
  }
};

Mapping fit(const std::vector<ScatterPoint>& points, ImVec2 min, ImVec2 max, float margin) {
  const auto [left, right] =
      std::minmax_element(points.begin(), points.end(), [](auto& a, auto& b) { return a.x < b.x; });
  const auto [low, high] =
      std::minmax_element(points.begin(), points.end(), [](auto& a, auto& b) { return a.y < b.y; });
  constexpr float kSmallest = 1e-4F;
  const float width = std::max(kSmallest, right->x - left->x);
  const float height = std::max(kSmallest, high->y - low->y);
  const float unit =
      std::min(std::max(1.0F, max.x - min.x - 2 * margin) / width, std::max(1.0F, max.y - min.y - 2 * margin) / height);
  return {{(min.x + max.x) / 2, (min.y + max.y) / 2}, (left->x + right->x) / 2, (low->y + high->y) / 2, unit};
}

void draw_mark(Canvas& ui, const ScatterPoint& point, ImVec2 at) {
  ImDrawList* draw = ImGui::GetWindowDrawList();
  const float r = ui.px(point.radius);
  if (point.mark == ScatterMark::Ring) {
    draw->AddCircleFilled(at, r, colour(ui.theme.background));
    draw->AddCircle(at, r, colour(point.ink), 0, ui.px(2));
  } else {
    draw->AddRectFilled({at.x - r, at.y - r}, {at.x + r, at.y + r}, colour(point.ink), ui.px(1.5F));
  }
}

bool overlap(ImVec2 a_min, ImVec2 a_max, ImVec2 b_min, ImVec2 b_max) {
  return a_min.x < b_max.x && b_min.x < a_max.x && a_min.y < b_max.y && b_min.y < a_max.y;
}

// Names go where no other name stands: right of the point, left, above or below; where nothing is free, to the right.
class Names {
 public:
  Names(Canvas& ui, ImVec2 min, ImVec2 max) : ui_(ui), min_(min), max_(max) {}

  void keep_free(ImVec2 at, float radius) {
    taken_.push_back({{at.x - radius, at.y - radius}, {at.x + radius, at.y + radius}});
  }

  void draw(const ScatterPoint& point, ImVec2 at) {
    const TextStyle style = point.radius > 6 ? with_size(strong_style(ui_), 15) : with_size(label_style(ui_), 13.5F);
    const std::string label = shortened(ui_, style, point.label, ui_.px(150));
    const ImVec2 size = measure(ui_, style, label);
    const float away = ui_.px(point.radius + 4);
    const ImVec2 places[] = {{at.x + away, at.y - size.y / 2},
                             {at.x - away - size.x, at.y - size.y / 2},
                             {at.x - size.x / 2, at.y - away - size.y},
                             {at.x - size.x / 2, at.y + away}};
    ImVec2 best = places[0];
    for (const ImVec2& place : places) {
      const ImVec2 end{place.x + size.x, place.y + size.y};
      const bool inside = place.x >= min_.x && end.x <= max_.x && place.y >= min_.y && end.y <= max_.y;
      const bool free = std::none_of(taken_.begin(), taken_.end(),
                                     [&](const auto& each) { return overlap(place, end, each.first, each.second); });
      if (!inside || !free) continue;
      best = place;
      break;
    }
    taken_.push_back({best, {best.x + size.x, best.y + size.y}});
    draw_text(ui_, style, best, label);
  }

 private:
  Canvas& ui_;
  ImVec2 min_, max_;
  std::vector<std::pair<ImVec2, ImVec2>> taken_;
};

}  // namespace

void draw_scatter(Canvas& ui, Area& area, const std::string& id, const std::vector<ScatterPoint>& points,
                  const ScatterLook& look) {
  const SemanticGroup group(ui, id);
  const ImVec2 min{area.x, area.y};
  const ImVec2 max{area.right(), area.y + look.height - ui.px(kAxis)};
  ImDrawList* draw = ImGui::GetWindowDrawList();
  draw->AddRectFilled(min, max, colour(ui.theme.background), ui.px(10));
  draw->AddLine({min.x + ui.px(8), max.y - ui.px(8)}, {max.x - ui.px(8), max.y - ui.px(8)}, colour(ui.theme.outline));
  draw->AddLine({min.x + ui.px(8), min.y + ui.px(8)}, {min.x + ui.px(8), max.y - ui.px(8)}, colour(ui.theme.outline));
  const TextStyle axis = with_size(label_style(ui), 13);
  draw_text(ui, axis, {max.x - measure(ui, axis, look.x_axis).x - ui.px(8), max.y + ui.px(3)}, look.x_axis);
  draw_text(ui, axis, {min.x + ui.px(16), min.y + ui.px(6)}, look.y_axis);
  describe(ui, id + ".x", Role::Text, look.x_axis, "", {min.x, max.y}, {max.x, max.y + ui.px(kAxis)});
  describe(ui, id + ".y", Role::Text, look.y_axis, "", min, {max.x, min.y + ui.px(kAxis)});
  area.y += look.height + ui.px(6);
  if (points.empty()) return;
  const Mapping mapping = fit(points, min, max, ui.px(kMargin));
  if (look.joined) {
    draw->AddLine(mapping.at(points[look.joined->first]), mapping.at(points[look.joined->second]),
                  faded(ui.theme.accent, 0.6F), ui.px(2));
  }
  Names names(ui, min, max);
  for (const ScatterPoint& point : points) names.keep_free(mapping.at(point), ui.px(point.radius));
  for (std::size_t i = 0; i < points.size(); ++i) {
    const ImVec2 at = mapping.at(points[i]);
    const float r = ui.px(points[i].radius + 3);
    draw_mark(ui, points[i], at);
    if (points[i].labelled) names.draw(points[i], at);
    const std::string numbers =
        decimals(static_cast<double>(points[i].x), 2) + ", " + decimals(static_cast<double>(points[i].y), 2);
    const ImVec2 low{at.x - r, at.y - r};
    const ImVec2 high{at.x + r, at.y + r};
    if (ImGui::IsMouseHoveringRect(low, high)) tooltip(ui, points[i].label, numbers);
    describe(ui, id + "." + std::to_string(i), Role::Figure, points[i].label, numbers, low, high);
  }
}

}  // namespace headlight
