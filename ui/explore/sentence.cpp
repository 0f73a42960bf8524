#include <algorithm>

#include "core/base/utf8.h"
#include "ui/explore/parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/rich_text.h"
#include "ui/widgets/text_box.h"

namespace headlight::explore {
namespace {

void draw_box(const ExploreState& explore, Canvas& ui, Area& area, Intents& out) {
  if (!ui.view.sentence_active) {
    ui.view.sentence = explore.sentence;
    std::replace(ui.view.sentence.begin(), ui.view.sentence.end(), '\n', ' ');  // the box has one line
  }
  const std::string label = ui.text("explore.examples");
  const ImVec2 size = button_size(ui, label);
  const float height = ui.px(46);
  if (button(ui, {area.right() - size.x, area.y + (height - size.y) / 2}, "explore.examples", label)) {
    out.push_back(OpenOverlay{Overlay::Examples});
  }
  Area box{area.x, area.y, area.width - size.x - ui.px(12)};
  const auto edited =
      text_box(ui, box, "explore.sentence", ui.text("explore.sentence"), ui.view.sentence, ui.view.sentence_active, 46);
  if (edited) out.push_back(SetSentence{clean_utf8(*edited).text});
  area.y += height + ui.px(12);
}

// What one can do with an example; at the right end. Returns where it begins.
float draw_offers(const OpenedExample& opened, const ExploreState& explore, Canvas& ui, const Area& area,
                  Intents& out) {
  const ExampleSentence& example = *opened.example;
  struct Offer {
    std::string id, label;
    Intent intent;
    std::string spoken = {};
  };
  std::vector<Offer> offers;
  if (!opened.about.empty()) {
    offers.push_back({"explore.example.again", ui.text("explore.example_again"), OpenExample{*explore.example}});
  }
  offers.push_back(
      {"explore.clue", ui.text(explore.clue ? "explore.clue_away" : "explore.clue"), ShowClue{!explore.clue}});
  if (!example.other.empty()) {
    const bool compared = explore.comparison.against == Against::Sentence;
    Comparison comparison = explore.comparison;
    comparison.against = compared ? Against::Nothing : Against::Sentence;
    comparison.sentence = example.other;
    offers.push_back(
        {"explore.other", ui.text(compared ? "explore.other_away" : "explore.other"), SetComparison{comparison}});
  }
  offers.push_back({"explore.example.close", "×", OpenExample{-1}, ui.text("explore.example_away")});
  float width = 0;
  for (const Offer& offer : offers) width += button_size(ui, offer.label).x + ui.px(8);
  ImVec2 at{area.right() - width + ui.px(8), area.y};
  for (const Offer& offer : offers) {
    if (button(ui, at, offer.id, offer.label, ButtonLook::Plain, false, offer.spoken)) out.push_back(offer.intent);
    at.x += button_size(ui, offer.label).x + ui.px(8);
  }
  return area.right() - width;
}

void draw_example(const OpenedExample& opened, const ExploreState& explore, Canvas& ui, Area& area, Intents& out) {
  const SemanticGroup group(ui, "explore.example", opened.example->title);
  constexpr float kNarrowest = 300;
  const float end = draw_offers(opened, explore, ui, area, out);
  const bool beside = end - area.x > ui.px(kNarrowest);
  Area question{area.x, area.y + ui.px(6), (beside ? end : area.right()) - area.x - ui.px(12)};
  if (!beside) question.y = area.y + control_height(ui) + ui.px(8);
  NumberFeed numbers(opened.question);
  draw_runs(ui, question, question_style(ui), "explore.question", opened.example->question, &numbers, Role::Heading);
  if (!opened.about.empty()) {
    draw_runs(ui, question, label_style(ui), "explore.example.about", emphasized(opened.about), nullptr);
  }
  area.y = std::max(question.y, area.y + control_height(ui)) + ui.px(10);
}

}  // namespace

void draw_clue(const OpenedExample& opened, Canvas& ui, Area& area) {
  Card card(ui, area);
  NumberFeed numbers(opened.clue);
  draw_blocks(ui, card.inner(), with_size(body_style(ui), 15.5F), "explore.clue.text", opened.example->clue, &numbers);
  card.close();
  area.y += ui.px(14);
}

void draw_sentence(const Scene& scene, Canvas& ui, Area& area, Intents& out) {
  draw_box(scene.state.explore, ui, area, out);
  if (scene.explore->example) draw_example(*scene.explore->example, scene.state.explore, ui, area, out);
}

}  // namespace headlight::explore
