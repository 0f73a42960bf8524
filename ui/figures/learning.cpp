// Slide 7: hard pick against soft blend, gradients as arrows, and what a trained head looks like beside an untrained
// one. The training itself is in training.cpp.
#include <algorithm>

#include "core/base/numbers.h"
#include "ui/figures/figures.h"
#include "ui/figures/parts.h"
#include "ui/figures/training.h"
#include "ui/widgets/amounts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/heatmap.h"
#include "ui/widgets/origin.h"
#include "ui/widgets/plot.h"
#include "ui/widgets/rich_text.h"
#include "ui/widgets/slider.h"
#include "ui/widgets/small_table.h"

namespace headlight {
namespace {

constexpr float kRange = kFarthestPush;

// All or nothing: upright where it jumps, between two points of the curve.
void draw_jumps(Plot& plot, const PushCurve& curve, ImU32 ink) {
  std::vector<double> x;
  std::vector<double> y;
  for (std::size_t i = 0; i < curve.hard.size(); ++i) {
    if (i > 0 && curve.hard[i] != curve.hard[i - 1]) {
      const double middle = (curve.pushes[i - 1] + curve.pushes[i]) / 2;
      x.insert(x.end(), {middle, middle});
      y.insert(y.end(), {curve.hard[i - 1], curve.hard[i]});
    }
    x.push_back(curve.pushes[i]);
    y.push_back(curve.hard[i]);
  }
  plot.curve(x, y, ink, 2);
}

void draw_curves(const PushScene& push, Canvas& ui, Area& area, float at) {
  const ImVec2 before{area.x, area.y};
  Plot plot(ui, area, ui.px(150), {-kRange, kRange}, {-0.14, 1.14});
  plot.horizontal(0, faded(ui.theme.outline, 0.5F));
  plot.horizontal(1, faded(ui.theme.outline, 0.5F));
  draw_jumps(plot, push.curve, colour(ui.theme.bad));
  plot.curve(push.curve.pushes, push.curve.soft, colour(ui.theme.accent), 2.5F);
  const double soft = push.view.trace->weights(push.view.row.query, push.key);
  plot.vertical(at, faded(ui.theme.ink, 0.5F));
  plot.point(at, push.picked == push.key ? 1 : 0, ui.theme.bad, 4);
  plot.point(at, soft, ui.theme.accent);
  plot.note(1, "100 %");
  plot.note(0, "0 %");
  plot.axis_labels(decimals(-kRange, 0), "0", decimals(kRange, 0));
  describe(ui, "figure.curves", Role::Figure, ui.text("pick.curves"), decimals(soft, 3), before,
           {area.right(), area.y});
}

void draw_outcome(Canvas& ui, Area& area, const std::string& id, const PushScene& push, const Row& output, Rgb fill) {
  text_line(ui, area, with_colour(strong_style(ui), fill), id + ".name", ui.text(id), Role::Heading);
  draw_amounts(ui, area, id, push.features, output, {1.2F, fill});
}

void draw_pick(const SlideScene& scene, Canvas& ui, Area& area, Intents& out) {
  const PushScene& push = *scene.push;
  const float at = scene.state->figure.learning.push;
  const std::string query = literal(word_of(push.view, push.view.row.query));
  const std::string key = literal(word_of(push.view, push.key));
  figure_title(ui, area, "figure", ui.text("pick.title", {{"query", query}, {"key", key}}), *push.view.trace);
  draw_curves(push, ui, area, at);
  const auto moved = slider(ui, area, "figure.push",
                            {ui.text("pick.push"), (at > 0 ? "+" : "") + decimals(at, 1), (at + kRange) / (2 * kRange),
                             1 / 64.0F, 56, 0, 40, 0.5F});
  if (moved) out.push_back(PushScore{(*moved * 2 - 1) * kRange});
  area.y += ui.px(10);
  const float gap = ui.px(28);
  Area left{area.x, area.y, (area.width - gap) / 2};
  Area right{left.right() + gap, area.y, left.width};
  draw_outcome(ui, left, "pick.hard", push, push.hard, ui.theme.bad);
  draw_outcome(ui, right, "pick.soft", push, push.soft, ui.theme.accent);
  area.y = std::max(left.y, right.y);
}

// ∂output/∂score: a row for each word's score, a column for each amount of the output.
void draw_slopes(const SlideScene& scene, Canvas& ui, Area& area) {
  const TrainingScene& training = *scene.training;
  const TraceView& view = training.view;
  const std::string query = literal(word_of(view, view.row.query));
  draw_runs(ui, area, body_style(ui), "slope.outputs", emphasized(ui.text("slope.outputs", {{"query", query}})),
            nullptr);
  area.y += ui.px(6);
  SmallTable table;
  for (int row = 0; row < view.trace->size(); ++row) table.rows.push_back(word_of(view, row));
  table.columns = scene.example->features;
  table.arrows = true;
  const double largest = training.slopes.cwiseAbs().maxCoeff();
  table.cell = [&](int row, int column) -> std::optional<TableCell> {
    const double slope = training.slopes(row, column);
    return TableCell{decimals(slope, 3), ui.theme.background, slope < 0 ? ui.theme.bad : ui.theme.good,
                     largest > 0 ? static_cast<float>(slope / largest) : 0};
  };
  draw_small_table(ui, area, "slope.table", table, 30);
}

void draw_slope(const SlideScene& scene, Canvas& ui, Area& area) {
  if (!scene.training) return text_line(ui, area, label_style(ui), "figure.waiting", ui.text("figure.waiting"));
  figure_title(ui, area, "figure", ui.text("slope.title"), *scene.training->view.trace);
  draw_slopes(scene, ui, area);
  area.y += ui.px(16);
  const TraceView& view = scene.training->view;
  const auto target = scene.training->run->task.targets[static_cast<std::size_t>(view.row.query)];
  draw_runs(ui, area, body_style(ui), "slope.weights",
            emphasized(ui.text("slope.weights", {{"query", literal(word_of(view, view.row.query))},
                                                 {"target", literal(word_of(view, target))}})),
            nullptr);
  area.y += ui.px(6);
  draw_weight_tables(scene, ui, area, true);
}

void draw_contrast(const SlideScene& scene, Canvas& ui, Area& area, float height, Intents& out) {
  std::vector<TraceView> views;
  if (scene.other) views.push_back(*scene.other);
  if (scene.learned) views.push_back(*scene.learned);
  if (views.empty()) return text_line(ui, area, label_style(ui), "figure.waiting", ui.text("figure.waiting"));
  const bool beside = area.width > ui.px(440) && views.size() > 1;
  const float gap = ui.px(18);
  Area column{area.x, area.y, beside ? (area.width - gap) / 2 : area.width};
  float bottom = area.y;
  float largest = 0;  // both share one colour range, so that the same yellow means the same weight
  for (const TraceView& view : views) largest = std::max(largest, view.high);
  for (TraceView view : views) {
    view.high = largest;
    const std::string id = view.trace->origin.kind == OriginKind::Random ? "figure.before" : "figure.after";
    text_line(ui, column, strong_style(ui), id + ".title", ui.text(id), Role::Heading);
    const float two_lines = column.y + 2 * line_height(ui, label_style(ui));
    text_wrapped(ui, column, label_style(ui), id + ".origin", origin_label(ui, view.trace->origin));
    if (beside) column.y = std::max(column.y, two_lines);  // both maps begin at the same height
    const float room = std::max(ui.px(180), beside ? height - ui.px(300) : ui.px(260));
    const HeatmapPress press = draw_heatmap(ui, column, id + ".heatmap", view, {room, std::nullopt, false});
    choose(press.row, out);
    if (press.cell) choose(press.cell->query, out);
    in_words(ui, column, id + ".words", view);
    bottom = std::max(bottom, column.y);
    if (beside) {
      column = {area.x + column.width + gap, area.y, column.width};
    } else {
      column.y += ui.px(16);
    }
  }
  area.y = bottom;
  if (scene.learned_missing) {
    area.y += ui.px(8);
    text_wrapped(ui, area, label_style(ui), "figure.missing", ui.text("figure.learned_missing"));
  }
}

}  // namespace

void draw_learning(const SlideScene& scene, Canvas& ui, Area& area, float height, Intents& out) {
  switch (*scene.stage) {
    case Stage::Pick: return draw_pick(scene, ui, area, out);
    case Stage::Slope: return draw_slope(scene, ui, area);
    case Stage::Train: return draw_training(scene, ui, area, out);
    default: draw_contrast(scene, ui, area, height, out);
  }
  area.y += ui.px(12);
  if (button(ui, {area.x, area.y}, "figure.lab", ui.text("learning.lab"))) out.push_back(GoToPage{{PageKind::Lab, 1}});
  area.y += control_height(ui);
}

}  // namespace headlight
