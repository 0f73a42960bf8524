// Slide 4: the worked example, raw and scaled side by side, softmax opened up, and the temperature.
#include <algorithm>
#include <cmath>

#include "core/base/numbers.h"
#include "ui/figures/figures.h"
#include "ui/figures/parts.h"
#include "ui/widgets/bars.h"
#include "ui/widgets/button.h"
#include "ui/widgets/number_table.h"
#include "ui/widgets/origin.h"
#include "ui/widgets/rich_text.h"
#include "ui/widgets/slider.h"

namespace headlight {
namespace {

void draw_spread(Canvas& ui, Area& area, const std::string& id, const TraceView& view) {
  const double largest = view.trace->weights.row(view.row.query).maxCoeff();
  area.y += ui.px(4);
  text_line(ui, area, with_colour(with_size(mono_style(ui), 13), ui.theme.dim), id + ".entropy",
            ui.text("figure.entropy",
                    {{"bits", decimals(view.row.entropy, 2)}, {"most", decimals(view.row.most_entropy, 2)}}));
  text_line(ui, area, with_colour(with_size(mono_style(ui), 13), ui.theme.dim), id + ".largest",
            ui.text("figure.largest", {{"share", decimals(100 * largest, 1)}}));
}

// The raw score of each word, what becomes of it, and its share: once without and once with the division.
void draw_side(const SlideScene& scene, Canvas& ui, Area& area, const TraceView& view, bool scaled, Intents& out) {
  const std::string id = scaled ? "figure.scaled" : "figure.raw";
  text_line(ui, area, with_subscripts(strong_style(ui)), id + ".name",
            ui.text(scaled ? "figure.with_scale" : "figure.without_scale"), Role::Heading);
  std::vector<std::string> scores;
  for (const CellExplanation& cell : scene.row_cells) {
    scores.push_back(decimals(scaled ? cell.chain->scaled : cell.chain->score, 2));
  }
  area.y += ui.px(4);
  const int all = static_cast<int>(scores.size());
  choose(draw_bars(ui, area, id, view, {BarOrder::AsInText, all, scores}), out);
  draw_spread(ui, area, id, view);
}

void draw_scaling(const SlideScene& scene, Canvas& ui, Area& area, Intents& out) {
  figure_title(ui, area, "figure", attends_title(ui, *scene.view), *scene.view->trace);
  area.y += ui.px(4);
  const bool beside = area.width > ui.px(430);
  const float gap = ui.px(28);
  Area left{area.x, area.y, beside ? (area.width - gap) / 2 : area.width};
  if (scene.other) draw_side(scene, ui, left, *scene.other, false, out);
  Area right =
      beside ? Area{area.x + left.width + gap, area.y, left.width} : Area{area.x, left.y + ui.px(14), area.width};
  draw_side(scene, ui, right, *scene.view, true, out);
  area.y = std::max(left.y, right.y);
}

// One column for each step that is opened.
void draw_steps(const SlideScene& scene, Canvas& ui, Area& area, Intents& out) {
  const TraceView& view = *scene.view;
  const int shown = scene.state->figure.softmax.shown;
  figure_title(ui, area, "figure", ui.text("softmax.steps", {{"query", literal(word_of(view, view.row.query))}}),
               *view.trace);
  double sum = 0;
  std::vector<NumberRow> rows;
  for (const CellExplanation& cell : scene.row_cells) {
    const CellChain& chain = *cell.chain;
    sum = chain.row_sum;
    const std::vector<std::string> all = {decimals(chain.scaled, 3), decimals(chain.shifted, 3),
                                          decimals(chain.exponential, 3), decimals(chain.weight, 3)};
    const std::size_t count = shown == 1 ? 2 : shown == 4 ? 4 : 3;
    rows.push_back(
        {cell.key, word_of(view, cell.key), {all.begin(), all.begin() + static_cast<std::ptrdiff_t>(count)}});
  }
  std::vector<std::string> columns = {ui.text("figure.word"), ui.text("figure.root"), ui.text("figure.minus_max")};
  if (shown >= 2) columns.push_back(ui.text("figure.exp"));
  if (shown >= 4) columns.push_back(ui.text("figure.by_sum", {{"sum", decimals(sum, 3)}}));
  choose(number_table(ui, area, "figure.steps", view, columns, rows), out);
  area.y += ui.px(14);
  std::vector<SegmentItem> steps;
  for (const char* name : {"minus_max", "exp", "add", "divide"})
    steps.push_back({name, ui.text("softmax." + std::string(name)), false});
  ImVec2 at{area.x, area.y};
  const int pressed = segmented(ui, at, "figure.softmax", steps, shown - 1);
  if (pressed >= 0) out.push_back(ShowSoftmaxSteps{pressed + 1});
  area.y += control_height(ui) + ui.px(14);
  const std::string largest = decimals(scene.row_cells.front().chain->row_max, 3);
  const char* notes[] = {"softmax.note.minus_max", "softmax.note.exp", "softmax.note.add", "softmax.note.divide"};
  text_wrapped(ui, area, body_style(ui), "figure.note",
               ui.text(notes[shown - 1], {{"max", largest}, {"sum", decimals(sum, 3)}}));
}

// The slider is logarithmic: as far from 1 to 2 as from 1 to a half.
float position_of(float temperature) { return std::log(temperature / kColdest) / std::log(kHottest / kColdest); }

float temperature_at(float position) {
  const float temperature = kColdest * std::pow(kHottest / kColdest, position);
  return std::round(temperature * 100) / 100;
}

void draw_heat(const SlideScene& scene, Canvas& ui, Area& area, Intents& out) {
  const float temperature = scene.state->figure.softmax.temperature;
  figure_title(ui, area, "figure", attends_title(ui, *scene.view),
               scene.other ? *scene.other->trace : *scene.view->trace);
  area.y += ui.px(4);
  if (scene.other) {
    choose(draw_bars(ui, area, "figure.heat", *scene.other, {BarOrder::AsInText}), out);
    draw_spread(ui, area, "figure.heat", *scene.other);
  } else {
    text_line(ui, area, label_style(ui), "figure.waiting", ui.text("figure.waiting"));
  }
  area.y += ui.px(10);
  const auto moved = slider(ui, area, "figure.temperature",
                            {ui.text("softmax.temperature"), decimals(temperature, 2), position_of(temperature), 0.025F,
                             64, 0, 40, position_of(1)});
  if (moved && temperature_at(*moved) != temperature) out.push_back(SetTemperature{temperature_at(*moved)});
  area.y += ui.px(6);
  const float divisor = scene.view->trace->scaling.divisor;
  text_wrapped(ui, area, body_style(ui), "figure.divided",
               ui.text("softmax.divided", {{"divisor", significant(divisor, 3)},
                                           {"temperature", decimals(temperature, 2)},
                                           {"total", decimals(divisor * temperature, 2)}}));
  const char* meaning = temperature < 0.7F ? "softmax.cold" : temperature > 1.5F ? "softmax.hot" : "softmax.mild";
  text_wrapped(ui, area, with_colour(body_style(ui), ui.theme.dim), "figure.meaning", ui.text(meaning));
}

}  // namespace

void draw_softmax(const SlideScene& scene, Canvas& ui, Area& area, Intents& out) {
  switch (*scene.stage) {
    case Stage::Steps: return draw_steps(scene, ui, area, out);
    case Stage::Heat: return draw_heat(scene, ui, area, out);
    default: return draw_scaling(scene, ui, area, out);
  }
}

}  // namespace headlight
