// Diagram 2.1 as an exercise: vectors to work with, the worked solution, printed weights beside computed ones.
#include <algorithm>

#include "core/base/numbers.h"
#include "ui/figures/diagram_solution.h"
#include "ui/figures/figures.h"
#include "ui/figures/parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice_flow.h"
#include "ui/widgets/number_table.h"
#include "ui/widgets/origin.h"
#include "ui/widgets/rich_text.h"
#include "ui/widgets/scatter.h"
#include "ui/widgets/small_table.h"

namespace headlight {
namespace {

constexpr int kVectorPlaces = 2, kWeightPlaces = 3;

std::string weighing_name(const Canvas& ui, Weighing::Kind kind) {
  switch (kind) {
    case Weighing::Kind::Printed: return ui.text("diagram.printed");
    case Weighing::Kind::Unscaled: return ui.text("diagram.unscaled");
    case Weighing::Kind::Scaled: return ui.text("diagram.scaled");
  }
  return "";
}

void draw_vectors(Canvas& ui, Area& area, const std::string& id, const std::string& title, const Matrix& vectors,
                  const std::vector<int>& rows, const TraceView& view, Rgb ink) {
  draw_runs(ui, area, with_colour(label_style(ui), ink), id + ".title", emphasized(title), nullptr, Role::Heading);
  area.y += ui.px(2);
  SmallTable table;
  for (const int row : rows) table.rows.push_back(word_of(view, row));
  for (Eigen::Index column = 0; column < vectors.cols(); ++column) table.columns.push_back(std::to_string(column + 1));
  table.cell = [&](int row, int column) -> std::optional<TableCell> {
    const auto number = static_cast<double>(vectors(rows[static_cast<std::size_t>(row)], column));
    return TableCell{decimals(number, kVectorPlaces), signed_ground(ui, number, 1.5, ink, ui.theme.bad), ui.theme.ink};
  };
  Area narrow{area.x, area.y, std::min(area.width, ui.px(360))};
  draw_small_table(ui, narrow, id, table);
  area.y = narrow.y + ui.px(12);
}

void draw_exercise(const SlideScene& slide, Canvas& ui, Area& area, Intents& out) {
  const TraceView& view = *slide.view;
  const auto& neighbours = slide.diagram->neighbours;
  const FigureState& own = slide.state->figure;
  figure_title(ui, area, "figure", ui.text("diagram.title"), ui.text("origin.quoted"));
  draw_vectors(ui, area, "diagram.query", ui.text("diagram.query"), view.trace->queries, {view.row.query}, view,
               ui.theme.query);
  draw_vectors(ui, area, "diagram.keys", ui.text("diagram.keys"), view.trace->keys, neighbours, view, ui.theme.key);
  draw_vectors(ui, area, "diagram.values", ui.text("diagram.values"), view.trace->values, neighbours, view,
               ui.theme.value);
  text_line(ui, area, strong_style(ui), "diagram.who", ui.text("diagram.who"));
  area.y += ui.px(4);
  std::vector<std::string> names;
  int chosen = -1;
  for (std::size_t i = 0; i < neighbours.size(); ++i) {
    names.push_back(word_of(view, neighbours[i]));
    if (own.sentence_key == neighbours[i]) chosen = static_cast<int>(i);
  }
  const int pressed = choice_flow(ui, area, "diagram.winner", names, {ui.theme.accent, chosen});
  if (pressed >= 0) out.push_back(SelectOwnKey{neighbours[static_cast<std::size_t>(pressed)]});
  area.y += ui.px(12);
  const std::string fold = ui.text(own.unfolded ? "diagram.fold" : "diagram.unfold");
  if (button(ui, {area.x, area.y}, "diagram.solution", fold)) out.push_back(Unfold{!own.unfolded});
  area.y += control_height(ui) + ui.px(14);
  if (!own.unfolded) return;
  if (chosen >= 0) {
    const int winner = slide.diagram->weighings.back().winner;
    draw_runs(
        ui, area, body_style(ui), "diagram.verdict",
        emphasized(ui.text(
            neighbours[static_cast<std::size_t>(chosen)] == winner ? "diagram.as_expected" : "diagram.not_expected",
            {{"guess", literal(names[static_cast<std::size_t>(chosen)])}, {"winner", literal(word_of(view, winner))}})),
        nullptr);
    area.y += ui.px(10);
  }
  draw_diagram_solution(slide, ui, area);
}

void draw_weights(const SlideScene& slide, Canvas& ui, Area& area) {
  const TraceView& view = *slide.view;
  figure_title(ui, area, "figure", ui.text("diagram.compare"), ui.text("origin.quoted"));
  std::vector<std::string> columns = {ui.text("figure.word")};
  for (const Weighing& weighing : slide.diagram->weighings) columns.push_back(weighing_name(ui, weighing.kind));
  std::vector<NumberRow> rows;
  for (const int row : slide.diagram->neighbours) {
    NumberRow line{row, word_of(view, row), {}};
    for (const Weighing& weighing : slide.diagram->weighings) {
      line.numbers.push_back(decimals(static_cast<double>(weighing.weights(row)), kWeightPlaces));
    }
    rows.push_back(std::move(line));
  }
  (void)number_table(ui, area, "diagram.weights", view, columns, rows);
  area.y += ui.px(10);
  for (std::size_t i = 0; i < slide.diagram->weighings.size(); ++i) {
    const Weighing& weighing = slide.diagram->weighings[i];
    draw_runs(ui, area, body_style(ui), "diagram.wins." + std::to_string(i),
              emphasized(ui.text("diagram.wins", {{"kind", weighing_name(ui, weighing.kind)},
                                                  {"winner", literal(word_of(view, weighing.winner))}})),
              nullptr);
  }
}

void draw_outputs(const SlideScene& slide, Canvas& ui, Area& area) {
  const TraceView& view = *slide.view;
  figure_title(ui, area, "figure", ui.text("diagram.outputs"), ui.text("origin.quoted"));
  std::vector<ScatterPoint> points;
  for (const int row : slide.diagram->neighbours) {
    points.push_back({view.trace->values(row, 0), view.trace->values(row, 1), "V " + word_of(view, row),
                      ScatterMark::Square, ui.theme.value, true, 5});
  }
  for (const Weighing& weighing : slide.diagram->weighings) {
    points.push_back({weighing.output(0), weighing.output(1), weighing_name(ui, weighing.kind), ScatterMark::Ring,
                      ui.theme.accent, true, 7});
  }
  draw_scatter(ui, area, "diagram.plane", points,
               {ui.text("diagram.component", {{"n", "1"}}), ui.text("diagram.component", {{"n", "2"}}),
                std::min(ui.px(330), area.width)});
  SmallTable table;
  for (const Weighing& weighing : slide.diagram->weighings) table.rows.push_back(weighing_name(ui, weighing.kind));
  table.columns = {"1", "2"};
  table.cell = [&](int row, int column) -> std::optional<TableCell> {
    const auto number = static_cast<double>(slide.diagram->weighings[static_cast<std::size_t>(row)].output(column));
    return TableCell{decimals(number, kWeightPlaces), signed_ground(ui, number, 1.5, ui.theme.value, ui.theme.bad),
                     ui.theme.ink};
  };
  Area narrow{area.x, area.y, std::min(area.width, ui.px(460))};
  draw_small_table(ui, narrow, "diagram.output", table);
  area.y = narrow.y;
}

}  // namespace

void draw_diagram(const SlideScene& slide, Canvas& ui, Area& area, Intents& out) {
  switch (*slide.stage) {
    case Stage::Compare: return draw_weights(slide, ui, area);
    case Stage::Outputs: return draw_outputs(slide, ui, area);
    default: return draw_exercise(slide, ui, area, out);
  }
}

}  // namespace headlight
