#include "ui/widgets/guess_bars.h"

#include <algorithm>

#include "core/attention/rounding.h"
#include "ui/widgets/button.h"
#include "ui/widgets/rich_text.h"
#include "ui/widgets/slider.h"

namespace headlight {
namespace {

constexpr float kLine = 34;
constexpr float kBar = 9;

float widest_word(const Canvas& ui, const TraceView& view) {
  float widest = 0;
  for (int key = 0; key < view.trace->size(); ++key) {
    widest = std::max(widest, measure(ui, body_style(ui), shown_word(*view.trace, key)).x);
  }
  return widest;
}

void draw_sliders(Canvas& ui, Area& area, const std::string& id, const TraceView& view, const Row& shares, int side,
                  Intents& out) {
  const std::vector<int> percentages = whole_percentages(shares);
  const int words = static_cast<int>(shares.size());
  const float names = widest_word(ui, view);
  for (int key = 0; key < words; ++key) {
    SliderLook look{shown_word(*view.trace, key), std::to_string(percentages[static_cast<std::size_t>(key)]) + " %",
                    shares(key)};
    look.name_width = names;
    look.height = 26;
    if (const auto moved = slider(ui, area, id + "." + std::to_string(key), look)) {
      out.push_back(GuessShare{side, words, key, *moved});
    }
  }
}

// Two bars, the guess above the truth, and "25 → 57 %  +32".
void draw_gap_line(Canvas& ui, Area& area, const std::string& id, const std::string& word, const GuessGap& gap,
                   std::size_t key, float names) {
  const TextStyle number = mono_style(ui);
  const int points = gap.gap(key);
  const std::string change = (points > 0 ? "+" : points < 0 ? "−" : "±") + std::to_string(std::abs(points));
  const std::string both = std::to_string(gap.guess[key]) + " → " + std::to_string(gap.truth[key]) + " %";
  const float changes = measure(ui, number, "+100").x + ui.px(10);
  const float boths = measure(ui, number, "100 → 100 %").x + ui.px(12);
  const float left = area.x + names + ui.px(14);
  const float full = std::max(ui.px(12), area.right() - changes - boths - left);
  const float middle = area.y + ui.px(kLine) / 2;
  ImDrawList* draw = ImGui::GetWindowDrawList();
  const std::string label = shortened(ui, body_style(ui), word, names);
  draw_text(ui, body_style(ui), {area.x, middle - measure(ui, body_style(ui), label).y / 2}, label);
  const auto bar = [&](float top, int share, Rgb fill, bool outlined) {
    const ImVec2 min{left, top};
    const ImVec2 max{left + std::max(full * static_cast<float>(share) / 100, share > 0 ? ui.px(2) : 0),
                     top + ui.px(kBar)};
    draw->AddRectFilled(min, {left + full, max.y}, faded(ui.theme.dim, 0.12F), ui.px(2));
    if (share == 0) return;
    if (outlined) draw->AddRect(min, max, colour(fill), ui.px(2), 0, ui.px(1.5F));
    if (!outlined) draw->AddRectFilled(min, max, colour(fill), ui.px(2));
  };
  bar(middle - ui.px(kBar + 1), gap.guess[key], ui.theme.query, true);
  bar(middle + ui.px(1), gap.truth[key], ui.theme.accent, false);
  const float line = middle - measure(ui, number, change).y / 2;
  draw_text(ui, number, {area.right() - changes - measure(ui, number, both).x, line}, both);
  const TextStyle tone = with_colour(number, points == 0 ? ui.theme.good : ui.theme.dim);
  draw_text(ui, tone, {area.right() - measure(ui, number, change).x, line}, change);
  describe(ui, id, Role::Bar, word, both + "  " + change, {area.x, area.y}, {area.right(), area.y + ui.px(kLine)});
  area.y += ui.px(kLine);
}

}  // namespace

void draw_guess_bars(Canvas& ui, Area& area, const std::string& id, const TraceView& view, const ShareGuessScene& guess,
                     int side, Intents& out) {
  const SemanticGroup group(ui, id);
  if (!guess.gap) return draw_sliders(ui, area, id, view, guess.shares, side, out);
  const float names = std::min(widest_word(ui, view), area.width * 0.3F);
  for (std::size_t key = 0; key < guess.gap->guess.size(); ++key) {
    draw_gap_line(ui, area, id + "." + std::to_string(key), shown_word(*view.trace, static_cast<int>(key)), *guess.gap,
                  key, names);
  }
  area.y += ui.px(4);
  draw_runs(ui, area, label_style(ui), id + ".gap",
            emphasized(ui.texts.plural("guess.misplaced", guess.gap->misplaced)), nullptr);
}

void draw_guess_button(Canvas& ui, Area& area, const std::string& id, bool committed, bool begun, Intents& out) {
  if (committed) {
    if (button(ui, {area.x, area.y}, id + ".again", ui.text("reading.again"))) out.push_back(GuessAgain{});
  } else if (button(ui, {area.x, area.y}, id + ".reveal", ui.text("reading.reveal"), ButtonLook::Plain, !begun)) {
    out.push_back(RevealGuess{});
  }
  area.y += control_height(ui);
}

}  // namespace headlight
