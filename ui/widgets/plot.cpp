#include "ui/widgets/plot.h"

#include <algorithm>

#include "ui/widgets/text.h"

namespace headlight {
namespace {

constexpr float kLabels = 22;

TextStyle axis_style(const Canvas& ui) { return with_subscripts(with_size(label_style(ui), 13)); }

}  // namespace

Plot::Plot(Canvas& ui, Area& area, float height, Range x, Range y)
    : ui_(ui), x_(x), y_(y), min_(area.x, area.y), max_(area.right(), area.y + height - ui.px(kLabels)) {
  ImDrawList* draw = ImGui::GetWindowDrawList();
  draw->AddRectFilled(min_, max_, colour(ui.theme.background), ui.px(8));
  draw->AddLine({min_.x, max_.y}, max_, colour(ui.theme.outline));
  area.y += height;
}

ImVec2 Plot::at(double x, double y) const {
  const double u = std::clamp((x - x_.low) / (x_.high - x_.low), 0.0, 1.0);
  const double v = std::clamp((y - y_.low) / (y_.high - y_.low), 0.0, 1.0);
  return {min_.x + static_cast<float>(u) * (max_.x - min_.x), max_.y - static_cast<float>(v) * (max_.y - min_.y)};
}

void Plot::axis_labels(const std::string& left, const std::string& middle, const std::string& right) {
  const TextStyle style = axis_style(ui_);
  const float top = max_.y + ui_.px(4);
  draw_text(ui_, style, {min_.x, top}, left);
  draw_text(ui_, style, {(min_.x + max_.x - measure(ui_, style, middle).x) / 2, top}, middle);
  draw_text(ui_, style, {max_.x - measure(ui_, style, right).x, top}, right);
}

void Plot::column(double from, double to, double top, ImU32 fill) {
  const ImVec2 low = at(from, y_.low);
  const ImVec2 high = at(to, top);
  if (low.y - high.y < 0.5F) return;
  ImGui::GetWindowDrawList()->AddRectFilled({low.x, high.y}, {std::max(low.x + 1, high.x - 1), low.y}, fill);
}

void Plot::curve(const std::vector<double>& x, const std::vector<double>& y, ImU32 ink, float thickness) {
  std::vector<ImVec2> points;
  for (std::size_t i = 0; i < std::min(x.size(), y.size()); ++i) points.push_back(at(x[i], y[i]));
  if (points.size() > 1) {
    ImDrawList* draw = ImGui::GetWindowDrawList();
    const float half = ui_.px(thickness) / 2;  // spikes reach beyond their points
    draw->PushClipRect({min_.x - half, min_.y - half}, {max_.x + half, max_.y + half}, true);
    draw->AddPolyline(points.data(), static_cast<int>(points.size()), ink, 0, ui_.px(thickness));
    draw->PopClipRect();
  }
}

void Plot::point(double x, double y, Rgb fill, float radius) {
  ImGui::GetWindowDrawList()->AddCircleFilled(at(x, y), ui_.px(radius), colour(fill));
  ImGui::GetWindowDrawList()->AddCircle(at(x, y), ui_.px(radius), colour(ui_.theme.card), 0, ui_.px(1.5F));
}

void Plot::note(double y, const std::string& text) {
  const TextStyle style = with_size(axis_style(ui_), 12);
  const float line = at(x_.low, y).y;
  const float height = measure(ui_, style, text).y;
  const float below = line + ui_.px(2);
  draw_text(ui_, style, {min_.x + ui_.px(8), below + height > max_.y ? line - height - ui_.px(2) : below}, text);
}

void Plot::vertical(double x, ImU32 ink) {
  ImGui::GetWindowDrawList()->AddLine(at(x, y_.low), at(x, y_.high), ink, ui_.px(1));
}

void Plot::horizontal(double y, ImU32 ink) {
  ImGui::GetWindowDrawList()->AddLine(at(x_.low, y), at(x_.high, y), ink, ui_.px(1));
}

}  // namespace headlight
