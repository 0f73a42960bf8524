#include <algorithm>

#include "core/base/utf8.h"
#include "ui/explore/parts.h"
#include "ui/widgets/button.h"
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
  const auto edited = text_box(ui, box, "explore.sentence", ui.text("explore.sentence"), ui.view.sentence,
                               ui.view.sentence_active, 46);
  if (edited) out.push_back(SetSentence{clean_utf8(*edited).text});
  area.y += height + ui.px(12);
}

// The example's question, what one can do with it, and what to look for once that was asked for.
void draw_example(const OpenedExample& opened, const ExploreState& explore, Canvas& ui, Area& area, Intents& out) {
  const SemanticGroup group(ui, "explore.example", opened.example->title);
  NumberFeed question(opened.question);
  draw_runs(ui, area, question_style(ui), "explore.question", opened.example->question, &question, Role::Heading);
  area.y += ui.px(8);
  ImVec2 at{area.x, area.y};
  const auto offer = [&](const std::string& id, const std::string& label) {
    const bool pressed = button(ui, at, id, label);
    at.x += button_size(ui, label).x + ui.px(10);
    return pressed;
  };
  if (offer("explore.clue", ui.text(explore.clue ? "explore.clue_away" : "explore.clue"))) {
    out.push_back(ShowClue{!explore.clue});
  }
  if (!opened.example->other.empty()) {
    const bool compared = explore.comparison.against == Against::Sentence;
    if (offer("explore.other", ui.text(compared ? "explore.other_away" : "explore.other"))) {
      Comparison comparison = explore.comparison;
      comparison.against = compared ? Against::Nothing : Against::Sentence;
      comparison.sentence = opened.example->other;
      out.push_back(SetComparison{comparison});
    }
  }
  if (offer("explore.example.close", ui.text("explore.example_away"))) out.push_back(OpenExample{-1});
  area.y += control_height(ui) + ui.px(10);
  if (explore.clue) {
    NumberFeed numbers(opened.clue);
    Area text{area.x, area.y, std::min(area.width, ui.px(760))};
    draw_blocks(ui, text, body_style(ui), "explore.clue.text", opened.example->clue, &numbers);
    area.y = text.y + ui.px(6);
  }
}

}  // namespace

void draw_sentence(const Scene& scene, Canvas& ui, Area& area, Intents& out) {
  draw_box(scene.state.explore, ui, area, out);
  if (scene.explore->example) draw_example(*scene.explore->example, scene.state.explore, ui, area, out);
}

}  // namespace headlight::explore
