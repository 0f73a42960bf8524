#include <algorithm>

#include "core/base/numbers.h"
#include "core/session/names.h"
#include "ui/explore/parts.h"
#include "ui/widgets/control_flow.h"
#include "ui/widgets/rich_text.h"
#include "ui/widgets/text_box.h"

namespace headlight::explore {
namespace {

constexpr std::size_t kShown = 8;  // words

void draw_against(Comparison& comparison, Canvas& ui, Area& area) {
  constexpr Against kAgainst[] = {Against::Nothing, Against::Sentence, Against::Source, Against::Original};
  ControlFlow flow(ui, area);
  const auto pressed = flow.choice("compare.against", kAgainst, comparison.against,
                                   [&](const std::string& name) { return ui.text("compare." + name); });
  if (pressed) comparison.against = *pressed;
  flow.finish(12);
}

void draw_source(const Scene& scene, Comparison& comparison, Canvas& ui, Area& area) {
  constexpr SourceKind kSources[] = {SourceKind::Encoder, SourceKind::Trained, SourceKind::HandSet,
                                     SourceKind::Untrained};
  ControlFlow flow(ui, area);
  const auto pressed = flow.choice("compare.source", kSources, comparison.source,
                                   [&](const std::string& name) { return ui.text("source." + name); });
  if (pressed) comparison.source = *pressed;
  flow.finish(10);
  if (comparison.source == SourceKind::Trained) {
    ControlFlow heads(ui, area);
    const std::string chosen = choose_trained(scene, heads, "compare", comparison.trained);
    if (!chosen.empty()) comparison.trained = chosen;
    heads.finish();
  }
  if (has_one_head(comparison.source)) return;
  draw_head_choice(ui, area, "compare", comparison.layer, comparison.head, [&](int layer, int head) {
    comparison.layer = layer;
    comparison.head = head;
  });
}

void draw_way(Comparison& comparison, Canvas& ui, Area& area) {
  ControlFlow flow(ui, area);
  const int pressed = flow.segmented(
      "compare.way",
      {{"difference", ui.text("compare.difference"), false}, {"beside", ui.text("compare.beside"), false}},
      comparison.difference ? 0 : 1);
  if (pressed >= 0) comparison.difference = pressed == 0;
  flow.finish(14);
}

// The two rows, word by word: what it gave, what it gives, the difference in points.
void draw_shares(const ExploreScene& explore, const ComparedScene& compared, Canvas& ui, Area& area) {
  const std::string query = literal(shown_word(*explore.view->trace, explore.view->row.query));
  draw_runs(ui, area, strong_style(ui), "compare.row.title", emphasized(ui.text("compare.row", {{"query", query}})),
            nullptr, Role::Heading);
  area.y += ui.px(6);
  const float line = ui.px(24);
  const TextStyle number = mono_style(ui);
  const float column = measure(ui, number, "+100.0").x + ui.px(12);
  for (std::size_t i = 0; i < std::min(kShown, compared.changes.size()); ++i) {
    const RowChange& share = compared.changes[i];
    // With a decimal: closer to the map, which rounds only the change, than two whole percentages could be.
    const auto percent = [](std::optional<double> weight) { return weight ? decimals(100 * *weight, 1) : "–"; };
    const std::string points = decimals(100 * share.change(), 1);
    const std::string change = share.change() > 0 && points != "0.0" ? "+" + points : points;
    const TextStyle word = share.itself ? with_colour(body_style(ui), ui.theme.query) : body_style(ui);
    draw_text(ui, word, {area.x, area.y}, shortened(ui, word, compared.words[i], area.width - 3 * column));
    float right = area.right();
    for (const std::string& text : {change, percent(share.second), percent(share.first)}) {
      const TextStyle style = &text == &change ? number : with_colour(number, ui.theme.dim);
      draw_text(ui, style, {right - measure(ui, style, text).x, area.y + ui.px(2)}, text);
      right -= column;
    }
    describe(ui, "compare.share." + std::to_string(i), Role::Bar, compared.words[i],
             percent(share.first) + " → " + percent(share.second), {area.x, area.y}, {area.right(), area.y + line});
    area.y += line;
  }
  area.y += ui.px(6);
  text_wrapped(ui, area, label_style(ui), "compare.moved",
               ui.text("compare.moved", {{"n", decimals(100 * compared.moved, 1)}}));
}

void draw_outcome(const ExploreScene& explore, Canvas& ui, Area& area) {
  if (!explore.compared) return;
  const ComparedScene& compared = *explore.compared;
  const TextStyle warning = with_colour(label_style(ui), ui.theme.key);
  if (compared.problem) text_wrapped(ui, area, warning, "compare.problem", ui.texts.shown(*compared.problem));
  if (compared.stale) text_line(ui, area, warning, "compare.stale", ui.text("explore.stale"));
  if (!compared.view) return;
  if (is_still_guessed(explore)) {
    return text_wrapped(ui, area, label_style(ui), "compare.guess_first", ui.text("explore.guess_before"));
  }
  if (!compared.changes.empty()) draw_shares(explore, compared, ui, area);
  if (!compared.has_word) text_wrapped(ui, area, label_style(ui), "compare.no_word", ui.text("compare.no_word"));
}

}  // namespace

void draw_compare(const Scene& scene, Canvas& ui, Area& area, Intents& out) {
  const ExploreState& explore = scene.state.explore;
  Comparison comparison = explore.comparison;
  text_line(ui, area, caps_style(ui), "compare.with", ui.text("compare.with"), Role::Heading);
  area.y += ui.px(6);
  draw_against(comparison, ui, area);
  switch (explore.comparison.against) {
    case Against::Nothing: text_wrapped(ui, area, label_style(ui), "compare.about", ui.text("compare.about")); break;
    case Against::Sentence: {
      const std::string& shown = comparison.sentence.empty() ? explore.sentence : comparison.sentence;
      if (const auto edited = edit_box(ui, area, "compare.sentence", ui.text("compare.sentence_box"), shown)) {
        comparison.sentence = *edited;
      }
      area.y += ui.px(12);
      break;
    }
    case Against::Source: draw_source(scene, comparison, ui, area); break;
    case Against::Original:
      text_wrapped(ui, area, label_style(ui), "compare.about", ui.text("compare.about_original"));
      area.y += ui.px(10);
      break;
  }
  if (explore.comparison.against != Against::Nothing) {
    draw_way(comparison, ui, area);
    draw_outcome(*scene.explore, ui, area);
  }
  if (!(comparison == explore.comparison)) out.push_back(SetComparison{comparison});
}

}  // namespace headlight::explore
