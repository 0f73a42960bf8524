#include "ui/panels/reflection.h"

#include <algorithm>

#include "core/session/reflection_report.h"
#include "ui/figures/parts.h"
#include "ui/widgets/bars.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice_flow.h"
#include "ui/widgets/origin.h"
#include "ui/widgets/rich_text.h"
#include "ui/widgets/text_box.h"
#include "ui/widgets/word_line.h"

namespace headlight {
namespace {

constexpr float kTwoColumns = 760;
constexpr float kReason = 120;
constexpr int kBars = 8;
const std::vector<std::string> kWords = {"court", "plant", "flame"};

std::string side_id(std::size_t side) { return side == 0 ? "reflection.first" : "reflection.second"; }

void draw_word_choice(const ReflectionState& own, Canvas& ui, Area& area, Intents& out) {
  text_line(ui, area, strong_style(ui), "reflection.choose", ui.text("reflection.choose"), Role::Heading);
  area.y += ui.px(4);
  const auto found = std::find(kWords.begin(), kWords.end(), own.word);
  const int chosen = found == kWords.end() ? -1 : static_cast<int>(found - kWords.begin());
  const float flow = ui.px(216);  // wide enough for the three
  Area words{area.x, area.y, std::min(area.width, flow)};
  const int pressed = choice_flow(ui, words, "reflection.word", kWords, {ui.theme.accent, chosen, 40});
  if (pressed >= 0) out.push_back(ChooseReflectionWord{kWords[static_cast<std::size_t>(pressed)]});
  const bool beside = area.width > flow + ui.px(200);
  Area box = beside ? Area{area.x + flow + ui.px(12), area.y, std::min(ui.px(300), area.width - flow - ui.px(12))}
                    : Area{area.x, words.y + ui.px(8), area.width};
  if (const auto edited =
          edit_box(ui, box, "reflection.own", ui.text("reflection.own"), chosen < 0 ? own.word : "", 40)) {
    out.push_back(ChooseReflectionWord{*edited});
  }
  area.y = std::max(words.y, box.y) + ui.px(18);
}

// The sentence's words to mark; while comparing they glow with their weight.
void draw_marks(const Scene& scene, std::size_t place, Canvas& ui, Area& area, Intents& out) {
  const ReflectionSideScene& side = scene.reflection->sides[place];
  const bool comparing = scene.state.reflection.comparing && !side.missing;
  area.y += ui.px(12);
  if (!side.missing) {
    draw_runs(ui, area, label_style(ui), side_id(place) + ".mark",
              emphasized(ui.text("reflection.mark", {{"word", literal(scene.state.reflection.word)}})), nullptr);
  }
  area.y += ui.px(4);
  const auto pressed = draw_word_line(ui, area, side_id(place) + ".words", *side.view,
                                      {comparing, side.marked, ui.motion, !side.missing});
  const bool itself = pressed && *pressed == side.view->row.query && !side.missing;
  if (pressed && !itself) out.push_back(ToggleMark{static_cast<int>(place), *pressed});
}

void draw_outcome(const ReflectionSideScene& side, const std::string& id, Canvas& ui, Area& area) {
  if (side.missing) return;
  area.y += ui.px(14);
  figure_title(ui, area, id + ".row", attends_title(ui, *side.view), *side.view->trace);
  (void)draw_bars(ui, area, id + ".bars", *side.view, {BarOrder::LargestFirst, kBars, {}, false});
  area.y += ui.px(6);
  if (side.overlap) {
    draw_runs(ui, area, body_style(ui), id + ".overlap", emphasized(overlap_sentence(side, ui.texts)), nullptr);
  } else {
    text_wrapped(ui, area, label_style(ui), id + ".overlap", ui.text("reflection.unmarked"));
  }
  text_wrapped(ui, area, label_style(ui), id + ".honesty", honesty_sentence(ui, *side.view->trace));
}

void draw_side(const Scene& scene, std::size_t place, Canvas& ui, Area& area, Intents& out) {
  const std::string id = side_id(place);
  const SemanticGroup group(ui, id);
  const ReflectionState& own = scene.state.reflection;
  const ReflectionSide& written = own.sides[place];
  const ReflectionSideScene& side = scene.reflection->sides[place];
  Card card(ui, area, 18);
  Area& inner = card.inner();
  text_line(ui, inner, strong_style(ui), id + ".title", ui.text(place == 0 ? "reflection.first" : "reflection.second"),
            Role::Heading);
  inner.y += ui.px(6);
  if (const auto edited =
          edit_box(ui, inner, id + ".sentence", ui.text("reflection.sentence", {{"word", own.word}}), written.text)) {
    out.push_back(SetSideText{static_cast<int>(place), *edited});
  }
  const bool empty = written.text.find_first_not_of(' ') == std::string::npos;
  if (!empty) {
    inner.y += ui.px(6);
    const bool nothing = draw_following(ui, inner, id, side.following);
    if (!nothing && side.missing) {
      text_wrapped(ui, inner, label_style(ui), id + ".missing", ui.text("reflection.missing", {{"word", own.word}}));
    }
    if (!nothing) draw_marks(scene, place, ui, inner, out);
  }
  inner.y += ui.px(12);
  text_line(ui, inner, label_style(ui), id + ".why", ui.text("reflection.why"));
  inner.y += ui.px(4);
  if (const auto reason =
          note_box(ui, inner, id + ".reason", ui.text("reflection.reason"), written.reason, ui.px(kReason))) {
    out.push_back(WriteReason{static_cast<int>(place), *reason});
  }
  if (own.comparing && !empty && side.view) draw_outcome(side, id, ui, inner);
  card.close();
}

void draw_comparing(const ReflectionState& own, Canvas& ui, Area& area, Intents& out) {
  text_line(ui, area, strong_style(ui), "reflection.compare.title", ui.text("reflection.compare.title"), Role::Heading);
  area.y += ui.px(6);
  draw_source_choice(ui, area, "reflection.source", own.source, out);
  ImVec2 at{area.x, area.y};
  const std::string label = ui.text(own.comparing ? "reflection.hide" : "reflection.compare");
  const bool begun = is_begun(own);
  const bool has_sentence = !own.sides[0].text.empty() || !own.sides[1].text.empty();
  if (button(ui, at, "reflection.compare", label, own.comparing ? ButtonLook::Plain : ButtonLook::Primary,
             !own.comparing && !has_sentence)) {
    out.push_back(SetComparing{!own.comparing});
  }
  at.x += button_size(ui, label).x + ui.px(10);
  const float saves = button_size(ui, ui.text("reflection.save_html")).x +
                      button_size(ui, ui.text("reflection.save_markdown")).x + ui.px(10);
  if (at.x + saves > area.right()) at = {area.x, at.y + control_height(ui) + ui.px(8)};
  draw_save_button(ui, at, "reflection.save_html", ExportKind::ReportHtml, begun, out);
  draw_save_button(ui, at, "reflection.save_markdown", ExportKind::ReportMarkdown, begun, out);
  area.y = at.y + control_height(ui);
}

}  // namespace

void draw_reflection(const Scene& scene, Canvas& ui, Area& area, Intents& out) {
  const SemanticGroup group(ui, "reflection", ui.text("page.reflection"));
  const ReflectionState& own = scene.state.reflection;
  text_line(ui, area, title_style(ui), "reflection.heading", ui.text("page.reflection"), Role::Heading);
  text_wrapped(ui, area, question_style(ui), "reflection.question", ui.text("reflection.question"), Role::Heading);
  area.y += ui.px(16);
  draw_word_choice(own, ui, area, out);
  if (own.word.empty()) {
    return text_wrapped(ui, area, body_style(ui), "reflection.begin", ui.text("reflection.begin"));
  }
  const bool two = area.width >= ui.px(kTwoColumns);
  const float gap = ui.px(20);
  const float width = two ? (area.width - gap) / 2 : area.width;
  Area first{area.x, area.y, width};
  draw_side(scene, 0, ui, first, out);
  Area second = two ? Area{area.x + width + gap, area.y, width} : Area{area.x, first.y + gap, width};
  draw_side(scene, 1, ui, second, out);
  area.y = std::max(first.y, second.y) + gap;
  draw_comparing(own, ui, area, out);
}

}  // namespace headlight
