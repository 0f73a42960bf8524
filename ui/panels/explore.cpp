#include "ui/panels/explore.h"

#include <algorithm>

#include "core/base/numbers.h"
#include "core/base/utf8.h"
#include "core/session/names.h"
#include "ui/figures/explanation.h"
#include "ui/widgets/bars.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/guess_bars.h"
#include "ui/widgets/heatmap.h"
#include "ui/widgets/origin.h"
#include "ui/widgets/rich_text.h"
#include "ui/widgets/text_box.h"
#include "ui/widgets/word_line.h"

namespace headlight {
namespace {

constexpr float kSide = 350;    // the column of bars and explanations
constexpr float kNarrow = 760;  // below this it goes under the heatmap
constexpr int kBars = 12;

void draw_sentence_box(const ExploreState& explore, Canvas& ui, Area& area, Intents& out) {
  if (!ui.view.sentence_active) {
    ui.view.sentence = explore.sentence;
    std::replace(ui.view.sentence.begin(), ui.view.sentence.end(), '\n', ' ');  // the box has one line
  }
  const auto edited =
      text_box(ui, area, "explore.sentence", ui.text("explore.sentence"), ui.view.sentence, ui.view.sentence_active);
  if (edited) out.push_back(SetSentence{clean_utf8(*edited).text});
  area.y += ui.px(14);
}

// Starts a new line of controls when the next one does not fit.
void make_room(Canvas& ui, const Area& area, ImVec2& at, float width) {
  if (at.x > area.x && at.x + width > area.right()) at = {area.x, at.y + control_height(ui) + ui.px(10)};
}

// Draws one segmented control in the flow of controls.
int flow_segmented(Canvas& ui, const Area& area, ImVec2& at, const std::string& id,
                   const std::vector<SegmentItem>& items, int chosen) {
  make_room(ui, area, at, segmented_width(ui, items));
  const int pressed = segmented(ui, at, id, items, chosen);
  at.x += ui.px(12);
  return pressed;
}

void draw_source(const Scene& scene, Canvas& ui, const Area& area, ImVec2& at, Intents& out) {
  constexpr SourceKind kSources[] = {SourceKind::Encoder, SourceKind::HandSet, SourceKind::Lesson,
                                     SourceKind::Untrained};
  std::vector<SegmentItem> items;
  int chosen = 0;
  for (const SourceKind source : kSources) {
    if (source == scene.state.explore.source) chosen = static_cast<int>(items.size());
    const std::string name(name_of(source));
    items.push_back({name, ui.text("source." + name), false});
  }
  const int pressed = flow_segmented(ui, area, at, "explore.source", items, chosen);
  if (pressed >= 0) out.push_back(SetSource{kSources[pressed]});
}

void draw_head(const ExploreState& explore, Canvas& ui, const Area& area, ImVec2& at, Intents& out) {
  if (has_one_head(explore.source)) return;
  std::vector<SegmentItem> layers;
  for (int layer = 0; layer < kLayers; ++layer) {
    layers.push_back({std::to_string(layer), ui.text("explore.layer", {{"n", std::to_string(layer + 1)}}), false});
  }
  const int layer = flow_segmented(ui, area, at, "explore.layer", layers, explore.layer);
  if (layer >= 0) out.push_back(SetLayer{layer});
  std::vector<SegmentItem> heads;
  for (int head = 0; head < kHeads; ++head) {
    const std::string number = std::to_string(head + 1);
    heads.push_back({std::to_string(head), head == 0 ? ui.text("explore.head", {{"n", number}}) : number, false,
                     ui.text("explore.head", {{"n", number}})});
  }
  heads.push_back({"mean", ui.text("explore.mean"), false});
  const int chosen = explore.head == kMeanHead ? kHeads : explore.head;
  const int head = flow_segmented(ui, area, at, "explore.head", heads, chosen);
  if (head >= 0) out.push_back(SetHead{head == kHeads ? kMeanHead : head});
}

void draw_level(const ExploreState& explore, Canvas& ui, const Area& area, ImVec2& at, Intents& out) {
  if (explore.source != SourceKind::Encoder) return;  // the others have no pieces smaller than words
  const int pressed =
      flow_segmented(ui, area, at, "explore.level",
                     {{"word", ui.text("explore.words"), false}, {"piece", ui.text("explore.pieces"), false}},
                     explore.level == Level::Word ? 0 : 1);
  if (pressed >= 0) out.push_back(SetLevel{pressed == 0 ? Level::Word : Level::Piece});
}

void draw_controls(const Scene& scene, Canvas& ui, Area& area, Intents& out) {
  ImVec2 at{area.x, area.y};
  draw_source(scene, ui, area, at, out);
  draw_head(scene.state.explore, ui, area, at, out);
  draw_level(scene.state.explore, ui, area, at, out);
  area.y = at.y + control_height(ui) + ui.px(12);
}

void draw_dropped(const ExploreScene& explore, Canvas& ui, Area& area) {
  if (explore.view->trace->dropped == 0) return;
  const auto count = static_cast<long long>(explore.view->trace->dropped);
  constexpr std::size_t kShown = 300;
  const std::string note = ui.texts.plural("explore.dropped", count);
  text_line(ui, area, with_colour(label_style(ui), ui.theme.key), "explore.dropped", note);
  const std::string rest = clean_utf8(explore.dropped_text.substr(0, kShown)).text;
  if (!rest.empty()) text_line(ui, area, label_style(ui), "explore.dropped.text", rest);
  area.y += ui.px(6);
}

void draw_row(const TraceView& view, Canvas& ui, Area& area, Intents& out) {
  const std::string query = shown_word(*view.trace, view.row.query);
  draw_runs(ui, area, strong_style(ui), "explore.row.title",
            emphasized(ui.text("figure.attends", {{"query", literal(query)}})), nullptr, Role::Heading);
  area.y += ui.px(8);
  if (const auto row = draw_bars(ui, area, "explore.bars", view, BarOrder::LargestFirst, kBars)) {
    out.push_back(SelectCell{{view.row.query, *row}});
  }
  area.y += ui.px(4);
  text_line(ui, area, with_colour(with_size(mono_style(ui), 13), ui.theme.dim), "explore.row.sum",
            ui.text("explore.sum", {{"sum", decimals(view.row.sum, 4)}}));
  area.y += ui.px(6);
  draw_runs(ui, area, with_colour(body_style(ui), ui.theme.dim), "explore.words",
            emphasized(row_in_words(*view.trace, view.row, ui.texts)), nullptr);
  area.y += ui.px(10);
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

// Whether rows are shown at once or guessed first.
void draw_guessing(const ExploreState& explore, Canvas& ui, Area& area, Intents& out) {
  ImVec2 at{area.x, area.y};
  const int pressed =
      segmented(ui, at, "explore.guessing",
                {{"off", ui.text("explore.show"), false}, {"on", ui.text("explore.guess_first"), false}},
                explore.guessing ? 1 : 0);
  if (pressed >= 0) out.push_back(SetGuessing{pressed == 1});
  area.y += control_height(ui) + ui.px(14);
}

void draw_side(const Scene& scene, Canvas& ui, Area& area, Intents& out) {
  const ExploreScene& explore = *scene.explore;
  Card card(ui, area);
  draw_guessing(scene.state.explore, ui, card.inner(), out);
  if (explore.guess) {
    draw_guess(scene.state.explore, *explore.view, *explore.guess, ui, card.inner(), out);
  } else if (explore.cell) {
    draw_explanation(*explore.view, *explore.cell, ui, card.inner(), out);
  } else {
    draw_row(*explore.view, ui, card.inner(), out);
  }
  card.close();
}

void draw_problem(const Error& problem, bool other_sources_help, Canvas& ui, Area& area) {
  Card card(ui, area);
  text_wrapped(ui, card.inner(), body_style(ui), "explore.problem", ui.texts.shown(problem));
  if (other_sources_help) {
    card.inner().y += ui.px(6);
    text_wrapped(ui, card.inner(), label_style(ui), "explore.problem.hint", ui.text("explore.problem_hint"));
  }
  card.close();
}

// The words to click; they glow unless the row is still to be guessed.
std::optional<int> draw_words(const ExploreScene& explore, Canvas& ui, Area& area) {
  if (explore.guess && !explore.guess->gap) {
    return draw_word_line(ui, area, "explore.chips", *explore.view, {false, {}});
  }
  return draw_chips(ui, area, "explore.chips", *explore.view, 2);
}

void draw_matrix(const ExploreScene& explore, Canvas& ui, Area& area, float height, Intents& out) {
  std::optional<Cell> marked;
  if (explore.cell) marked = Cell{explore.cell->query, explore.cell->key};
  const Veil veil = !explore.guess ? Veil::None : explore.guess->gap ? Veil::AllButFocus : Veil::All;
  const HeatmapPress press =
      draw_heatmap(ui, area, "explore.heatmap", *explore.view, {height, marked, veil == Veil::None, veil});
  if (press.row) out.push_back(SelectWord{*press.row});
  if (press.cell && veil == Veil::None) out.push_back(SelectCell{*press.cell});
  if (press.cell && veil != Veil::None) out.push_back(SelectWord{press.cell->query});
}

}  // namespace

void draw_explore(const Scene& scene, Canvas& ui, Area& area, float bottom, Intents& out) {
  const SemanticGroup group(ui, "explore", ui.text("page.explore"));
  const ExploreScene& explore = *scene.explore;
  draw_sentence_box(scene.state.explore, ui, area, out);
  draw_controls(scene, ui, area, out);
  const bool model_missing =
      scene.state.explore.source == SourceKind::Encoder && scene.state.model.status == ModelStatus::Missing;
  if (explore.problem) draw_problem(*explore.problem, model_missing, ui, area);
  if (!explore.view) {
    const bool loading =
        scene.state.explore.source == SourceKind::Encoder && scene.state.model.status == ModelStatus::Loading;
    const std::string waiting = ui.text(loading ? "explore.loading" : "explore.waiting");
    if (!explore.problem) text_line(ui, area, label_style(ui), "explore.waiting", waiting);
    return;
  }
  text_line(ui, area, label_style(ui), "explore.origin", origin_label(ui, *explore.view->trace));
  area.y += ui.px(8);
  if (scene.state.explore.source == SourceKind::Lesson && scene.state.explore.sentence != explore.view->trace->text) {
    text_wrapped(ui, area, with_colour(label_style(ui), ui.theme.key), "explore.other_sentence",
                 ui.text("explore.other_sentence", {{"text", explore.view->trace->text}}));
    area.y += ui.px(8);
  }
  if (explore.stale)
    text_line(ui, area, with_colour(label_style(ui), ui.theme.key), "explore.stale", ui.text("explore.stale"));
  if (const auto row = draw_words(explore, ui, area)) out.push_back(SelectWord{*row});
  area.y += ui.px(18);
  if (scene.state.explore.guessing && !explore.guess) {
    text_wrapped(ui, area, with_colour(label_style(ui), ui.theme.key), "explore.too_many", ui.text("guess.too_many"));
    area.y += ui.px(8);
  }
  draw_dropped(explore, ui, area);

  const bool narrow = area.width < ui.px(kNarrow);
  Area matrix{area.x, area.y, narrow ? area.width : area.width - ui.px(kSide + 20)};
  Area side{matrix.right() + ui.px(20), area.y, ui.px(kSide)};
  draw_matrix(explore, ui, matrix, std::max(ui.px(420), bottom - area.y - ui.px(8)), out);
  if (narrow) side = {area.x, matrix.y + ui.px(16), area.width};
  draw_side(scene, ui, side, out);
  area.y = std::max(matrix.y, side.y);
}

}  // namespace headlight
