// Slide 3: the dot product of two arrows that can be dragged; then the four words, cosine × lengths = score.
#include <algorithm>
#include <cmath>

#include "core/base/numbers.h"
#include "ui/figures/figures.h"
#include "ui/figures/parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/drag_point.h"
#include "ui/widgets/number_table.h"
#include "ui/widgets/origin.h"
#include "ui/widgets/rich_text.h"

namespace headlight {
namespace {

constexpr float kPlane = 300;  // the largest plane
constexpr float kKeyStep = 0.1F;

// A plane with its unit grid; the origin is in the middle.
struct Plane {
  ImVec2 min, middle;
  float size = 0, unit = 0;

  ImVec2 at(Arrow arrow) const { return {middle.x + arrow.x * unit, middle.y - arrow.y * unit}; }
};

Plane draw_plane(Canvas& ui, const Area& area, float size) {
  Plane plane{{area.x, area.y}, {area.x + size / 2, area.y + size / 2}, size, size / (2 * kLongestArrow + 1)};
  ImDrawList* draw = ImGui::GetWindowDrawList();
  draw->AddRectFilled(plane.min, {plane.min.x + size, plane.min.y + size}, colour(ui.theme.background), ui.px(10));
  for (int line = -4; line <= 4; ++line) {
    const float at = static_cast<float>(line) * plane.unit;
    const ImU32 ink = line == 0 ? colour(ui.theme.outline) : faded(ui.theme.line, 0.8F);
    draw->AddLine({plane.middle.x + at, plane.min.y + ui.px(8)}, {plane.middle.x + at, plane.min.y + size - ui.px(8)},
                  ink);
    draw->AddLine({plane.min.x + ui.px(8), plane.middle.y + at}, {plane.min.x + size - ui.px(8), plane.middle.y + at},
                  ink);
  }
  const TextStyle small = with_size(mono_style(ui), 11);
  for (const int mark : {-4, -2, 2, 4}) {
    const std::string number = decimals(mark, 0);
    const float at = static_cast<float>(mark) * plane.unit;
    const ImVec2 extent = measure(ui, small, number);
    draw_text(ui, with_colour(small, ui.theme.dim), {plane.middle.x + at - extent.x / 2, plane.middle.y + ui.px(3)},
              number);
    draw_text(ui, with_colour(small, ui.theme.dim), {plane.middle.x + ui.px(5), plane.middle.y - at - extent.y / 2},
              number);
  }
  return plane;
}

void draw_arrow(Canvas& ui, const Plane& plane, Arrow arrow, Rgb ink, const std::string& letter) {
  ImDrawList* draw = ImGui::GetWindowDrawList();
  const ImVec2 tip = plane.at(arrow);
  const float dx = tip.x - plane.middle.x;
  const float dy = tip.y - plane.middle.y;
  const float length = std::max(1.0F, std::hypot(dx, dy));
  const ImVec2 along{dx / length, dy / length};
  const float head = std::min(ui.px(14), length);
  const ImVec2 base{tip.x - along.x * head, tip.y - along.y * head};
  draw->AddLine(plane.middle, base, colour(ink), ui.px(3));
  draw->AddTriangleFilled(tip, {base.x - along.y * head * 0.45F, base.y + along.x * head * 0.45F},
                          {base.x + along.y * head * 0.45F, base.y - along.x * head * 0.45F}, colour(ink));
  const TextStyle style{ui.fonts.semibold, 16, ink};
  const ImVec2 size = measure(ui, style, letter);
  const ImVec2 at{tip.x + along.x * ui.px(16) - ui.px(5), tip.y + along.y * ui.px(16) - ui.px(10)};
  draw_text(ui, style,
            {std::clamp(at.x, plane.min.x, plane.min.x + plane.size - size.x),
             std::clamp(at.y, plane.min.y, plane.min.y + plane.size - size.y)},
            letter);
}

void drag(Canvas& ui, const Plane& plane, bool query, Arrow arrow, Intents& out) {
  const std::string id = query ? "figure.arrow.q" : "figure.arrow.k";
  const std::string name = ui.text(query ? "scores.arrow_q" : "scores.arrow_k");
  const std::string value = decimals(arrow.x, 1) + ", " + decimals(arrow.y, 1);
  const auto moved = drag_point(ui, plane.at(arrow), id, name, value);
  if (!moved) return;
  Arrow next = arrow;
  if (moved->by_keys) {
    next = {arrow.x + moved->x * kKeyStep, arrow.y + moved->y * kKeyStep};
  } else {
    next = {(moved->x - plane.middle.x) / plane.unit, -(moved->y - plane.middle.y) / plane.unit};
    next = {std::round(next.x * 10) / 10, std::round(next.y * 10) / 10};  // numbers that can be read aloud
  }
  if (!(next == arrow)) out.push_back(MoveArrow{query, next.x, next.y});
}

struct Line {
  std::string id, what, result;
  bool strong = false;
  Rgb ink;
};

void draw_lines(Canvas& ui, Area& area, const std::vector<Line>& lines) {
  for (const Line& line : lines) {
    const TextStyle left = with_subscripts(with_colour(mono_style(ui), line.strong ? ui.theme.ink : ui.theme.dim));
    const TextStyle right = with_colour(with_size(mono_style(ui), line.strong ? 18 : 14), line.ink);
    const ImVec2 size = measure(ui, right, line.result);
    const float height = ui.px(line.strong ? 32 : 25);
    draw_text(ui, left, {area.x, area.y + (height - measure(ui, left, line.what).y) / 2}, line.what);
    draw_text(ui, right, {area.right() - size.x, area.y + (height - size.y) / 2}, line.result);
    describe(ui, "figure.arrows." + line.id, Role::Text, line.what, line.result, {area.x, area.y},
             {area.right(), area.y + height});
    area.y += height;
  }
}

std::string meaning(const Canvas& ui, const Similarity& both) {
  const double cosine = both.cosine;
  if (both.query_length <= 0 || both.key_length <= 0) return ui.text("scores.no_direction");
  if (cosine > 0.95) return ui.text("scores.same");
  if (cosine > 0.1) return ui.text("scores.alike");
  if (cosine >= -0.1) return ui.text("scores.nothing");
  return ui.text("scores.opposed");
}

void draw_arrows(const SlideScene& scene, Canvas& ui, Area& area, Intents& out) {
  const ArrowsState& arrows = scene.state->figure.arrows;
  const Similarity& both = *scene.arrows;
  draw_runs(ui, area, strong_style(ui), "figure.title", emphasized(ui.text("scores.arrows_title")), nullptr,
            Role::Heading);
  area.y += ui.px(10);
  const bool beside = area.width > ui.px(470);
  const float size = std::min(beside ? area.width * 0.52F : area.width, ui.px(beside ? 380 : kPlane));
  const Plane plane = draw_plane(ui, area, size);
  draw_arrow(ui, plane, arrows.query, ui.theme.query, "q");
  draw_arrow(ui, plane, arrows.key, ui.theme.key, "k");
  drag(ui, plane, true, arrows.query, out);
  drag(ui, plane, false, arrows.key, out);

  Area numbers = beside ? Area{area.x + size + ui.px(22), area.y, area.width - size - ui.px(22)}
                        : Area{area.x, area.y + size + ui.px(14), area.width};
  const auto product = [&](int dimension) {
    const auto found = std::find_if(both.products.begin(), both.products.end(),
                                    [&](const Product& each) { return each.dimension == dimension; });
    return Line{"product." + std::to_string(dimension),
                ui.text(dimension == 0 ? "scores.across" : "scores.up",
                        {{"q", decimals(found->query, 1)}, {"k", decimals(found->key, 1)}}),
                decimals(found->product, 2), false, ui.theme.ink};
  };
  draw_lines(ui, numbers, {product(0), product(1), {"score", "q · k", decimals(both.score, 2), true, ui.theme.accent}});
  numbers.y += ui.px(12);
  const bool has_angle = both.query_length > 0 && both.key_length > 0;
  if (scene.state->looked.value_or(scene.state->step) > 0) {  // the second way to the same number
    draw_lines(
        ui, numbers,
        {{"cosine", has_angle ? "cos " + decimals(both.angle_degrees(), 0) + "°" : "cos",
          has_angle ? decimals(both.cosine, 2) : "–", false, ui.theme.ink},
         {"q", "× |q|", decimals(both.query_length, 2), false, ui.theme.query},
         {"k", "× |k|", decimals(both.key_length, 2), false, ui.theme.key},
         {"product", "=", decimals(both.cosine * both.query_length * both.key_length, 2), true, ui.theme.accent}});
    numbers.y += ui.px(12);
  }
  text_wrapped(ui, numbers, with_colour(body_style(ui), ui.theme.dim), "figure.arrows.meaning", meaning(ui, both));
  numbers.y += ui.px(8);
  text_wrapped(ui, numbers, label_style(ui), "figure.note", ui.text("figure.rounded"));
  area.y = beside ? std::max(area.y + size, numbers.y) : numbers.y;
}

void draw_words(const SlideScene& scene, Canvas& ui, Area& area, Intents& out) {
  const TraceView& view = *scene.view;
  figure_title(ui, area, "figure", ui.text("figure.compares", {{"query", literal(word_of(view, view.row.query))}}),
               *view.trace);
  draw_runs(ui, area, body_style(ui), "figure.sentence", emphasized("*" + literal(view.trace->text) + "*"), nullptr);
  area.y += ui.px(6);
  // First how well they point the same way, then what their lengths make of it.
  const bool lengths =
      static_cast<std::size_t>(scene.state->looked.value_or(scene.state->step)) + 1 == scene.slide->steps.size();
  std::vector<NumberRow> rows;
  for (const CellExplanation& cell : scene.row_cells) {
    const CellChain& chain = *cell.chain;
    NumberRow& row = rows.emplace_back(NumberRow{cell.key, word_of(view, cell.key), {decimals(chain.cosine, 2)}});
    if (!lengths) continue;
    row.numbers.push_back(decimals(chain.query_length, 2));
    row.numbers.push_back(decimals(chain.key_length, 2));
    row.numbers.push_back(decimals(chain.score, 2));
  }
  std::vector<std::string> columns = {ui.text("figure.word"), ui.text("figure.cosine")};
  if (lengths) {
    for (const char* key : {"figure.length_q", "figure.length_k", "figure.product"}) columns.push_back(ui.text(key));
  }
  choose(number_table(ui, area, "figure.scores", view, columns, rows), out);
  area.y += ui.px(10);
  text_wrapped(ui, area, label_style(ui), "figure.note", ui.text(lengths ? "figure.scores_note" : "figure.rounded"));
}

}  // namespace

void draw_scores(const SlideScene& scene, Canvas& ui, Area& area, Intents& out) {
  if (scene.stage == Stage::Arrows) {
    draw_arrows(scene, ui, area, out);
  } else {
    draw_words(scene, ui, area, out);
  }
}

}  // namespace headlight
