#include "ui/figures/plane_view.h"

#include <algorithm>

#include "core/base/numbers.h"
#include "ui/figures/parts.h"
#include "ui/figures/vector_view.h"
#include "ui/widgets/button.h"
#include "ui/widgets/origin.h"
#include "ui/widgets/rich_text.h"
#include "ui/widgets/scatter.h"
#include "ui/widgets/small_table.h"

namespace headlight {
namespace {

constexpr float kLargestPlane = 430;
constexpr float kAmounts = 300;     // the column of named amounts beside the plane
constexpr float kLabelled = 0.04F;  // shares from which a word's value has its name beside it

void add_values(const PlaneScene& plane, const SideScene& side, std::size_t place, const Canvas& ui,
                std::vector<ScatterPoint>& points) {
  const AttentionTrace& trace = *side.view->trace;
  const Matrix& values = plane.values[place];
  const bool words = values.rows() == trace.size();  // otherwise the values are those of pieces
  for (Eigen::Index row = 0; row < values.rows(); ++row) {
    const bool counts = words && trace.weights(side.view->row.query, row) >= kLabelled;
    points.push_back({values(row, 0), values(row, 1), plane.labels[place][static_cast<std::size_t>(row)],
                      place == 0 ? ScatterMark::Ring : ScatterMark::Square, ui.theme.value, counts, 5});
  }
}

}  // namespace

void draw_plane_stage(const MeaningsScene& scene, Canvas& ui, Area& area) {
  for (std::size_t side = 0; side < 2; ++side) {
    if (draw_following(ui, area, side == 0 ? "first" : "second", scene.sides[side].following)) return;
  }
  if (!scene.plane) return text_wrapped(ui, area, body_style(ui), "plane.none", ui.text("meanings.no_plane"));
  const PlaneScene& plane = *scene.plane;
  const auto& [first, second] = scene.sides;
  figure_title(ui, area, "figure", ui.text("meanings.plane", {{"cosine", decimals(plane.cosine, 2)}}),
               *first.view->trace);
  std::vector<ScatterPoint> points;
  add_values(plane, first, 0, ui, points);
  add_values(plane, second, 1, ui, points);
  for (std::size_t side = 0; side < 2; ++side) {
    const auto row = static_cast<Eigen::Index>(side);
    points.push_back({plane.outputs(row, 0), plane.outputs(row, 1),
                      scene.sides[side].word + (side == 0 ? " (1)" : " (2)"),
                      side == 0 ? ScatterMark::Ring : ScatterMark::Square, ui.theme.accent, true, 9});
  }
  const auto share = [&](std::size_t axis) { return decimals(100 * plane.plane.share[axis], 0); };
  const bool beside = !scene.names.carries.empty() && area.width > ui.px(kLargestPlane + kAmounts);
  Area left{area.x, area.y, beside ? area.width - ui.px(kAmounts + 28) : area.width};
  const float height = std::min(ui.px(kLargestPlane), left.width);
  draw_scatter(ui, left, "plane", points,
               {ui.text("meanings.axis", {{"n", "1"}, {"share", share(0)}}),
                ui.text("meanings.axis", {{"n", "2"}, {"share", share(1)}}), height,
                std::pair{points.size() - 2, points.size() - 1}});
  text_wrapped(
      ui, left, label_style(ui), "plane.reading",
      ui.text("meanings.plane_reading", {{"share", decimals(100 * (plane.plane.share[0] + plane.plane.share[1]), 0)}}));
  Area right =
      beside ? Area{left.right() + ui.px(28), area.y, ui.px(kAmounts)} : Area{area.x, left.y + ui.px(12), area.width};
  if (!scene.names.carries.empty()) {
    for (std::size_t side = 0; side < 2; ++side) {
      const SideScene& each = scene.sides[side];
      const Row output = each.view->trace->output.row(each.view->row.query);
      draw_vector(ui, right, side == 0 ? "plane.first" : "plane.second",
                  ui.text("meanings.carries", {{"word", literal(each.word)}, {"n", std::to_string(side + 1)}}),
                  scene.names.carries, output, {output.cwiseAbs().maxCoeff(), ui.theme.value, 6});
      right.y += ui.px(16);
    }
  }
  area.y = std::max(left.y, right.y);
}

void draw_context(const SlideScene& slide, Canvas& ui, Area& area, Intents& out) {
  const ContextScene& scene = *slide.meanings->context;
  if (slide.meanings->model_missing) {
    return text_wrapped(ui, area, with_colour(body_style(ui), ui.theme.key), "context.missing",
                        ui.texts.shown({"error.model.missing", {}, ""}));
  }
  if (!scene.vectors) return text_line(ui, area, label_style(ui), "context.waiting", ui.text("figure.waiting"));
  const std::string word = literal(slide.slide->figure->query);
  figure_title(ui, area, "figure", ui.text("context.title", {{"word", word}}),
               Origin{OriginKind::Learned, "encoder", 0, 0, false});
  std::vector<SegmentItem> items;
  for (int layer = 0; layer <= kLayers; ++layer) {
    const std::string name = std::to_string(layer);
    items.push_back({name, ui.text("context.layer." + name), false});
  }
  ImVec2 at{area.x, area.y};
  const int pressed = segmented(ui, at, "context.layer", items, scene.layer);
  if (pressed >= 0) out.push_back(SetLayer{pressed});
  area.y += control_height(ui) + ui.px(12);
  const auto layer = static_cast<std::size_t>(scene.layer);
  const SenseContrast& contrast = scene.contrasts[layer];
  draw_runs(ui, area, body_style(ui), "context.contrast",
            emphasized(ui.text("context.contrast",
                               {{"within", decimals(contrast.within, 2)}, {"across", decimals(contrast.across, 2)}})),
            nullptr);
  area.y += ui.px(10);
  SmallTable table;
  for (std::size_t i = 0; i < scene.texts.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    const std::string sense = scene.senses[i].empty() ? ui.text("context.own") : scene.senses[i];
    table.rows.push_back(number + "  " + sense);
    table.columns.push_back(number);
  }
  const Matrix& cosines = scene.vectors->cosines[layer];
  table.cell = [&](int row, int column) -> std::optional<TableCell> {
    const float cosine = cosines(row, column);
    const Rgb ground = colour_at(ui.colours, std::clamp(cosine, 0.0F, 1.0F));
    return TableCell{decimals(static_cast<double>(cosine), 2), ground, ink_on(ground)};
  };
  draw_small_table(ui, area, "context.table", table, 34);
  area.y += ui.px(12);
  for (std::size_t i = 0; i < scene.texts.size(); ++i) {
    text_wrapped(ui, area, label_style(ui), "context.sentence." + std::to_string(i),
                 std::to_string(i + 1) + "  " + scene.texts[i]);
  }
}

}  // namespace headlight
