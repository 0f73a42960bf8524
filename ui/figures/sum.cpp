// Slide 5: what each word carries, the copies shrunk to their shares, their sum; then shares to drag.
#include <algorithm>
#include <cmath>

#include "core/attention/rounding.h"
#include "core/base/numbers.h"
#include "ui/figures/figures.h"
#include "ui/figures/parts.h"
#include "ui/widgets/amounts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/origin.h"
#include "ui/widgets/rich_text.h"
#include "ui/widgets/slider.h"

namespace headlight {
namespace {

constexpr float kCell = 33;
constexpr float kBar = 7;

struct Columns {
  float words = 0, share = 0, first = 0, width = 0;
};

Columns columns_of(const Canvas& ui, const Area& area, const BlendScene& blend, const TraceView& view) {
  Columns columns;
  for (int row = 0; row < view.trace->size(); ++row) {
    columns.words = std::max(columns.words, measure(ui, body_style(ui), word_of(view, row)).x);
  }
  columns.words = std::min(columns.words, area.width * 0.25F) + ui.px(12);
  columns.share = ui.px(58);
  columns.first = area.x + columns.words + columns.share;
  columns.width = (area.right() - columns.first) / static_cast<float>(blend.features.size());
  return columns;
}

// The names of what a value can carry, one above each column.
void draw_heading(Canvas& ui, Area& area, const BlendScene& blend, const Columns& columns) {
  const TextStyle style = with_size(label_style(ui), 13);
  float lowest = area.y;
  for (std::size_t i = 0; i < blend.features.size(); ++i) {
    Area cell{columns.first + static_cast<float>(i) * columns.width + ui.px(4), area.y, columns.width - ui.px(8)};
    text_wrapped(ui, cell, style, "figure.feature." + std::to_string(i), blend.features[i]);
    lowest = std::max(lowest, cell.y);
  }
  area.y = lowest + ui.px(4);
}

// A line of amounts, one bar in each column.
void draw_line(Canvas& ui, const Area& area, const std::string& id, const std::vector<std::string>& names,
               const Row& amounts, const Columns& columns, float largest, float height, Rgb fill, const Row* before) {
  ImDrawList* draw = ImGui::GetWindowDrawList();
  const TextStyle number = with_size(mono_style(ui), 13);
  const float top = area.y + (height + measure(ui, number, "0").y) / 2 - ui.px(1);  // the bar lies under its number
  const float bottom = top + ui.px(kBar);
  for (Eigen::Index i = 0; i < amounts.size(); ++i) {
    const float left = columns.first + static_cast<float>(i) * columns.width + ui.px(4);
    const float room = columns.width - ui.px(8);
    draw->AddRectFilled({left, top}, {left + room, bottom}, faded(ui.theme.dim, 0.12F), ui.px(3));
    const float length = room * std::clamp(std::abs(amounts(i)) / largest, 0.0F, 1.0F);
    if (length > 0.5F) draw->AddRectFilled({left, top}, {left + length, bottom}, colour(fill), ui.px(3));
    const bool nothing = std::abs(amounts(i)) < 0.005F;
    const std::string text = decimals(amounts(i), 2);
    if (!nothing) draw_text(ui, number, {left, top - measure(ui, number, text).y - ui.px(1)}, text);
    if (before != nullptr) {
      const float x = left + room * std::clamp(std::abs((*before)(i)) / largest, 0.0F, 1.0F);
      draw->AddLine({x, top - ui.px(2)}, {x, bottom + ui.px(3)}, colour(ui.theme.ink), ui.px(1.5F));
    }
    describe(ui, id + "." + std::to_string(i), Role::Bar, names[static_cast<std::size_t>(i)], decimals(amounts(i), 2),
             {left, area.y}, {left + room, area.y + height});
  }
}

void draw_word(Canvas& ui, const Area& area, const TraceView& view, int row, float height, const std::string& share,
               const Columns& columns, Intents& out) {
  const std::string word = word_of(view, row);
  Semantic entry;
  entry.id = "figure.word." + std::to_string(row);
  entry.role = Role::Button;
  entry.name = word;
  entry.value = share;
  entry.selected = row == view.row.query;
  const Press press = press_area(ui, {area.x - ui.px(6), area.y}, {area.x + columns.words - ui.px(6), area.y + height},
                                 std::move(entry), ui.px(6));
  if (press.pressed) out.push_back(SelectSlideWord{row});
  TextStyle style = body_style(ui);
  if (row == view.row.query || press.hovered) style.colour = ui.theme.query;
  const float middle = area.y + height / 2;
  const std::string fitted = shortened(ui, style, word, columns.words - ui.px(12));
  draw_text(ui, style, {area.x, middle - measure(ui, style, fitted).y / 2}, fitted);
  const TextStyle number = mono_style(ui);
  draw_text(ui, number,
            {columns.first - ui.px(12) - measure(ui, number, share).x, middle - measure(ui, number, share).y / 2},
            share);
}

void draw_output(Canvas& ui, Area& area, const BlendScene& blend, const Columns& columns, float largest,
                 const std::string& query) {
  const float height = ui.px(kCell + 3);
  area.y += ui.px(6);
  ImGui::GetWindowDrawList()->AddLine({area.x, area.y}, {area.right(), area.y}, colour(ui.theme.outline));
  area.y += ui.px(6);
  const TextStyle style = with_colour(strong_style(ui), ui.theme.accent);
  const std::string label =
      shortened(ui, style, ui.text("sum.output", {{"query", query}}), columns.words + columns.share - ui.px(8));
  draw_text(ui, style, {area.x, area.y + (height - measure(ui, style, label).y) / 2}, label);
  draw_line(ui, area, "figure.output", blend.features, blend.output, columns, largest, height, ui.theme.accent,
            blend.own ? &blend.true_output : nullptr);
  area.y += height;
}

void draw_shares(const SlideScene& scene, Canvas& ui, Area& area, const Columns& columns, Intents& out) {
  const TraceView& view = *scene.view;
  const Row& weights = scene.blend->blend.weights;
  const std::vector<int> percentages = whole_percentages(weights);
  area.y += ui.px(10);
  for (int key = 0; key < view.trace->size(); ++key) {
    SliderLook look{word_of(view, key), std::to_string(percentages[static_cast<std::size_t>(key)]) + " %", weights(key),
                    0.01F, 56};
    look.name_width = columns.words;
    look.height = 34;
    look.mark = view.trace->weights(view.row.query, key);
    if (const auto moved = slider(ui, area, "figure.share." + std::to_string(key), look)) {
      out.push_back(SetShare{key, *moved});
    }
  }
  area.y += ui.px(4);
  if (button(ui, {area.x, area.y}, "figure.reset", ui.text("sum.reset"), ButtonLook::Plain, !scene.blend->own)) {
    out.push_back(SelectSlideWord{view.row.query});
  }
  area.y += control_height(ui);
}

}  // namespace

void draw_sum(const SlideScene& scene, Canvas& ui, Area& area, Intents& out) {
  const TraceView& view = *scene.view;
  const BlendScene& blend = *scene.blend;
  const Stage stage = *scene.stage;
  const std::string query = word_of(view, view.row.query);
  const char* titles[] = {"sum.values", "sum.copies", "sum.total", "sum.drag"};
  const auto title = static_cast<std::size_t>(stage) - static_cast<std::size_t>(Stage::Values);
  Origin origin = view.trace->origin;
  origin.what_if = origin.what_if || (stage == Stage::Drag && blend.own);
  figure_title(ui, area, "figure", ui.text(titles[title], {{"query", literal(query)}}), origin);
  const Columns columns = columns_of(ui, area, blend, view);
  const float largest = std::max(0.1F, blend.values.maxCoeff());
  draw_heading(ui, area, blend, columns);
  // Each value shrinks from its whole length to its share when the copies are shown.
  const float shrunk = stage == Stage::Values ? 0 : stage == Stage::Copies ? ui.motion : 1;
  const float height = ui.px(kCell);
  for (int key = 0; key < view.trace->size(); ++key) {
    const std::string share = stage == Stage::Values ? "" : decimals(blend.blend.weights(key), 2) + " ×";
    draw_word(ui, area, view, key, height, share, columns, out);
    const Row shown = (1 - shrunk) * blend.values.row(key) + shrunk * blend.copies.row(key);
    draw_line(ui, area, "figure.value." + std::to_string(key), blend.features, shown, columns, largest, height,
              ui.theme.value, nullptr);
    area.y += height;
  }
  if (stage == Stage::Total || stage == Stage::Drag) draw_output(ui, area, blend, columns, largest, query);
  if (stage == Stage::Drag) draw_shares(scene, ui, area, columns, out);
}

}  // namespace headlight
