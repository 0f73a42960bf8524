#include <algorithm>
#include <cmath>

#include "core/base/numbers.h"
#include "ui/lab/parts.h"
#include "ui/widgets/plot.h"
#include "ui/widgets/slider.h"
#include "ui/widgets/text.h"

namespace headlight::lab {
namespace {

constexpr double kRoom = 1.25;        // over 100 %, for its label
constexpr std::size_t kPoints = 300;  // of a curve; each is the mean of the steps that fall on it

struct Curve {
  std::vector<double> x, y;
};

Curve thinned(const std::vector<float>& losses) {
  Curve curve;
  const std::size_t each = losses.size() / kPoints + 1;
  for (std::size_t begin = 0; begin < losses.size(); begin += each) {
    const std::size_t end = std::min(begin + each, losses.size());
    double sum = 0;
    for (std::size_t i = begin; i < end; ++i) sum += static_cast<double>(losses[i]);
    curve.x.push_back(static_cast<double>(begin + end) / 2);
    curve.y.push_back(sum / static_cast<double>(end - begin));
  }
  return curve;
}

Curve measured(const LabSnapshot& run) {
  Curve curve;
  for (const LabMeasure& measure : run.measures) {
    curve.x.push_back(measure.step);
    curve.y.push_back(measure.accuracy);
  }
  return curve;
}

void draw_loss(const LabScene& lab, int steps, Canvas& ui, Area& area) {
  const std::vector<float>& losses = lab.furthest->losses;
  const auto step = static_cast<std::size_t>(lab.shown->step);
  const std::string now = step == 0 ? "–" : decimals(static_cast<double>(lab.shown->losses.back()), 3);
  const ImVec2 before{area.x, area.y};
  text_line(ui, area, label_style(ui), "lab.loss.name", ui.text("lab.loss", {{"loss", now}}));
  const Curve curve = thinned(losses);
  const double top = losses.empty() ? 1 : static_cast<double>(*std::max_element(losses.begin(), losses.end()));
  const double highest = std::max(0.1, top * 1.1);
  Plot plot(ui, area, ui.px(104), {0, static_cast<double>(steps)}, {0, highest});
  plot.note(highest, significant(highest, 2));
  plot.curve(curve.x, curve.y, colour(ui.theme.accent), 2);
  plot.vertical(static_cast<double>(step), faded(ui.theme.ink, 0.5F));
  plot.axis_labels("0", ui.text("lab.steps"), std::to_string(steps));
  describe(ui, "lab.loss", Role::Figure, ui.text("lab.loss_curve"), now, before, {area.right(), area.y});
}

void draw_accuracy(const LabScene& lab, int steps, Canvas& ui, Area& area) {
  if (lab.furthest->measures.empty()) {
    return text_wrapped(ui, area, label_style(ui), "lab.accuracy.none", ui.text("lab.accuracy.none"));
  }
  const std::string now = decimals(100 * lab.shown->measures.back().accuracy, 0);
  const ImVec2 before{area.x, area.y};
  text_line(ui, area, label_style(ui), "lab.accuracy.name",
            ui.text("lab.accuracy", {{"share", now}, {"n", std::to_string(lab.shown->held_out)}}));
  Plot plot(ui, area, ui.px(104), {0, static_cast<double>(steps)}, {0, kRoom});
  const Curve curve = measured(*lab.furthest);
  plot.horizontal(1, faded(ui.theme.outline, 0.5F));
  plot.note(kRoom, "100 %");
  if (lab.plain && lab.plain != lab.shown) {
    const Curve plain = measured(*lab.plain);
    plot.curve(plain.x, plain.y, faded(ui.theme.ink, 0.35F), 1.5F);
  }
  const auto& rival = lab.shown->rival;
  if (rival && rival->accuracy) plot.horizontal(*rival->accuracy, colour(ui.theme.accent));
  plot.curve(curve.x, curve.y, colour(ui.theme.good), 2);
  plot.vertical(lab.shown->step, faded(ui.theme.ink, 0.5F));
  plot.axis_labels("0", ui.text("lab.steps"), std::to_string(steps));
  describe(ui, "lab.accuracy", Role::Figure, ui.text("lab.accuracy_curve"), now, before, {area.right(), area.y});
  text_wrapped(ui, area, label_style(ui), "lab.accuracy.meaning", ui.text("lab.accuracy.meaning"));
  if (lab.plain && lab.plain != lab.shown) {
    text_wrapped(ui, area, label_style(ui), "lab.accuracy.plain", ui.text("lab.accuracy.plain"));
  }
  if (rival && rival->accuracy) {
    text_wrapped(
        ui, area, with_colour(label_style(ui), ui.theme.accent), "lab.accuracy.rival",
        ui.text("lab.accuracy.rival", {{"name", rival->name}, {"share", decimals(100 * *rival->accuracy, 0)}}));
  }
}

}  // namespace

void draw_curves(const Scene& scene, Canvas& ui, Area& area, Intents& out) {
  const LabScene& lab = *scene.lab;
  const LabState& state = scene.state.lab;
  if (!lab.shown || !lab.shown->head) return;
  draw_loss(lab, state.settings.plan.steps, ui, area);
  area.y += ui.px(8);
  draw_accuracy(lab, state.settings.plan.steps, ui, area);
  if (state.step == 0) return;
  area.y += ui.px(6);
  const int shown = state.shown.value_or(state.step);
  const auto made = static_cast<float>(state.step);
  const auto moved =
      slider(ui, area, "lab.scrub",
             {ui.text("lab.scrub"), std::to_string(shown), static_cast<float>(shown) / made, 1 / made, 48});
  if (moved) out.push_back(ScrubLab{static_cast<int>(std::lround(*moved * made))});
}

}  // namespace headlight::lab
