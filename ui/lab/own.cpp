#include "core/lab/own_sentences.h"
#include "core/text/words.h"
#include "ui/lab/parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice_flow.h"
#include "ui/widgets/rich_text.h"
#include "ui/widgets/text_box.h"

namespace headlight::lab {
namespace {

constexpr std::size_t kShown = 5;  // of the sentences, the last ones

// The words of the sentence, to be pressed: first the one that asks, then the one it should look at.
void draw_words(const OwnDraft& draft, Canvas& ui, Area& area, Intents& out) {
  const std::vector<std::string> labels = words_of(draft.text);
  if (labels.empty()) return;
  const std::string said =
      draft.query ? ui.text("lab.own.target", {{"word", literal(labels[static_cast<std::size_t>(*draft.query)])}})
                  : ui.text("lab.own.query");
  draw_runs(ui, area, body_style(ui), "lab.own.next", emphasized(said), nullptr);
  area.y += ui.px(6);
  const int pressed = choice_flow(ui, area, "lab.own.word", labels, {ui.theme.accent, draft.query.value_or(-1)});
  if (pressed >= 0) out.push_back(MarkLabWord{pressed});
  area.y += ui.px(8);
}

// "it → animal", the sentence, and a button that takes it away.
void draw_sentence(const OwnSentence& own, std::size_t index, Canvas& ui, Area& area, Intents& out) {
  const std::string number = std::to_string(index);
  const std::string label = ui.text("lab.own.remove");
  const ImVec2 size = button_size(ui, label);
  const std::vector<std::string> words = words_of(own.text);
  std::string link = words[static_cast<std::size_t>(own.query)] + " → ";
  for (const int target : own.targets) {
    link += (target == own.targets.front() ? "" : " / ") + words[static_cast<std::size_t>(target)];
  }
  const float baseline = area.y + (control_height(ui) - line_height(ui, body_style(ui))) / 2;
  const float room = area.width - size.x - ui.px(12);
  Area line{area.x, baseline, room};
  text_line(ui, line, strong_style(ui), "lab.own." + number + ".link",
            shortened(ui, strong_style(ui), link, room * 0.4F));
  Area rest{area.x + room * 0.42F, baseline, room * 0.58F};
  text_line(ui, rest, label_style(ui), "lab.own." + number + ".text",
            shortened(ui, label_style(ui), own.text, rest.width));
  if (button(ui, {area.right() - size.x, area.y}, "lab.own." + number + ".remove", label)) {
    out.push_back(RemoveOwnSentence{static_cast<int>(index)});
  }
  area.y += control_height(ui) + ui.px(4);
}

}  // namespace

void draw_own_sentences(const Scene& scene, Canvas& ui, Area& area, Intents& out) {
  const LabState& lab = scene.state.lab;
  if (const auto edited = edit_box(ui, area, "lab.own.draft", ui.text("lab.own.draft"), lab.draft.text)) {
    out.push_back(SetLabDraft{*edited});
  }
  area.y += ui.px(8);
  draw_words(lab.draft, ui, area, out);
  const std::vector<OwnSentence>& own = lab.own;
  text_wrapped(ui, area, label_style(ui), "lab.own.count",
               own.empty() ? ui.text("lab.own.none") : ui.text("lab.own.count", {{"n", std::to_string(own.size())}}));
  area.y += ui.px(4);
  if (const auto disagree = contradiction(own)) {
    text_wrapped(ui, area, with_colour(body_style(ui), ui.theme.bad), "lab.own.contradiction",
                 ui.text("lab.own.contradiction", {{"sentence", own[disagree->second].text}}));
    area.y += ui.px(4);
  }
  const std::size_t first = own.size() > kShown ? own.size() - kShown : 0;
  for (std::size_t i = own.size(); i-- > first;) draw_sentence(own[i], i, ui, area, out);
  if (first > 0) {
    text_wrapped(ui, area, label_style(ui), "lab.own.earlier",
                 ui.text("lab.own.earlier", {{"n", std::to_string(first)}}));
  }
  area.y += ui.px(8);
}

}  // namespace headlight::lab
