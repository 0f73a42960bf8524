#include "ui/widgets/word_line.h"

#include <algorithm>
#include <cmath>

#include "core/base/numbers.h"
#include "ui/widgets/button.h"
#include "ui/widgets/legend.h"
#include "ui/widgets/tab_stop.h"
#include "ui/widgets/tooltip.h"

namespace headlight {
namespace {

constexpr float kHeight = 42;
constexpr float kLineGap = 40;  // room for arcs between two lines
constexpr float kLargest = 18, kSmallest = 15;
constexpr float kTallestArc = 84;

struct Place {
  ImVec2 min, max;
  std::string label;
};

struct Layout {
  std::vector<Place> places;
  float font = kLargest;
  int lines = 1;
};

TextStyle word_style(const Canvas& ui, float size) { return {ui.fonts.regular, size, ui.theme.ink}; }

// Lines filled from the left; the letters shrink a little if that puts everything on one line.
Layout lay_out(const Canvas& ui, const AttentionTrace& trace, float width) {
  Layout layout;
  for (int smaller = 0; smaller <= static_cast<int>(kLargest - kSmallest); ++smaller) {
    const float font = kLargest - static_cast<float>(smaller);
    const float tight = (font - kSmallest) / (kLargest - kSmallest);
    const float padding = ui.px(6 + 7 * tight);
    const float gap = ui.px(4 + 6 * tight);
    layout = {{}, font, 1};
    ImVec2 at{0, 0};
    for (const Piece& piece : trace.pieces) {
      const std::string label =
          shortened(ui, word_style(ui, font), piece.token, std::min(width, ui.px(260)) - 2 * padding);
      const float wide = std::max(measure(ui, word_style(ui, font), label).x + 2 * padding, ui.px(28));
      if (at.x > 0 && at.x + wide > width) {
        at = {0, at.y + ui.px(kHeight + kLineGap)};
        ++layout.lines;
      }
      layout.places.push_back({at, {at.x + wide, at.y + ui.px(kHeight)}, label});
      at.x += wide + gap;
    }
    if (layout.lines == 1) break;
  }
  return layout;
}

// From the top of one word to the top of another; an arc to the word itself is a small loop.
void draw_arc(Canvas& ui, const Place& from, const Place& to, float strength, float growth, Rgb ink) {
  ImDrawList* draw = ImGui::GetWindowDrawList();
  const ImVec2 a{(from.min.x + from.max.x) / 2, from.min.y - ui.px(3)};
  const ImVec2 b{(to.min.x + to.max.x) / 2, to.min.y - ui.px(3)};
  const float distance = std::abs(b.x - a.x);
  const float rise = std::clamp(distance * 0.42F, ui.px(26), ui.px(kTallestArc));
  const float spread = distance < 1 ? ui.px(16) : 0;
  const float top = std::min(a.y, b.y) - rise * (a.y == b.y ? 1.0F : 0.5F);
  const ImVec2 first{a.x - spread, top};
  const ImVec2 second{b.x + spread, top};
  const float thickness = ui.px(1 + 7 * strength);
  const float opacity = 0.25F + 0.75F * strength;
  constexpr int kPieces = 32;
  std::vector<ImVec2> points;
  for (int i = 0; i <= kPieces; ++i) {
    const float t = growth * static_cast<float>(i) / kPieces;
    const float u = 1 - t;
    const float c0 = u * u * u;
    const float c1 = 3 * u * u * t;
    const float c2 = 3 * u * t * t;
    const float c3 = t * t * t;
    points.push_back(
        {c0 * a.x + c1 * first.x + c2 * second.x + c3 * b.x, c0 * a.y + c1 * first.y + c2 * second.y + c3 * b.y});
  }
  draw->AddPolyline(points.data(), static_cast<int>(points.size()), faded(ink, opacity), 0, thickness);
}

void draw_arcs(Canvas& ui, const TraceView& view, const Layout& layout, ImVec2 origin, float growth) {
  constexpr float kFaintest = 0.1F;  // of the largest
  const auto moved = [&](Place place) {
    place.min = {place.min.x + origin.x, place.min.y + origin.y};
    place.max = {place.max.x + origin.x, place.max.y + origin.y};
    return place;
  };
  const Place from = moved(layout.places[static_cast<std::size_t>(view.row.query)]);
  const float largest = view.trace->weights.row(view.row.query).maxCoeff();
  for (auto key = view.row.order.rbegin(); key != view.row.order.rend(); ++key) {  // the strongest on top
    const float weight = view.trace->weights(view.row.query, *key);
    if (largest <= 0 || weight < kFaintest * largest) continue;
    draw_arc(ui, from, moved(layout.places[static_cast<std::size_t>(*key)]), weight / largest, growth, ui.theme.accent);
  }
}

void draw_word(Canvas& ui, const TraceView& view, const WordLineLook& look, int row, ImVec2 min, ImVec2 max,
               const Place& place, float font, bool hovered) {
  ImDrawList* draw = ImGui::GetWindowDrawList();
  const float rounding = ui.px(9);
  const bool chosen = std::find(look.chosen.begin(), look.chosen.end(), row) != look.chosen.end();
  const bool query = look.ring && row == view.row.query;
  TextStyle style = word_style(ui, font);
  if (look.glows) {
    const float largest = view.trace->weights.row(view.row.query).maxCoeff();
    const float weight = view.trace->weights(view.row.query, row);
    const Rgb ground = colour_at(ui.colours, largest > 0 ? weight / largest * look.growth : 0);
    draw->AddRectFilled(min, max, colour(ground), rounding);
    style.colour = ink_on(ground);
  } else {
    draw->AddRectFilled(min, max, colour(chosen ? ui.theme.accent : ui.theme.selected), rounding);
    draw->AddRect(min, max, colour(ui.theme.outline), rounding);
    if (chosen) style.colour = ui.theme.on_accent;
  }
  if (query) {
    const float out = ui.px(3);
    draw->AddRect({min.x - out, min.y - out}, {max.x + out, max.y + out}, colour(ui.theme.query), rounding + out, 0,
                  ui.px(2.5F));
  } else if (hovered) {
    draw->AddRect(min, max, colour(ui.theme.ink), rounding, 0, ui.px(1.5F));
  }
  if (look.glows && chosen) {  // what was guessed keeps its mark
    draw->AddCircleFilled({(min.x + max.x) / 2, max.y + ui.px(9)}, ui.px(4), colour(ui.theme.query));
  }
  const ImVec2 size = measure(ui, style, place.label);
  draw_text(ui, style, {(min.x + max.x - size.x) / 2, (min.y + max.y - size.y) / 2}, place.label);
}

}  // namespace

std::optional<int> draw_word_line(Canvas& ui, Area& area, const std::string& id, const TraceView& view,
                                  const WordLineLook& look) {
  const SemanticGroup group(ui, id);
  const float ring = ui.px(5);
  const Layout layout = lay_out(ui, *view.trace, area.width - 2 * ring);
  const ImVec2 origin{area.x + ring, area.y + (look.glows ? ui.px(kTallestArc * 0.8F) : ring)};
  if (look.glows) draw_arcs(ui, view, layout, origin, look.growth);
  std::optional<int> pressed;
  const auto count = static_cast<int>(layout.places.size());
  const std::string stop = tab_stop(ui, id + ".", 0, count, look.glows ? view.row.query : -1);
  for (std::size_t i = 0; i < layout.places.size(); ++i) {
    const int row = static_cast<int>(i);
    const Place& place = layout.places[i];
    const ImVec2 min{origin.x + place.min.x, origin.y + place.min.y};
    const ImVec2 max{origin.x + place.max.x, origin.y + place.max.y};
    Semantic entry;
    entry.id = id + "." + std::to_string(row);
    entry.role = Role::Chip;
    entry.name = view.trace->pieces[i].token;
    if (look.glows) entry.value = share_text(view.row, row) + " %";
    entry.selected = look.glows ? row == view.row.query
                                : std::find(look.chosen.begin(), look.chosen.end(), row) != look.chosen.end();
    const bool stops = entry.id == stop;
    const Press press = press_area(ui, min, max, std::move(entry), ui.px(9), false, stops);
    if (press.pressed) pressed = row;
    if (press.hovered && look.glows) {
      ui.view.next_hover.key = row;
      tooltip(ui, shown_word(*view.trace, view.row.query) + " → " + shown_word(*view.trace, row),
              decimals(100 * static_cast<double>(view.trace->weights(view.row.query, row)), 1) + " %");
    }
    draw_word(ui, view, look, row, min, max, place, layout.font, press.hovered || ui.view.hover.key == row);
  }
  area.y =
      origin.y + layout.places.back().max.y + ui.px(look.glows && !look.chosen.empty() ? 28 : 18);  // below the marks
  if (look.glows) {
    const double largest = view.trace->weights.row(view.row.query).maxCoeff();
    float right = 0;
    draw_legend(ui, id + ".legend", origin.x, area.y, ui.px(90),
                {with_size(label_style(ui), 12.5F), ui.colours, "0 %", decimals(100 * largest, 0) + " %"}, right);
    area.y += ui.px(16);
  }
  return pressed;
}

}  // namespace headlight
