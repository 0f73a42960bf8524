#include "ui/figures/figure.h"

#include <algorithm>

#include "core/base/numbers.h"
#include "ui/widgets/bars.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/heatmap.h"
#include "ui/widgets/number_table.h"
#include "ui/widgets/origin.h"
#include "ui/widgets/rich_text.h"
#include "ui/widgets/vector_strip.h"

namespace headlight {
namespace {

std::string word_of(const TraceView& view, int row) { return shown_word(*view.trace, row); }

void choose(std::optional<int> row, Intents& out) {
  if (row) out.push_back(SelectSlideWord{*row});
}

std::string attends_title(const Canvas& ui, const TraceView& view) {
  return ui.text("figure.attends", {{"query", literal(word_of(view, view.row.query))}});
}

void in_words(Canvas& ui, Area& area, const TraceView& view) {
  area.y += ui.px(10);
  draw_runs(ui, area, with_colour(body_style(ui), ui.theme.dim), "figure.words",
            emphasized(row_in_words(*view.trace, view.row, ui.texts)), nullptr);
}

void draw_bars_figure(const SlideScene& scene, Canvas& ui, Area& area, Intents& out) {
  const TraceView& view = scene.views.front();
  figure_title(ui, area, "figure", attends_title(ui, view), *view.trace);
  area.y += ui.px(4);
  choose(draw_chips(ui, area, "figure.chips", view), out);
  area.y += ui.px(18);
  choose(draw_bars(ui, area, "figure.bars", view, BarOrder::AsInText), out);
  in_words(ui, area, view);
}

void draw_shelf_figure(const SlideScene& scene, Canvas& ui, Area& area, Intents& out) {
  const TraceView& view = scene.views.front();
  figure_title(ui, area, "figure", ui.text("figure.shelf", {{"query", literal(word_of(view, view.row.query))}}),
               *view.trace);
  std::vector<NumberRow> rows;
  for (const CellExplanation& cell : scene.row_cells) {
    if (cell.chain->masked) continue;  // the request is not on the shelf
    rows.push_back({cell.key,
                    word_of(view, cell.key),
                    {decimals(cell.chain->score, 2), decimals(cell.chain->logit, 2), decimals(cell.weight, 3)}});
  }
  choose(number_table(
             ui, area, "figure.shelf", view,
             {ui.text("figure.card"), ui.text("figure.score"), ui.text("figure.root"), ui.text("figure.share")}, rows),
         out);
  in_words(ui, area, view);
}

void draw_scores_figure(const SlideScene& scene, Canvas& ui, Area& area, Intents& out) {
  const TraceView& view = scene.views.front();
  figure_title(ui, area, "figure", ui.text("figure.compares", {{"query", literal(word_of(view, view.row.query))}}),
               *view.trace);
  std::vector<NumberRow> rows;
  for (const CellExplanation& cell : scene.row_cells) {
    const CellChain& chain = *cell.chain;
    rows.push_back({cell.key,
                    word_of(view, cell.key),
                    {decimals(chain.cosine, 2), decimals(chain.query_length, 2), decimals(chain.key_length, 2),
                     decimals(chain.score, 2)}});
  }
  choose(number_table(ui, area, "figure.scores", view,
                      {ui.text("figure.word"), ui.text("figure.cosine"), ui.text("figure.length_q"),
                       ui.text("figure.length_k"), ui.text("figure.product")},
                      rows),
         out);
  area.y += ui.px(10);
  text_wrapped(ui, area, label_style(ui), "figure.note", ui.text("figure.scores_note"));
}

// The four steps of softmax for each word, in one line each.
void draw_softmax_steps(const SlideScene& scene, const TraceView& view, Canvas& ui, Area& area, Intents& out) {
  std::vector<NumberRow> rows;
  double sum = 0;
  for (const CellExplanation& cell : scene.row_cells) {
    const CellChain& chain = *cell.chain;
    sum = chain.row_sum;
    rows.push_back({cell.key,
                    word_of(view, cell.key),
                    {decimals(chain.score, 2), decimals(chain.scaled, 2), decimals(chain.shifted, 2),
                     decimals(chain.exponential, 3), decimals(chain.weight, 3)}});
  }
  choose(
      number_table(ui, area, "figure.steps", view,
                   {ui.text("figure.word"), ui.text("figure.dot"), ui.text("figure.root"), ui.text("figure.minus_max"),
                    ui.text("figure.exp"), ui.text("figure.by_sum", {{"sum", decimals(sum, 3)}})},
                   rows),
      out);
}

void draw_softmax_figure(const SlideScene& scene, Canvas& ui, Area& area, Intents& out) {
  const TraceView& scaled = scene.views.front();
  figure_title(ui, area, "figure", attends_title(ui, scaled), *scaled.trace);
  const bool beside = scene.views.size() > 1 && area.width > ui.px(430);
  const float gap = ui.px(28);
  float bottom = area.y;
  Area column{area.x, area.y, beside ? (area.width - gap) / 2 : area.width};
  for (std::size_t i = scene.views.size(); i-- > 0;) {  // without the division first, as the lesson tells it
    const TraceView& view = scene.views[i];
    const std::string id = i == 0 ? "figure.scaled" : "figure.raw";
    text_line(ui, column, with_subscripts(label_style(ui)), id + ".name",
              ui.text(i == 0 ? "figure.with_scale" : "figure.without_scale"), Role::Heading);
    choose(draw_bars(ui, column, id, view, BarOrder::AsInText), out);
    column.y += ui.px(4);
    text_line(ui, column, with_colour(with_size(mono_style(ui), 13), ui.theme.dim), id + ".entropy",
              ui.text("figure.entropy", {{"bits", decimals(view.row.entropy, 2)}}));
    bottom = std::max(bottom, column.y);
    if (beside) {
      column = {area.x + column.width + gap, area.y, column.width};
    } else {
      column.y += ui.px(12);
    }
  }
  area.y = bottom + ui.px(14);
  draw_softmax_steps(scene, scaled, ui, area, out);
}

void draw_sum_figure(const SlideScene& scene, Canvas& ui, Area& area, Intents& out) {
  const TraceView& view = scene.views.front();
  figure_title(ui, area, "figure", ui.text("figure.output_of", {{"query", literal(word_of(view, view.row.query))}}),
               *view.trace);
  choose(draw_chips(ui, area, "figure.chips", view), out);
  area.y += ui.px(14);
  float largest = std::max(1e-6F, scene.row_cells.front().chain->output.cwiseAbs().maxCoeff());
  for (const CellExplanation& cell : scene.row_cells) {
    largest = std::max(largest, cell.chain->contribution.cwiseAbs().maxCoeff());
  }
  for (const CellExplanation& cell : scene.row_cells) {
    const std::string id = "figure.copy." + std::to_string(cell.key);
    vector_strip(ui, area, id,
                 ui.text("figure.copy", {{"weight", decimals(cell.weight, 2)}, {"word", word_of(view, cell.key)}}),
                 cell.chain->contribution, largest, ui.theme.value);
  }
  vector_strip(ui, area, "figure.output", ui.text("figure.output", {{"query", word_of(view, view.row.query)}}),
               scene.row_cells.front().chain->output, largest, ui.theme.accent);
}

void draw_heatmap_figure(const SlideScene& scene, Canvas& ui, Area& area, float height, Intents& out) {
  const TraceView& view = scene.views.front();
  figure_title(ui, area, "figure", ui.text("figure.weights"), *view.trace);
  area.y += ui.px(4);
  const HeatmapPress press =
      draw_heatmap(ui, area, "figure.heatmap", view, {std::max(ui.px(200), height - ui.px(170)), std::nullopt, true});
  choose(press.row, out);
  if (press.cell) choose(press.cell->query, out);
  in_words(ui, area, view);
}

void draw_contrast_figure(const SlideScene& scene, Canvas& ui, Area& area, float height, Intents& out) {
  const bool beside = area.width > ui.px(440) && scene.views.size() > 1;
  const float gap = ui.px(18);
  Area column{area.x, area.y, beside ? (area.width - gap) / 2 : area.width};
  float bottom = area.y;
  float largest = 0;  // both share one colour range, so that the same yellow means the same weight
  for (const TraceView& view : scene.views) largest = std::max(largest, view.largest);
  for (TraceView view : scene.views) {
    view.largest = largest;
    const std::string id = view.trace->origin.kind == OriginKind::Random ? "figure.before" : "figure.after";
    text_line(ui, column, strong_style(ui), id + ".title", ui.text(id), Role::Heading);
    const float two_lines = column.y + 2 * line_height(ui, label_style(ui));
    text_wrapped(ui, column, label_style(ui), id + ".origin", origin_label(ui, *view.trace));
    if (beside) column.y = std::max(column.y, two_lines);  // both maps begin at the same height
    const float room = std::max(ui.px(180), beside ? height - ui.px(220) : ui.px(260));
    const HeatmapPress press = draw_heatmap(ui, column, id + ".heatmap", view, {room, std::nullopt, false});
    choose(press.row, out);
    if (press.cell) choose(press.cell->query, out);
    column.y += ui.px(8);
    draw_runs(ui, column, with_colour(label_style(ui), ui.theme.dim), id + ".words",
              emphasized(row_in_words(*view.trace, view.row, ui.texts)), nullptr);
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

void draw_figure(const SlideScene& scene, Canvas& ui, Area& area, float height, Intents& out) {
  const SemanticGroup group(ui, "figure");
  Card card(ui, area);
  Area& inner = card.inner();
  if (scene.views.empty()) {
    const bool broken = !scene.slide->figure->example.empty();  // an example is there from the start, or not at all
    text_wrapped(ui, inner, label_style(ui), "figure.waiting", ui.text(broken ? "figure.broken" : "figure.waiting"));
    return card.close();
  }
  switch (scene.slide->figure->kind) {
    case FigureKind::Bars: draw_bars_figure(scene, ui, inner, out); break;
    case FigureKind::Shelf: draw_shelf_figure(scene, ui, inner, out); break;
    case FigureKind::Scores: draw_scores_figure(scene, ui, inner, out); break;
    case FigureKind::Softmax: draw_softmax_figure(scene, ui, inner, out); break;
    case FigureKind::Sum: draw_sum_figure(scene, ui, inner, out); break;
    case FigureKind::Heatmap: draw_heatmap_figure(scene, ui, inner, height, out); break;
    case FigureKind::Contrast: draw_contrast_figure(scene, ui, inner, height, out); break;
  }
  if (!scene.slide->figure->caption.empty()) {
    inner.y += ui.px(12);
    text_wrapped(ui, inner, with_subscripts(label_style(ui)), "figure.caption", scene.slide->figure->caption);
  }
  card.close();
}

}  // namespace headlight
