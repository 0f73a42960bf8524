#include "ui/panels/explore.h"

#include <algorithm>

#include "core/base/utf8.h"
#include "core/lab/relation_texts.h"
#include "core/session/names.h"
#include "ui/explore/parts.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/control_flow.h"
#include "ui/widgets/origin.h"
#include "ui/widgets/rich_text.h"
#include "ui/widgets/word_line.h"

namespace headlight {
namespace {

constexpr float kSide = 350;    // the card beside the figure
constexpr float kNarrow = 760;  // below this it goes under the figure

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

void draw_problem(const Error& problem, bool other_sources_help, Canvas& ui, Area& area) {
  Card card(ui, area);
  text_wrapped(ui, card.inner(), body_style(ui), "explore.problem", ui.texts.shown(problem));
  if (other_sources_help) {
    card.inner().y += ui.px(6);
    text_wrapped(ui, card.inner(), label_style(ui), "explore.problem.hint", ui.text("explore.problem_hint"));
  }
  card.close();
}

const TrainedHead* shown_head(const Scene& scene) {
  if (scene.state.explore.source != SourceKind::Trained) return nullptr;
  for (const TrainedHeadPtr& head : scene.content.heads) {
    if (head->name == scene.state.explore.trained) return head.get();
  }
  return nullptr;
}

// What it has learned, what it reads, and what nothing has taught it.
std::string about_head(const TrainedHead& head, const Canvas& ui) {
  const std::string relation = head.story.relation;
  const bool known = relation_named(relation).has_value();
  std::string about = ui.text("head.about." + (known ? relation : "own")) + " " +
                      ui.text("head.reads", {{"features", ui.text("features." + std::string(name_of(head.features)))}});
  if (head.story.learned == "strength") about += " " + ui.text("head.about.strength");
  return about + " " + ui.text("head.values");
}

// What one should know about the numbers before reading them.
void draw_remarks(const Scene& scene, Canvas& ui, Area& area) {
  const ExploreScene& explore = *scene.explore;
  const TextStyle warning = with_colour(label_style(ui), ui.theme.key);
  const AttentionTrace& trace = *explore.view->trace;
  text_line(ui, area, label_style(ui), "explore.origin",
            explore.heads ? origin_label(ui, trace.origin) + ui.text("origin.all_heads") : origin_label(ui, trace));
  if (scene.state.explore.source == SourceKind::Lesson && scene.state.explore.sentence != explore.view->trace->text) {
    text_wrapped(ui, area, warning, "explore.other_sentence",
                 ui.text("explore.other_sentence", {{"text", explore.view->trace->text}}));
  }
  if (const TrainedHead* head = shown_head(scene)) {
    text_wrapped(ui, area, label_style(ui), "explore.head.about", about_head(*head, ui));
    area.y += ui.px(6);
  }
  if (explore.stale) text_line(ui, area, warning, "explore.stale", ui.text("explore.stale"));
  area.y += ui.px(8);
}

std::vector<int> pins_of(const ExploreScene& explore) {
  std::vector<int> pins;
  for (const RowScene& row : explore.pinned) pins.push_back(row.query);
  return pins;
}

// The words to click; they glow unless the row is still to be guessed.
void draw_words(const Scene& scene, Canvas& ui, Area& area, Intents& out) {
  const ExploreScene& explore = *scene.explore;
  const bool guessed = explore.guess && !explore.guess->gap;
  const auto row = guessed ? draw_word_line(ui, area, "explore.chips", *explore.view, {false, {}})
                           : draw_chips(ui, area, "explore.chips", *explore.view, 2, pins_of(explore));
  if (row) {
    ImGui::GetIO().KeyShift ? out.push_back(PinWord{*row}) : out.push_back(SelectWord{*row});
  }
  area.y += ui.px(16);
  if (scene.state.explore.guessing && !explore.guess && scene.state.explore.direction == Direction::LooksAt) {
    text_wrapped(ui, area, with_colour(label_style(ui), ui.theme.key), "explore.too_many", ui.text("guess.too_many"));
    area.y += ui.px(8);
  }
  draw_dropped(explore, ui, area);
}

void draw_side(const Scene& scene, Canvas& ui, Area& area, Intents& out) {
  constexpr ExploreTab kTabs[] = {ExploreTab::Word, ExploreTab::WhatIf, ExploreTab::Compare, ExploreTab::Look};
  Card card(ui, area);
  Area& inner = card.inner();
  const ExploreTab tab = scene.state.explore.tab;
  ControlFlow flow(ui, inner);
  const auto pressed =
      flow.choice("explore.tab", kTabs, tab, [&](const std::string& name) { return ui.text("explore.tab." + name); });
  if (pressed) out.push_back(ShowExploreTab{*pressed});
  flow.finish(16);
  if (tab == ExploreTab::Word || scene.explore->cell || ui.view.head) {
    explore::draw_word(scene, ui, inner, out);
  } else if (tab == ExploreTab::WhatIf) {
    explore::draw_what_if(scene, ui, inner, out);
  } else if (tab == ExploreTab::Compare) {
    explore::draw_compare(scene, ui, inner, out);
  } else {
    explore::draw_look(scene, ui, inner, out);
  }
  card.close();
}

}  // namespace

void draw_explore(const Scene& scene, Canvas& ui, Area& area, float bottom, Intents& out) {
  const SemanticGroup group(ui, "explore", ui.text("page.explore"));
  const ExploreScene& explore = *scene.explore;
  explore::draw_sentence(scene, ui, area, out);
  explore::draw_controls(scene, ui, area, out);
  const bool learned = needs_model(scene.state.explore.source);
  const bool model_missing = learned && scene.state.model.status == ModelStatus::Missing;
  if (explore.problem) draw_problem(*explore.problem, model_missing, ui, area);
  if (!explore.view) {
    const bool loading = learned && scene.state.model.status == ModelStatus::Loading;
    const std::string waiting = ui.text(loading ? "explore.loading" : "explore.waiting");
    if (!explore.problem) text_line(ui, area, label_style(ui), "explore.waiting", waiting);
    return;
  }
  explore::draw_path(scene, ui, area, out);
  draw_remarks(scene, ui, area);
  draw_words(scene, ui, area, out);

  const bool narrow = area.width < ui.px(kNarrow);
  Area figure{area.x, area.y, narrow ? area.width : area.width - ui.px(kSide + 20)};
  Area side{figure.right() + ui.px(20), area.y, ui.px(kSide)};
  explore::draw_figure(scene, ui, figure, std::max(ui.px(340), bottom - (area.y + ImGui::GetScrollY()) - ui.px(8)),
                       out);
  if (narrow) side = {area.x, figure.y + ui.px(16), area.width};
  const bool clue = explore.example && scene.state.explore.clue && !explore.cell;  // one thing explained at a time
  if (clue) explore::draw_clue(*explore.example, ui, side);
  draw_side(scene, ui, side, out);
  area.y = std::max(figure.y, side.y);
}

}  // namespace headlight
