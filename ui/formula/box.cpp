#include "ui/formula/box.h"

#include <algorithm>
#include <cmath>

namespace headlight {
namespace {

constexpr float kScript = 0.70F;     // the size of sub- and superscripts
constexpr float kSmallestSize = 11;  // design pixels
constexpr float kAxis = 0.30F;       // how far fraction lines lie above the base line, in letter sizes
constexpr float kRule = 0.055F;      // their thickness
constexpr float kGap = 0.16F;        // between a fraction's line and what stands above and below

TextStyle style_of(const Canvas& ui, bool italic, float size) {
  return {italic ? ui.fonts.italic : ui.fonts.regular, size, ui.theme.ink};
}

// Puts one layout into another, moved.
void place(FormulaLayout& into, FormulaLayout what, ImVec2 by) {
  for (Glyphs& each : what.glyphs) {
    each.at = {each.at.x + by.x, each.at.y + by.y};
    into.glyphs.push_back(std::move(each));
  }
  for (Stroke& each : what.strokes) {
    for (ImVec2& point : each.points) point = {point.x + by.x, point.y + by.y};
    into.strokes.push_back(std::move(each));
  }
  into.above = std::max(into.above, what.above - by.y);
  into.below = std::max(into.below, what.below + by.y);
  into.width = std::max(into.width, by.x + what.width);
}

class Typesetter {
 public:
  explicit Typesetter(const Canvas& ui) : ui_(ui) {}

  FormulaLayout set(const FormulaBox& box, float size, int surrounding) const {
    const int part = box.part != 0 ? box.part : surrounding;
    switch (box.kind) {
      case BoxKind::Text: return text(box, size, part);
      case BoxKind::Line: return line_of(box, size, part);
      case BoxKind::Fraction: return fraction_of(box, size, part);
      case BoxKind::Root: return root_of(box, size, part);
      case BoxKind::Script: return script_of(box, size, part);
      case BoxKind::Sum: return sum_of(box, size, part);
      case BoxKind::Parentheses: return parentheses_of(box, size, part);
    }
    return {};
  }

 private:
  float em(float size) const { return ui_.px(size); }

  FormulaLayout text(const FormulaBox& box, float size, int part) const {
    const TextStyle style = style_of(ui_, box.italic, size);
    const float top = baseline(ui_, style);
    const ImVec2 extent = measure(ui_, style, box.text);
    FormulaLayout layout;
    layout.width = extent.x;
    layout.above = em(size) * 0.76F;  // of the letters themselves, not of the typeface's whole line
    layout.below = em(size) * 0.22F;
    layout.glyphs.push_back({box.text, style, {0, -top}, part});
    return layout;
  }

  FormulaLayout line_of(const FormulaBox& box, float size, int part) const {
    FormulaLayout layout;
    for (const FormulaBox& child : box.children) place(layout, set(child, size, part), {layout.width, 0});
    return layout;
  }

  FormulaLayout fraction_of(const FormulaBox& box, float size, int part) const {
    const FormulaLayout above = set(box.children[0], size, part);
    const FormulaLayout below = set(box.children[1], size, part);
    const float padding = em(size) * 0.14F;
    const float width = std::max(above.width, below.width) + 2 * padding;
    const float axis = -em(size) * kAxis;
    const float gap = em(size) * kGap;
    FormulaLayout layout;
    layout.strokes.push_back({{{0, axis}, {width, axis}},
                              std::max(1.0F, em(size) * kRule),
                              box.children[1].part != 0 ? box.children[1].part : part});
    place(layout, above, {(width - above.width) / 2, axis - gap - above.below});
    place(layout, below, {(width - below.width) / 2, axis + gap + below.above});
    layout.width = width;
    return layout;
  }

  FormulaLayout root_of(const FormulaBox& box, float size, int part) const {
    FormulaLayout inside = set(box.children[0], size, part);
    const float hook = em(size) * 0.46F;
    const float top = -inside.above - em(size) * 0.12F;
    const float bottom = inside.below;
    FormulaLayout layout;
    const float width = hook + inside.width + em(size) * 0.08F;
    layout.strokes.push_back({{{em(size) * 0.04F, -em(size) * 0.22F},
                               {hook * 0.38F, -em(size) * 0.32F},
                               {hook * 0.62F, bottom},
                               {hook, top},
                               {width, top}},
                              std::max(1.0F, em(size) * kRule),
                              part});
    place(layout, std::move(inside), {hook + em(size) * 0.04F, 0});
    layout.above = -top + em(size) * 0.04F;
    layout.width = width;
    return layout;
  }

  FormulaLayout script_of(const FormulaBox& box, float size, int part) const {
    const float small = std::max(kSmallestSize, size * kScript);
    FormulaLayout layout = set(box.children[0], size, part);
    const float right = layout.width + em(size) * 0.03F;
    FormulaLayout below = set(box.children[1], small, part);
    FormulaLayout above = set(box.children[2], small, part);
    place(layout, std::move(below), {right, em(size) * 0.22F});
    place(layout, std::move(above), {right, -em(size) * 0.40F});
    return layout;
  }

  // A large Σ with its index below.
  FormulaLayout sum_of(const FormulaBox& box, float size, int part) const {
    const float small = std::max(kSmallestSize, size * kScript);
    const FormulaLayout sign = text({BoxKind::Text, "Σ", false, {}, 0}, size * 1.5F, part);
    const FormulaLayout index = set(box.children[0], small, part);
    const float width = std::max(sign.width, index.width);
    FormulaLayout layout;
    const float drop = em(size) * 0.16F;
    place(layout, sign, {(width - sign.width) / 2, drop});
    place(layout, index, {(width - index.width) / 2, drop + em(size) * 0.36F + index.above});
    layout.width = width + em(size) * 0.12F;
    return layout;
  }

  // Curved strokes as high as what they enclose.
  FormulaLayout parentheses_of(const FormulaBox& box, float size, int part) const {
    FormulaLayout inside = set(box.children[0], size, part);
    const float padding = em(size) * 0.06F;
    const float top = -inside.above - padding;
    const float bottom = inside.below + padding;
    const float bow = em(size) * std::clamp((bottom - top) / em(size) * 0.10F, 0.14F, 0.26F);
    FormulaLayout layout;
    const auto stroke = [&](float x, float direction) {
      Stroke curve{{}, std::max(1.0F, em(size) * kRule), part};
      constexpr int kPieces = 16;
      for (int i = 0; i <= kPieces; ++i) {
        const float t = static_cast<float>(i) / kPieces;
        const float away = 4 * t * (1 - t);  // 0 at the ends, 1 in the middle
        curve.points.push_back({x - direction * bow * away, top + (bottom - top) * t});
      }
      layout.strokes.push_back(std::move(curve));
    };
    const float margin = em(size) * 0.09F;
    stroke(bow + margin, 1);
    place(layout, std::move(inside), {bow + 2 * margin, 0});
    stroke(layout.width + margin, -1);
    layout.width += bow + 2 * margin;
    layout.above = std::max(layout.above, -top);
    layout.below = std::max(layout.below, bottom);
    return layout;
  }

  const Canvas& ui_;
};

}  // namespace

FormulaBox letter(const std::string& text, int part) { return {BoxKind::Text, text, true, {}, part}; }
FormulaBox word(const std::string& text, int part) { return {BoxKind::Text, text, false, {}, part}; }
FormulaBox line(std::vector<FormulaBox> boxes, int part) { return {BoxKind::Line, "", false, std::move(boxes), part}; }
FormulaBox fraction(FormulaBox above, FormulaBox below, int part) {
  return {BoxKind::Fraction, "", false, {std::move(above), std::move(below)}, part};
}
FormulaBox root(FormulaBox inside, int part) { return {BoxKind::Root, "", false, {std::move(inside)}, part}; }
FormulaBox script(FormulaBox base, FormulaBox below, FormulaBox above, int part) {
  return {BoxKind::Script, "", false, {std::move(base), std::move(below), std::move(above)}, part};
}
FormulaBox sum(FormulaBox index, int part) { return {BoxKind::Sum, "", false, {std::move(index)}, part}; }
FormulaBox parentheses(FormulaBox inside, int part) {
  return {BoxKind::Parentheses, "", false, {std::move(inside)}, part};
}

FormulaLayout lay_out(const Canvas& ui, const FormulaBox& box, float size) { return Typesetter(ui).set(box, size, 0); }

FormulaLayout::Extent FormulaLayout::extent_of(const Canvas& ui, int part) const {
  Extent extent;
  const auto include = [&](ImVec2 low, ImVec2 high) {
    if (extent.empty) extent = {low, high, false};
    extent.min = {std::min(extent.min.x, low.x), std::min(extent.min.y, low.y)};
    extent.max = {std::max(extent.max.x, high.x), std::max(extent.max.y, high.y)};
  };
  for (const Glyphs& each : glyphs) {
    if (each.part != part) continue;
    const float base = each.at.y + baseline(ui, each.style);
    include({each.at.x, base - ui.px(each.style.size) * 0.76F},
            {each.at.x + measure(ui, each.style, each.text).x, base + ui.px(each.style.size) * 0.22F});
  }
  for (const Stroke& each : strokes) {
    if (each.part != part) continue;
    for (const ImVec2& point : each.points) include(point, point);
  }
  return extent;
}

void draw_formula_layout(const Canvas& ui, const FormulaLayout& layout, ImVec2 at,
                         const std::vector<Rgb>& ink_of_part) {
  ImDrawList* draw = ImGui::GetWindowDrawList();
  const auto ink = [&](int part) {
    return ink_of_part[std::min(static_cast<std::size_t>(part), ink_of_part.size() - 1)];
  };
  for (const Glyphs& each : layout.glyphs) {
    draw_text(ui, with_colour(each.style, ink(each.part)), {at.x + each.at.x, at.y + each.at.y}, each.text);
  }
  for (const Stroke& each : layout.strokes) {
    std::vector<ImVec2> points = each.points;
    for (ImVec2& point : points) point = {at.x + point.x, at.y + point.y};
    draw->AddPolyline(points.data(), static_cast<int>(points.size()), colour(ink(each.part)), 0, each.thickness);
  }
}

}  // namespace headlight
