// Slide 2: a request meets the cards on a shelf: scores, shares, a blend of books; then a shelf of one's own.
#include <algorithm>
#include <numeric>

#include "core/base/numbers.h"
#include "ui/figures/figures.h"
#include "ui/figures/parts.h"
#include "ui/widgets/amounts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/origin.h"
#include "ui/widgets/rich_text.h"
#include "ui/widgets/text_box.h"

namespace headlight {
namespace {

constexpr float kCardHeight = 104;
constexpr float kGap = 10;

// The cards that can be found: all but the request itself.
std::vector<const CellExplanation*> cards_of(const std::vector<CellExplanation>& cells) {
  std::vector<const CellExplanation*> cards;
  for (const CellExplanation& cell : cells) {
    if (!cell.chain->masked) cards.push_back(&cell);
  }
  return cards;
}

void draw_request(Canvas& ui, Area& area, const std::string& request) {
  const float height = ui.px(46);
  const ImVec2 min{area.x, area.y};
  const ImVec2 max{area.right(), area.y + height};
  ImDrawList* draw = ImGui::GetWindowDrawList();
  draw->AddRectFilled(min, max, faded(ui.theme.query, 0.14F), ui.px(10));
  draw->AddRectFilled(min, {min.x + ui.px(4), max.y}, colour(ui.theme.query), ui.px(2));
  const TextStyle letter{ui.fonts.semibold, 15, ui.theme.query};
  draw_text(ui, letter, {min.x + ui.px(14), min.y + (height - measure(ui, letter, "Q").y) / 2}, "Q");
  const TextStyle style = with_size(body_style(ui), 17);
  const std::string text = shortened(ui, style, request, area.width - ui.px(56));
  draw_text(ui, style, {min.x + ui.px(40), min.y + (height - measure(ui, style, text).y) / 2}, text);
  describe(ui, "figure.request", Role::Text, ui.text("shelf.request"), request, min, max);
  area.y += height + ui.px(14);
}

// One index card; it glows with its share once shares are shown.
bool draw_card(Canvas& ui, const TraceView& view, const CellExplanation& cell, ImVec2 min, ImVec2 max, bool shares) {
  const std::string title = word_of(view, cell.key);
  const std::string score = decimals(cell.chain->score, 2);
  const std::string share = share_text(view.row, cell.key) + " %";
  Semantic entry;
  entry.id = "figure.card." + std::to_string(cell.key);
  entry.role = Role::Bar;
  entry.name = title;
  entry.value = shares ? score + "  " + share : score;
  const Press press = press_area(ui, min, max, std::move(entry), ui.px(10));
  const float weight = view.trace->weights(view.row.query, cell.key);
  const Rgb ground = shares ? colour_at(ui.colours, view.glow(weight) * ui.motion) : ui.theme.selected;
  const Rgb ink = shares ? ink_on(ground) : ui.theme.ink;
  ImDrawList* draw = ImGui::GetWindowDrawList();
  draw->AddRectFilled(min, max, colour(ground), ui.px(10));
  draw->AddRect(min, max, press.hovered ? colour(ui.theme.ink) : colour(ui.theme.key), ui.px(10), 0,
                ui.px(press.hovered ? 2 : 1.2F));
  const float padding = ui.px(10);
  Area text{min.x + padding, min.y + ui.px(8), max.x - min.x - 2 * padding};
  const TextStyle small{ui.fonts.semibold, 14, ink};
  text_wrapped(ui, text, small, "figure.card." + std::to_string(cell.key) + ".title", title);
  const TextStyle number = with_colour(with_size(mono_style(ui), shares ? 13 : 17), ink);
  draw_text(ui, number, {min.x + padding, max.y - ui.px(shares ? 44 : 32)}, score);
  if (shares)
    draw_text(ui, with_colour(with_size(mono_style(ui), 17), ink), {min.x + padding, max.y - ui.px(28)}, share);
  return press.pressed;
}

void draw_cards(const SlideScene& scene, Canvas& ui, Area& area, bool shares, Intents& out) {
  const TraceView& view = *scene.view;
  const auto cards = cards_of(scene.row_cells);
  const float narrowest = ui.px(92);
  const auto columns = static_cast<std::size_t>(std::clamp((area.width + ui.px(kGap)) / (narrowest + ui.px(kGap)), 1.0F,
                                                           static_cast<float>(std::max<std::size_t>(1, cards.size()))));
  const float width = (area.width - ui.px(kGap) * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  for (std::size_t i = 0; i < cards.size(); ++i) {
    const std::size_t line = i / columns;
    const float x = area.x + static_cast<float>(i % columns) * (width + ui.px(kGap));
    const float y = area.y + static_cast<float>(line) * ui.px(kCardHeight + kGap);
    if (draw_card(ui, view, *cards[i], {x, y}, {x + width, y + ui.px(kCardHeight)}, shares)) {
      out.push_back(SelectSlideWord{cards[i]->key});
    }
  }
  const auto lines = (cards.size() + columns - 1) / columns;
  area.y += static_cast<float>(lines) * ui.px(kCardHeight + kGap);
}

void draw_book(const SlideScene& scene, Canvas& ui, Area& area) {
  std::vector<int> cards;
  for (const CellExplanation* card : cards_of(scene.row_cells)) cards.push_back(card->key);
  area.y += ui.px(6);
  text_line(ui, area, label_style(ui), "figure.book", ui.text("shelf.book"), Role::Heading);
  draw_slices(ui, area, *scene.view, cards, ui.px(40));
  text_line(ui, area, label_style(ui), "figure.amounts", ui.text("shelf.amounts"), Role::Heading);
  const BlendScene& blend = *scene.blend;
  draw_amounts(ui, area, "figure.output", blend.features, blend.output,
               {std::max(0.1F, blend.values.maxCoeff()), ui.theme.value});
}

// One card of the student's shelf, with its score and share in `row` of the trace; row 0: it was taken away.
void draw_own_row(const SlideScene& scene, Canvas& ui, Area& area, int card, const std::string& current, int row,
                  Intents& out) {
  const TypedScene& typed = *scene.typed;
  const float numbers = ui.px(168);
  Area box{area.x, area.y, std::max(ui.px(90), area.width - numbers)};
  const std::string id = "figure.own-card." + std::to_string(card);
  if (const auto edited = edit_box(ui, box, id, ui.text("shelf.card"), current, 38, 15.5F)) {
    out.push_back(SetShelfCard{card, *edited});
  }
  if (row > 0 && typed.view && row < typed.view->trace->size()) {
    const float weight = typed.view->trace->weights(0, row);
    const float middle = area.y + ui.px(19);
    const float left = box.right() + ui.px(12);
    const TextStyle number = mono_style(ui);
    const std::string score = decimals(typed.view->trace->scores(0, row), 2);
    const std::string share = share_text(typed.view->row, row) + " %";
    draw_text(ui, number, {left, middle - measure(ui, number, score).y / 2}, score);
    const float bar = left + ui.px(50);
    const float room = area.right() - ui.px(50) - bar;
    ImDrawList* draw = ImGui::GetWindowDrawList();
    draw->AddRectFilled({bar, middle - ui.px(7)}, {bar + room, middle + ui.px(7)}, faded(ui.theme.dim, 0.12F),
                        ui.px(4));
    draw->AddRectFilled({bar, middle - ui.px(7)}, {bar + std::max(ui.px(2), room * weight), middle + ui.px(7)},
                        colour(ui.theme.accent), ui.px(4));
    draw_text(ui, number, {area.right() - measure(ui, number, share).x, middle - measure(ui, number, share).y / 2},
              share);
    describe(ui, id + ".share", Role::Bar, current, score + "  " + share, {left, area.y}, {area.right(), box.y});
  }
  area.y = box.y + ui.px(8);
}

void draw_own_shelf(const SlideScene& scene, Canvas& ui, Area& area, Intents& out) {
  const TypedScene& typed = *scene.typed;
  const std::string request = shelf_words(*scene.slide->figure, scene.state->figure.shelf);
  if (const auto edited = edit_box(ui, area, "figure.own-request", ui.text("shelf.own_request"), request)) {
    out.push_back(SetShelfRequest{*edited});
  }
  area.y += ui.px(10);
  const auto& suggestions = scene.slide->figure->suggestions;
  ImVec2 at{area.x, area.y};
  for (std::size_t i = 0; i < suggestions.size(); ++i) {
    const float width = button_size(ui, suggestions[i]).x;
    if (at.x > area.x && at.x + width > area.right()) at = {area.x, at.y + control_height(ui) + ui.px(6)};
    if (button(ui, at, "figure.try." + std::to_string(i), suggestions[i]))
      out.push_back(SetShelfRequest{suggestions[i]});
    at.x += width + ui.px(8);
  }
  area.y = at.y + control_height(ui) + ui.px(16);
  if (typed.problem) {
    text_wrapped(ui, area, with_colour(body_style(ui), ui.theme.key), "figure.problem", ui.texts.shown(*typed.problem));
    area.y += ui.px(8);
  } else if (typed.stale) {
    text_line(ui, area, with_colour(label_style(ui), ui.theme.key), "figure.stale", ui.text("explore.stale"));
  } else if (!typed.view) {
    text_line(ui, area, label_style(ui), "figure.waiting", ui.text("figure.waiting"));
  }
  const std::vector<std::string> cards = shelf_cards(*scene.example, scene.state->figure.shelf);
  int rows = 1;  // the request is row 0; an emptied card is not on the shelf
  for (std::size_t card = 0; card < cards.size(); ++card) {
    const bool there = cards[card].find_first_not_of(" \t") != std::string::npos;
    draw_own_row(scene, ui, area, static_cast<int>(card), cards[card], there ? rows++ : 0, out);
  }
  if (!typed.view) return;
  std::vector<int> shelf(static_cast<std::size_t>(typed.view->trace->size()) - 1);
  std::iota(shelf.begin(), shelf.end(), 1);
  draw_slices(ui, area, *typed.view, shelf, ui.px(24));
}

}  // namespace

void draw_shelf(const SlideScene& scene, Canvas& ui, Area& area, Intents& out) {
  if (scene.stage == Stage::OwnShelf) return draw_own_shelf(scene, ui, area, out);
  figure_title(ui, area, "figure", ui.text("shelf.title"), *scene.view->trace);
  draw_request(ui, area, word_of(*scene.view, scene.view->row.query));
  draw_cards(scene, ui, area, scene.stage != Stage::Cards, out);
  if (scene.stage != Stage::Cards) {
    text_wrapped(ui, area, label_style(ui), "figure.divided",
                 ui.text("shelf.divided", {{"divisor", significant(scene.view->trace->scaling.divisor, 3)}}));
  }
  if (scene.stage == Stage::Books) draw_book(scene, ui, area);
}

}  // namespace headlight
