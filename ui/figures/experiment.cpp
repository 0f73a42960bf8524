// Slide 4: why √d? Random vectors, the spread of their dot products, and what softmax makes of it.
#include <algorithm>
#include <cmath>

#include "core/base/numbers.h"
#include "ui/figures/figures.h"
#include "ui/widgets/button.h"
#include "ui/widgets/plot.h"
#include "ui/widgets/rich_text.h"
#include "ui/widgets/slider.h"

namespace headlight {
namespace {

constexpr int kCurvePoints = 320;

// The counted dot products as columns, the theory's curve over them. The highest of either fills the frame.
void draw_histogram(Canvas& ui, Area& area, const std::string& id, const Histogram& histogram, double variance) {
  const double total = histogram.total();
  const auto density = [&](int count) { return count / (total * histogram.bin_width()); };
  double top = normal_density(0, variance);
  for (const int count : histogram.counts) top = std::max(top, density(count));
  const ImVec2 before{area.x, area.y};
  Plot plot(ui, area, ui.px(126), {-histogram.range, histogram.range}, {0, top * 1.08});
  for (std::size_t bin = 0; bin < histogram.counts.size(); ++bin) {
    const double from = -histogram.range + static_cast<double>(bin) * histogram.bin_width();
    plot.column(from, from + histogram.bin_width(), density(histogram.counts[bin]), faded(ui.theme.query, 0.75F));
  }
  std::vector<double> x;
  std::vector<double> y;
  for (int i = 0; i <= kCurvePoints; ++i) {
    x.push_back(histogram.range * (2.0 * i / kCurvePoints - 1));
    y.push_back(normal_density(x.back(), variance));
  }
  plot.curve(x, y, colour(ui.theme.accent), 2);
  plot.axis_labels(decimals(-histogram.range, 0), "0", decimals(histogram.range, 0));
  describe(ui, id, Role::Figure, ui.text("experiment.histogram"), decimals(histogram.variance, 2), before,
           {area.right(), area.y});
}

// The eight weights of one query, as columns.
void draw_weights(Canvas& ui, Area& area, const std::string& id, const SharesSummary& shares) {
  const ImVec2 before{area.x, area.y};
  Plot plot(ui, area, ui.px(76), {0, static_cast<double>(shares.first.size())}, {0, 1});
  for (Eigen::Index key = 0; key < shares.first.size(); ++key) {
    const double at = static_cast<double>(key);
    plot.column(at + 0.12, at + 0.88, std::max(0.012, static_cast<double>(shares.first(key))), colour(ui.theme.accent));
  }
  describe(ui, id, Role::Figure, ui.text("experiment.one_row"), decimals(shares.first.maxCoeff(), 3), before,
           {area.right(), area.y});
}

void draw_column(Canvas& ui, Area& area, const ScaleSummary& summary, bool scaled) {
  const std::string id = scaled ? "experiment.scaled" : "experiment.raw";
  const Histogram& histogram = scaled ? summary.scaled : summary.raw;
  const SharesSummary& shares = scaled ? summary.scaled_shares : summary.raw_shares;
  const double theory = scaled ? 1 : summary.width;
  text_line(ui, area, with_subscripts(strong_style(ui)), id + ".name",
            ui.text(scaled ? "experiment.divided" : "experiment.as_is"), Role::Heading);
  draw_histogram(ui, area, id + ".histogram", histogram, theory);
  const TextStyle small = with_colour(with_size(mono_style(ui), 13), ui.theme.dim);
  area.y += ui.px(4);
  text_line(ui, area, small, id + ".spread",
            ui.text("experiment.spread", {{"spread", decimals(std::sqrt(histogram.variance), 1)}}));
  const int places = theory < 10 ? 2 : 1;
  text_line(ui, area, small, id + ".variance",
            ui.text("experiment.variance",
                    {{"seen", decimals(histogram.variance, places)}, {"theory", significant(theory, 4)}}));
  draw_weights(ui, area, id + ".weights", shares);
  area.y -= ui.px(14);
  text_line(ui, area, small, id + ".row", ui.text("experiment.row"));
  text_line(ui, area, small, id + ".largest",
            ui.text("experiment.largest", {{"share", decimals(100 * shares.largest, 0)}}));
}

float position_of(int width) { return static_cast<float>(std::log2(width)) / 9.0F; }  // 2⁹ = 512

}  // namespace

void draw_experiment(const SlideScene& scene, Canvas& ui, Area& area, Intents& out) {
  draw_runs(ui, area, strong_style(ui), "figure.title", emphasized(ui.text("experiment.title")), nullptr,
            Role::Heading);
  area.y += ui.px(4);
  const int width = scene.state->figure.softmax.width;
  Area line{area.x, area.y, area.width - button_size(ui, ui.text("experiment.again")).x - ui.px(16)};
  const auto moved = slider(
      ui, line, "figure.width",
      {ui.text("experiment.width"), std::to_string(width), position_of(width), 1 / 9.0F, 44, 0, 40, position_of(64)});
  if (moved) {
    const int next = static_cast<int>(std::lround(std::exp2(9 * *moved)));
    if (next != width) out.push_back(SetWidth{next});
  }
  const ImVec2 again{line.right() + ui.px(16), area.y + ui.px(2)};
  if (button(ui, again, "figure.draw", ui.text("experiment.again"))) out.push_back(DrawAgain{});
  area.y = line.y + ui.px(10);
  if (!scene.experiment) {
    return text_line(ui, area, label_style(ui), "figure.waiting", ui.text("figure.waiting"));
  }
  const float gap = ui.px(24);
  const bool beside = area.width > ui.px(400);
  Area left{area.x, area.y, beside ? (area.width - gap) / 2 : area.width};
  draw_column(ui, left, *scene.experiment, false);
  Area right =
      beside ? Area{area.x + left.width + gap, area.y, left.width} : Area{area.x, left.y + ui.px(16), area.width};
  draw_column(ui, right, *scene.experiment, true);
  area.y = std::max(left.y, right.y);
}

}  // namespace headlight
