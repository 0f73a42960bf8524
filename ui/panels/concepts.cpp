#include "ui/panels/concepts.h"

#include <algorithm>

#include "core/session/names.h"
#include "ui/widgets/card.h"
#include "ui/widgets/rich_text.h"

namespace headlight {
namespace {

Rgb role_colour(const Theme& theme, const std::string& letter) {
  if (letter == "Q") return theme.query;
  if (letter == "K") return theme.key;
  if (letter == "V") return theme.value;
  return theme.accent;
}

void draw_concept(const Concept& item, const std::string& page, Canvas& ui, Area& area, float min_height) {
  const std::string id = page + "." + item.letter;
  Card card(ui, area);
  Area& inner = card.inner();
  const Rgb role = role_colour(ui.theme, item.letter);
  const float disc = ui.px(44);
  ImDrawList* draw = ImGui::GetWindowDrawList();
  const ImVec2 centre{inner.x + disc / 2, inner.y + disc / 2};
  draw->AddCircleFilled(centre, disc / 2, faded(role, 0.16F));
  draw->AddCircle(centre, disc / 2, colour(role), 0, ui.px(1.5F));
  const TextStyle letter{ui.fonts.semibold, 20, role};
  const ImVec2 size = measure(ui, letter, item.letter);
  draw_text(ui, letter, {centre.x - size.x / 2, centre.y - size.y / 2}, item.letter);
  const TextStyle title{ui.fonts.semibold, 20, ui.theme.ink};
  Area heading{inner.x + disc + ui.px(14), inner.y + (disc - ui.px(20)) / 2 - ui.px(2), inner.width - disc - ui.px(14)};
  text_line(ui, heading, title, id + ".title", item.title, Role::Heading);
  inner.y += disc + ui.px(16);
  draw_blocks(ui, inner, body_style(ui), id + ".text", item.blocks, nullptr);
  card.close(min_height);
}

}  // namespace

void draw_concepts(const Scene& scene, Canvas& ui, Area& area) {
  const bool conclusion = scene.state.page.kind == PageKind::Conclusion;
  const std::string page = name_of(scene.state.page);
  const SemanticGroup group(ui, page, ui.text("page." + page));
  text_line(ui, area, title_style(ui), page + ".title", ui.text("page." + page), Role::Heading);
  text_wrapped(ui, area, question_style(ui), page + ".question",
               ui.text(conclusion ? "conclusion.question" : "concepts.question"), Role::Heading);
  area.y += ui.px(18);
  const auto& cards = conclusion ? scene.content.deck.conclusion : scene.content.deck.concepts;
  const bool two = area.width > ui.px(620);
  const float gap = ui.px(20);
  const float width = two ? (std::min(area.width, ui.px(1100)) - gap) / 2 : area.width;
  const float height = ui.px(conclusion ? 130 : 190);
  float bottom = area.y;
  for (std::size_t i = 0; i < cards.size(); ++i) {
    const bool right = two && i % 2 == 1;
    if (!right) area.y = i == 0 ? area.y : bottom + gap;
    Area card{area.x + (right ? width + gap : 0), area.y, width};
    draw_concept(cards[i], page, ui, card, height);
    bottom = std::max(bottom, card.y);
  }
  area.y = bottom;
}

}  // namespace headlight
