#include "ui/figures/training.h"

#include <algorithm>

#include "core/base/numbers.h"
#include "ui/figures/parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/heatmap.h"
#include "ui/widgets/plot.h"
#include "ui/widgets/small_table.h"

namespace headlight {
namespace {

constexpr double kRates[] = {0.5, 2, 8};

void draw_weights(const SlideScene& scene, Canvas& ui, Area& area, const std::string& id, bool query, bool arrows,
                  double largest) {
  const TrainingStep& step = scene.training->step();
  const MatrixOf<double>& numbers = query ? step.weights.query : step.weights.key;
  const MatrixOf<double>& gradient = query ? step.found.gradients.query : step.found.gradients.key;
  text_line(ui, area, with_subscripts(with_colour(strong_style(ui), query ? ui.theme.query : ui.theme.key)),
            id + ".name", query ? "W_Q" : "W_K", Role::Heading);
  area.y += ui.px(2);
  SmallTable table;
  table.rows = scene.training->run->task.features;
  for (Eigen::Index d = 0; d < numbers.cols(); ++d) table.columns.push_back(std::to_string(d + 1));
  table.arrows = arrows;
  table.cell = [&](int row, int column) -> std::optional<TableCell> {
    if (arrows) {
      const double way = -gradient(row, column);  // downhill: the way it should move
      return TableCell{decimals(way, 3), ui.theme.background, way < 0 ? ui.theme.bad : ui.theme.good,
                       largest > 0 ? static_cast<float>(way / largest) : 0};
    }
    const Rgb ground =
        signed_ground(ui, numbers(row, column), largest, query ? ui.theme.query : ui.theme.key, ui.theme.bad);
    return TableCell{decimals(numbers(row, column), 1), ground, ink_on(ground)};
  };
  draw_small_table(ui, area, id, table, 19);
}

// The loss of every step so far.
void draw_loss(const TrainingScene& training, Canvas& ui, Area& area) {
  const double top = training.run->steps.front().found.loss;
  const ImVec2 before{area.x, area.y};
  text_line(ui, area, label_style(ui), "training.loss.name",
            ui.text("training.loss", {{"loss", decimals(training.step().found.loss, 3)}}));
  Plot plot(ui, area, ui.px(96), {0, kTrainingSteps}, {0, top * 1.1});
  std::vector<double> x;
  std::vector<double> y;
  for (int i = 0; i <= training.position; ++i) {  // what is to come stays open
    x.push_back(i);
    y.push_back(training.run->steps[static_cast<std::size_t>(i)].found.loss);
  }
  plot.curve(x, y, colour(ui.theme.accent), 2.5F);
  plot.point(training.position, training.step().found.loss, ui.theme.accent);
  plot.axis_labels("0", ui.text("training.steps"), std::to_string(kTrainingSteps));
  describe(ui, "training.loss", Role::Figure, ui.text("training.steps"), decimals(training.step().found.loss, 4),
           before, {area.right(), area.y});
}

// "tired should look at: The  animal  was  tired"
void draw_target(const SlideScene& scene, Canvas& ui, Area& area, Intents& out) {
  const TrainingScene& training = *scene.training;
  const int row = training.view.row.query;
  const std::string name = ui.text("training.target", {{"query", word_of(training.view, row)}});
  std::vector<SegmentItem> items;
  for (int key = 0; key < training.view.trace->size(); ++key) {
    items.push_back({std::to_string(key), word_of(training.view, key), false});
  }
  const TextStyle style = body_style(ui);
  const ImVec2 size = measure(ui, style, name);
  const bool beside = size.x + ui.px(12) + segmented_width(ui, items) <= area.width;
  Area line{area.x, area.y + (beside ? (control_height(ui) - size.y) / 2 : 0), beside ? size.x + 1 : area.width};
  text_line(ui, line, style, "training.target.name", name);
  ImVec2 at{beside ? area.x + size.x + ui.px(12) : area.x, beside ? area.y : line.y};
  const int target = training.run->task.targets[static_cast<std::size_t>(row)];
  const int pressed = segmented(ui, at, "training.target", items, target);
  if (pressed >= 0) out.push_back(SetTarget{row, pressed});
  area.y = at.y + control_height(ui) + ui.px(12);
}

// What all words should look at: the error counts every one of them.
void draw_goals(const TrainingScene& training, Canvas& ui, Area& area) {
  std::string goals;
  const auto& targets = training.run->task.targets;
  for (std::size_t row = 0; row < targets.size(); ++row) {
    goals += (row > 0 ? " · " : "") + word_of(training.view, static_cast<int>(row)) + " → " +
             word_of(training.view, targets[row]);
  }
  area.y += ui.px(4);
  text_wrapped(ui, area, with_size(label_style(ui), 13), "training.goals",
               ui.text("training.goals", {{"goals", goals}}));
}

void draw_settings(const SlideScene& scene, Canvas& ui, Area& area, Intents& out) {
  const double rate = scene.state->figure.learning.rate;
  std::vector<SegmentItem> items;
  int chosen = -1;
  for (const double each : kRates) {
    if (each == rate) chosen = static_cast<int>(items.size());
    const std::string name = significant(each, 2);
    items.push_back({std::to_string(items.size()), name, false, ui.text("training.rate_is", {{"rate", name}})});
  }
  const TextStyle label = label_style(ui);
  const std::string name = ui.text("training.rate");
  draw_text(ui, label, {area.x, area.y + (control_height(ui) - measure(ui, label, name).y) / 2}, name);
  ImVec2 at{area.x + measure(ui, label, name).x + ui.px(10), area.y};
  const int pressed = segmented(ui, at, "training.rate", items, chosen);
  if (pressed >= 0) out.push_back(SetRate{kRates[pressed]});
  area.y += control_height(ui) + ui.px(8);
  if (button(ui, {area.x, area.y}, "training.again", ui.text("training.again"))) out.push_back(DrawAgain{});
  area.y += control_height(ui);
}

}  // namespace

void draw_weight_tables(const SlideScene& scene, Canvas& ui, Area& area, bool arrows) {
  const TrainingStep& step = scene.training->step();
  const HeadWeights<double>& shown = arrows ? step.found.gradients : step.weights;
  const double largest = std::max(shown.query.cwiseAbs().maxCoeff(), shown.key.cwiseAbs().maxCoeff());
  const float gap = ui.px(20);
  Area left{area.x, area.y, (area.width - gap) / 2};
  Area right{left.right() + gap, area.y, left.width};
  draw_weights(scene, ui, left, "weights.query", true, arrows, largest);
  draw_weights(scene, ui, right, "weights.key", false, arrows, largest);
  area.y = std::max(left.y, right.y);
}

void draw_training(const SlideScene& scene, Canvas& ui, Area& area, Intents& out) {
  if (!scene.training) return text_line(ui, area, label_style(ui), "figure.waiting", ui.text("figure.waiting"));
  const TrainingScene& training = *scene.training;
  draw_walk_controls(ui, area, scene.state->figure.learning.training, scene.walk_length, out);
  draw_target(scene, ui, area, out);
  const float gap = ui.px(20);
  Area left{area.x, area.y, (area.width - gap) / 2};
  Area right{left.right() + gap, area.y, left.width};
  TraceView view = training.view;
  view.high = 1;  // the colours mean the same at every step
  const HeatmapPress press = draw_heatmap(ui, left, "training.heatmap", view, {ui.px(182), std::nullopt, false});
  choose(press.row, out);
  if (press.cell) choose(press.cell->query, out);
  draw_goals(training, ui, left);
  draw_loss(training, ui, right);
  right.y += ui.px(8);
  draw_settings(scene, ui, right, out);
  area.y = std::max(left.y, right.y) + ui.px(8);
  draw_weight_tables(scene, ui, area, false);
}

}  // namespace headlight
