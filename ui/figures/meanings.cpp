// One word, two meanings: two sentences side by side, read by the same source.
#include <algorithm>

#include "ui/figures/figures.h"
#include "ui/figures/parts.h"
#include "ui/figures/plane_view.h"
#include "ui/widgets/bars.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/choice_flow.h"
#include "ui/widgets/guess_bars.h"
#include "ui/widgets/rich_text.h"
#include "ui/widgets/text_box.h"

namespace headlight {
namespace {

constexpr float kTwoColumns = 560;  // below this one sentence stands under the other
constexpr float kGap = 28;
constexpr int kBars = 7;
constexpr std::size_t kLines = 12;  // of the difference

std::string side_id(std::size_t side) { return side == 0 ? "first" : "second"; }

std::vector<std::string> pair_names(const SlideScene& slide) {
  std::vector<std::string> names;
  for (const SentencePair& pair : slide.slide->figure->pairs) {
    names.push_back(pair.words[0] == pair.words[1] ? pair.words[0] : pair.words[0] + " / " + pair.words[1]);
  }
  return names;
}

void draw_row(const SideScene& side, std::size_t place, Canvas& ui, Area& area, Intents& out) {
  const std::string id = side_id(place);
  const auto word = draw_chips(ui, area, id + ".words", *side.view);
  if (word) out.push_back(SelectSideWord{static_cast<int>(place), *word});
  area.y += ui.px(12);
  draw_runs(ui, area, strong_style(ui), id + ".title", emphasized(attends_title(ui, *side.view)), nullptr,
            Role::Heading);
  area.y += ui.px(6);
  if (side.guess && side.guess->gap) return draw_guess_bars(ui, area, id + ".guess", *side.view, *side.guess, 0, out);
  const auto bar = draw_bars(ui, area, id + ".bars", *side.view, {BarOrder::LargestFirst, kBars});
  if (bar) out.push_back(SelectSideWord{static_cast<int>(place), *bar});
}

void draw_foresight(const SideScene& side, std::size_t place, Canvas& ui, Area& area, Intents& out) {
  const std::string id = side_id(place);
  draw_runs(ui, area, strong_style(ui), id + ".title",
            emphasized(ui.text("meanings.foresee", {{"query", literal(side.word)}})), nullptr, Role::Heading);
  area.y += ui.px(6);
  if (!side.guess) return text_wrapped(ui, area, body_style(ui), id + ".too_many", ui.text("guess.too_many"));
  draw_guess_bars(ui, area, id + ".guess", *side.view, *side.guess, static_cast<int>(place), out);
}

void draw_side(const SlideScene& slide, std::size_t place, Canvas& ui, Area& area, Intents& out) {
  const SideScene& side = slide.meanings->sides[place];
  const std::string id = side_id(place);
  const SemanticGroup group(ui, id);
  if (const auto edited = edit_box(ui, area, id + ".sentence", ui.text("meanings." + id), side.text)) {
    out.push_back(SetSideText{static_cast<int>(place), *edited});
  }
  area.y += ui.px(12);
  if (draw_following(ui, area, id, side.following)) return;
  if (side.missing) {
    text_wrapped(ui, area, label_style(ui), id + ".missing", ui.text("meanings.missing", {{"word", side.wanted}}));
    area.y += ui.px(4);
  }
  if (slide.stage == Stage::Foresee) return draw_foresight(side, place, ui, area, out);
  draw_row(side, place, ui, area, out);
}

void draw_sides(const SlideScene& slide, Canvas& ui, Area& area, Intents& out) {
  const bool two = area.width >= ui.px(kTwoColumns);
  const float width = two ? (area.width - ui.px(kGap)) / 2 : area.width;
  Area first{area.x, area.y, width};
  draw_side(slide, 0, ui, first, out);
  Area second = two ? Area{area.x + width + ui.px(kGap), area.y, width} : Area{area.x, first.y + ui.px(18), width};
  draw_side(slide, 1, ui, second, out);
  area.y = std::max(first.y, second.y) + ui.px(8);
}

std::string share_text(std::optional<int> share) { return share ? std::to_string(*share) + " %" : "—"; }

std::string difference_label(const Canvas& ui, const WordShares& shares) {
  return shares.itself ? ui.text("meanings.itself", {{"word", shares.word}}) : shares.word;
}

// One word and its share in both rows, with a bar towards the sentence in which it gets more.
void draw_difference_line(Canvas& ui, Area& area, const WordShares& shares, std::size_t line, float names) {
  const TextStyle number = mono_style(ui);
  const float height = ui.px(26);
  const float middle = area.y + height / 2;
  const float column = measure(ui, number, "100 %").x + ui.px(14);
  const float left = area.x + names + column;
  const float right = area.right() - column;
  const float centre = (left + right) / 2;
  ImDrawList* draw = ImGui::GetWindowDrawList();
  const std::string label = shortened(ui, body_style(ui), difference_label(ui, shares), names - ui.px(8));
  draw_text(ui, body_style(ui), {area.x, middle - measure(ui, body_style(ui), label).y / 2}, label);
  const std::string first = share_text(shares.first);
  const std::string second = share_text(shares.second);
  const float top = middle - measure(ui, number, first).y / 2;
  draw_text(ui, number, {left - ui.px(8) - measure(ui, number, first).x, top}, first);
  draw_text(ui, number, {area.right() - measure(ui, number, second).x, top}, second);
  draw->AddLine({centre, area.y}, {centre, area.y + height}, colour(ui.theme.outline));
  const float length = (right - left) / 2 * static_cast<float>(shares.difference()) / 100;
  const float half = ui.px(7);
  draw->AddRectFilled({std::min(centre, centre + length), middle - half},
                      {std::max(centre, centre + length), middle + half}, colour(ui.theme.accent), ui.px(2));
  const std::string change = (shares.difference() > 0   ? "+"
                              : shares.difference() < 0 ? "−"
                                                        : "±") +
                             std::to_string(std::abs(shares.difference()));
  describe(ui, "difference." + std::to_string(line), Role::Bar, shares.word, first + " → " + second + "  " + change,
           {area.x, area.y}, {area.right(), area.y + height});
  area.y += height;
}

void draw_difference(const MeaningsScene& scene, Canvas& ui, Area& area) {
  const SemanticGroup group(ui, "difference");
  const auto& [first, second] = scene.sides;
  if (!first.view || !second.view) return;
  draw_runs(ui, area, strong_style(ui), "difference.title", emphasized(ui.texts.plural("meanings.moved", scene.moved)),
            nullptr, Role::Heading);
  area.y += ui.px(4);
  if (first.word != second.word) {
    draw_runs(
        ui, area, label_style(ui), "difference.other_word",
        emphasized(ui.text("meanings.other_word", {{"first", literal(first.word)}, {"second", literal(second.word)}})),
        nullptr);
  }
  draw_runs(ui, area, label_style(ui), "difference.sentences",
            emphasized(ui.text("meanings.sentences", {{"first", literal(first.view->trace->text)},
                                                      {"second", literal(second.view->trace->text)}})),
            nullptr);
  area.y += ui.px(8);
  float names = 0;
  const std::size_t lines = std::min(kLines, scene.shares.size());
  for (std::size_t i = 0; i < lines; ++i) {
    names = std::max(names, measure(ui, body_style(ui), difference_label(ui, scene.shares[i])).x + ui.px(12));
  }
  names = std::min(names, area.width * 0.3F);
  for (std::size_t i = 0; i < lines; ++i) draw_difference_line(ui, area, scene.shares[i], i, names);
  if (std::any_of(scene.shares.begin(), scene.shares.end(),
                  [](const WordShares& each) { return !each.first || !each.second; })) {
    area.y += ui.px(4);
    text_line(ui, area, label_style(ui), "difference.absent", ui.text("meanings.absent"));
  }
  if (lines < scene.shares.size()) {
    text_line(ui, area, label_style(ui), "difference.rest",
              ui.texts.plural("meanings.rest", static_cast<long long>(scene.shares.size() - lines)));
  }
}

}  // namespace

void draw_meanings(const SlideScene& slide, Canvas& ui, Area& area, Intents& out) {
  const MeaningsScene& scene = *slide.meanings;
  if (slide.stage == Stage::Context) return draw_context(slide, ui, area, out);
  const int pair =
      choice_flow(ui, area, "figure.pair", pair_names(slide), {ui.theme.accent, slide.state->figure.meanings.pair});
  if (pair >= 0) out.push_back(ChoosePair{pair});
  area.y += ui.px(12);
  draw_source_choice(ui, area, "figure.source", slide.state->figure.source, out);
  const auto& first = scene.sides.front().view;
  if (first && slide.stage != Stage::Plane) draw_origin(ui, area, "figure.origin", *first->trace);  // the plane says so
  switch (*slide.stage) {
    case Stage::Difference:
      for (std::size_t side = 0; side < 2; ++side) {
        (void)draw_following(ui, area, side_id(side), scene.sides[side].following);
      }
      return draw_difference(scene, ui, area);
    case Stage::Plane: return draw_plane_stage(scene, ui, area);
    default: draw_sides(slide, ui, area, out);
  }
  if (slide.stage != Stage::Foresee) return;
  const auto& sides = slide.state->figure.meanings.sides;
  const auto guessed = [&](std::size_t side) { return !scene.sides[side].guess || !sides[side].guess.shares.empty(); };
  const bool begun = guessed(0) && guessed(1) && (scene.sides[0].guess || scene.sides[1].guess);
  draw_guess_button(ui, area, "figure", sides[0].guess.committed, begun, out);
  if (!begun) text_line(ui, area, label_style(ui), "figure.both", ui.text("meanings.both"));
}

}  // namespace headlight
