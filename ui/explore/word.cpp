#include <algorithm>

#include "core/base/numbers.h"
#include "ui/explore/parts.h"
#include "ui/figures/explanation.h"
#include "ui/widgets/bars.h"
#include "ui/widgets/button.h"
#include "ui/widgets/control_flow.h"
#include "ui/widgets/guess_bars.h"
#include "ui/widgets/rich_text.h"

namespace headlight::explore {
namespace {

constexpr int kBars = 12, kPinnedBars = 4;

void draw_direction(const ExploreState& explore, Canvas& ui, Area& area, Intents& out) {
  ControlFlow flow(ui, area);
  const int way = flow.segmented(
      "explore.direction",
      {{"looks-at", ui.text("explore.looks_at"), false}, {"looked-at-by", ui.text("explore.looked_at_by"), false}},
      explore.direction == Direction::LooksAt ? 0 : 1);
  if (way >= 0) out.push_back(SetDirection{way == 0 ? Direction::LooksAt : Direction::LookedAtBy});
  flow.finish(14);
}

std::string title_of(const Canvas& ui, const TraceView& view) {
  const std::string query = literal(told_apart(*view.trace, view.row.query));
  return ui.text(view.row.direction == Direction::LooksAt ? "figure.attends" : "explore.attended", {{"query", query}});
}

void draw_sum(Canvas& ui, Area& area, const std::string& id, const RowScene& row) {
  const bool gives = row.direction == Direction::LooksAt;
  area.y += ui.px(4);
  text_wrapped(ui, area, with_colour(with_size(mono_style(ui), 13), ui.theme.dim), id,
               ui.text(gives ? "explore.sum" : "explore.sum_of_column", {{"sum", decimals(row.sum, 4)}}));
  area.y += ui.px(6);
}

// The words that were added, each with its largest shares.
void draw_pinned(const ExploreScene& explore, Canvas& ui, Area& area, Intents& out) {
  for (const RowScene& row : explore.pinned) {
    TraceView view = *explore.view;
    view.row = row;
    const std::string id = "explore.pinned." + std::to_string(row.query);
    area.y += ui.px(14);
    draw_runs(ui, area, strong_style(ui), id + ".title", emphasized(title_of(ui, view)), nullptr, Role::Heading);
    area.y += ui.px(6);
    if (const auto other = draw_bars(ui, area, id + ".bars", view, {BarOrder::LargestFirst, kPinnedBars})) {
      out.push_back(SelectCell{cell_of(row, *other)});
    }
  }
}

// The same word's row in the reading that the first is compared with.
void draw_other_row(const Scene& scene, const ComparedScene& compared, Canvas& ui, Area& area) {
  area.y += ui.px(10);
  draw_runs(ui, area, strong_style(ui), "explore.other_row.title", emphasized(name_of_reading(scene, ui, true)),
            nullptr, Role::Heading);
  area.y += ui.px(6);
  (void)draw_bars(ui, area, "explore.other_row.bars", *compared.view,
                  {BarOrder::LargestFirst, kPinnedBars + 2, {}, false});
  draw_sum(ui, area, "explore.other_row.sum", compared.view->row);
}

void draw_row(const Scene& scene, const TraceView& view, Canvas& ui, Area& area, Intents& out) {
  const ExploreScene& explore = *scene.explore;
  const bool compares = explore.compared && explore.compared->view && explore.compared->has_word;
  if (compares) {
    draw_runs(ui, area, label_style(ui), "explore.row.reading", emphasized(name_of_reading(scene, ui, false)), nullptr);
    area.y += ui.px(2);
  }
  draw_runs(ui, area, strong_style(ui), "explore.row.title", emphasized(title_of(ui, view)), nullptr, Role::Heading);
  area.y += ui.px(8);
  const int bars = explore.pinned.empty() && !compares ? kBars : kPinnedBars + 2;
  if (const auto other = draw_bars(ui, area, "explore.bars", view, {BarOrder::LargestFirst, bars})) {
    out.push_back(SelectCell{cell_of(view.row, *other)});
  }
  draw_sum(ui, area, "explore.row.sum", view.row);
  draw_runs(ui, area, with_colour(body_style(ui), ui.theme.dim), "explore.words",
            emphasized(row_in_words(*view.trace, view.row, ui.texts)), nullptr);
  if (compares) draw_other_row(scene, *explore.compared, ui, area);
  draw_pinned(explore, ui, area, out);
  area.y += ui.px(12);
  const bool row = view.row.direction == Direction::LooksAt;
  const std::string copy = ui.text(row ? "explore.copy_row" : "explore.copy_column");
  if (button(ui, {area.x, area.y}, "explore.copy_row", copy)) out.push_back(Export{ExportKind::RowText, ""});
  area.y += control_height(ui) + ui.px(10);
  text_wrapped(ui, area, label_style(ui), "explore.hint", ui.text("explore.hint"));
}

// The row as a guess, then the guess beside the truth.
void draw_guess(const ExploreState& explore, const TraceView& view, const ShareGuessScene& guess, Canvas& ui,
                Area& area, Intents& out) {
  const std::string query = literal(shown_word(*view.trace, view.row.query));
  draw_runs(ui, area, strong_style(ui), "explore.guess.title",
            emphasized(ui.text(guess.gap ? "guess.of_row" : "guess.row", {{"query", query}})), nullptr, Role::Heading);
  area.y += ui.px(8);
  draw_guess_bars(ui, area, "explore.guess", view, guess, 0, out);
  area.y += ui.px(12);
  draw_guess_button(ui, area, "explore", guess.gap.has_value(), !explore.guess.shares.empty(), out);
}

// The same word in the head under the mouse.
void draw_preview(const HeadReading& reading, int row, Canvas& ui, Area& area) {
  const TraceView view = view_of(reading.trace, row);
  const Origin& origin = reading.trace->origin;
  text_line(
      ui, area, label_style(ui), "explore.preview.head",
      ui.text("chain.head", {{"layer", std::to_string(origin.layer + 1)}, {"head", std::to_string(origin.head + 1)}}));
  area.y += ui.px(4);
  draw_runs(ui, area, strong_style(ui), "explore.preview.title", emphasized(title_of(ui, view)), nullptr,
            Role::Heading);
  area.y += ui.px(8);
  (void)draw_bars(ui, area, "explore.preview.bars", view, {BarOrder::LargestFirst, kBars, {}, false});
  draw_sum(ui, area, "explore.row.sum", view.row);
}

}  // namespace

void draw_word(const Scene& scene, Canvas& ui, Area& area, Intents& out) {
  const ExploreScene& explore = *scene.explore;
  if (explore.heads && ui.view.head) {
    const auto [layer, head] = *ui.view.head;
    const HeadReading& reading = (*explore.heads)[static_cast<std::size_t>(layer)][static_cast<std::size_t>(head)];
    return draw_preview(reading, explore.view->row.query, ui, area);
  }
  if (explore.cell) return draw_explanation(*explore.view, *explore.cell, ui, area, out);
  draw_direction(scene.state.explore, ui, area, out);
  if (explore.guess) return draw_guess(scene.state.explore, *explore.view, *explore.guess, ui, area, out);
  draw_row(scene, *explore.view, ui, area, out);
}

}  // namespace headlight::explore
