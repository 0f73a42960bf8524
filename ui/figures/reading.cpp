// Slide 1: which words decide? A guess, then arcs and glow from a true trace, then a sentence of one's own.
#include "ui/figures/figures.h"
#include "ui/figures/parts.h"
#include "ui/widgets/bars.h"
#include "ui/widgets/button.h"
#include "ui/widgets/origin.h"
#include "ui/widgets/rich_text.h"
#include "ui/widgets/text_box.h"
#include "ui/widgets/word_line.h"

namespace headlight {
namespace {

constexpr int kBars = 9;

std::string listed(const Canvas& ui, const TraceView& view, const std::vector<int>& words) {
  std::string list;
  for (const int word : words) {
    list += (list.empty() ? "" : ui.text("words.separator")) + "*" + literal(word_of(view, word)) + "*";
  }
  return list;
}

void draw_guess(const SlideScene& scene, Canvas& ui, Area& area, Intents& out) {
  const TraceView& view = *scene.view;
  const GuessState& guess = scene.state->figure.guess;
  figure_title(ui, area, "figure", ui.text("reading.guess", {{"query", literal(word_of(view, view.row.query))}}),
               *view.trace);
  area.y += ui.px(20);
  const auto pressed = draw_word_line(ui, area, "figure.words", view, {false, guess.words});
  if (pressed && *pressed != view.row.query) out.push_back(ToggleGuess{*pressed});
  area.y += ui.px(16);
  const std::string count = guess.words.empty()
                                ? ui.text(guess.revealed ? "reading.no_guess" : "reading.none")
                                : ui.texts.plural("reading.chosen", static_cast<long long>(guess.words.size()));
  if (guess.revealed) {
    if (button(ui, {area.x, area.y}, "figure.again", ui.text("reading.again"))) out.push_back(GuessAgain{});
  } else if (button(ui, {area.x, area.y}, "figure.reveal", ui.text("reading.reveal"), ButtonLook::Plain,
                    guess.words.empty())) {
    out.push_back(RevealGuess{});
  }
  const float left =
      area.x + button_size(ui, ui.text(guess.revealed ? "reading.again" : "reading.reveal")).x + ui.px(16);
  Area beside{left, area.y + ui.px(8), area.right() - left};
  text_line(ui, beside, label_style(ui), "figure.count", count);
  area.y += control_height(ui);
}

// The guess beside the truth; never right or wrong.
void draw_comparison(const SlideScene& scene, Canvas& ui, Area& area) {
  if (!scene.guess || scene.view->row.query != scene.named_row) return;
  const GuessState& guess = scene.state->figure.guess;
  std::string text = ui.text("reading.share", {{"words", listed(ui, *scene.view, guess.words)},
                                               {"share", std::to_string(scene.guess->share)}});
  text += " ";
  text += scene.guess->share == scene.guess->best_share
              ? ui.text("reading.all_found")
              : ui.text("reading.best", {{"words", listed(ui, *scene.view, scene.guess->best)},
                                         {"share", std::to_string(scene.guess->best_share)}});
  draw_runs(ui, area, body_style(ui), "figure.guess", emphasized(text), nullptr);
  area.y += ui.px(12);
}

void draw_arcs_stage(const SlideScene& scene, Canvas& ui, Area& area, Intents& out) {
  const TraceView& view = *scene.view;
  figure_title(ui, area, "figure", attends_title(ui, view), *view.trace);
  const bool guessed = view.row.query == scene.named_row;  // the guess was about this word
  choose(draw_word_line(ui, area, "figure.words", view,
                        {true, guessed ? scene.state->figure.guess.words : std::vector<int>{}, ui.motion}),
         out);
  area.y += ui.px(6);
  draw_comparison(scene, ui, area);
  choose(draw_bars(ui, area, "figure.bars", view, {BarOrder::AsInText, kBars}), out);
}

void draw_suggestions(const SlideScene& scene, Canvas& ui, Area& area, Intents& out) {
  const auto& suggestions = scene.slide->figure->suggestions;
  for (std::size_t i = 0; i < suggestions.size(); ++i) {
    const std::string label = shortened(ui, body_style(ui), suggestions[i], area.width - ui.px(40));
    if (button(ui, {area.x, area.y}, "figure.try." + std::to_string(i), label, ButtonLook::Plain, false,
               suggestions[i]))
      out.push_back(SetOwnText{suggestions[i]});
    area.y += control_height(ui) + ui.px(6);
  }
}

void draw_own_text(const SlideScene& scene, Canvas& ui, Area& area, Intents& out) {
  const TypedScene& typed = *scene.typed;
  const std::string current = scene.state->figure.sentence.value_or(scene.slide->figure->text);
  if (const auto edited = edit_box(ui, area, "figure.sentence", ui.text("reading.own"), current)) {
    out.push_back(SetOwnText{*edited});
  }
  area.y += ui.px(10);
  if (typed.problem) {
    text_wrapped(ui, area, with_colour(body_style(ui), ui.theme.key), "figure.problem", ui.texts.shown(*typed.problem));
  }
  if (typed.untrained) {
    text_wrapped(ui, area, with_colour(label_style(ui), ui.theme.key), "figure.untrained",
                 ui.text("reading.untrained"));
  }
  if (!typed.view) {
    if (!typed.problem) text_line(ui, area, label_style(ui), "figure.waiting", ui.text("figure.waiting"));
    return draw_suggestions(scene, ui, area, out);
  }
  if (typed.stale)
    text_line(ui, area, with_colour(label_style(ui), ui.theme.key), "figure.stale", ui.text("explore.stale"));
  figure_title(ui, area, "figure", attends_title(ui, *typed.view), *typed.view->trace);
  const auto row = draw_word_line(ui, area, "figure.own", *typed.view, {true, {}, ui.motion});
  if (row) out.push_back(SelectOwnWord{*row});
  in_words(ui, area, "figure.in_words", *typed.view);
  area.y += ui.px(12);
  draw_suggestions(scene, ui, area, out);
}

}  // namespace

void draw_reading(const SlideScene& scene, Canvas& ui, Area& area, Intents& out) {
  switch (*scene.stage) {
    case Stage::Guess: return draw_guess(scene, ui, area, out);
    case Stage::OwnText: return draw_own_text(scene, ui, area, out);
    default: return draw_arcs_stage(scene, ui, area, out);
  }
}

}  // namespace headlight
