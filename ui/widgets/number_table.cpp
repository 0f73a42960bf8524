#include "ui/widgets/number_table.h"

#include <algorithm>

#include "ui/widgets/button.h"

namespace headlight {
namespace {

constexpr float kLine = 36;
constexpr float kGlow = 12;

// Numbers stand in equal columns at the right; the word has what is left.
struct Columns {
  float word = 0, number = 0, first = 0;
};

Columns columns_of(const Canvas& ui, const Area& area, const std::vector<NumberRow>& rows, std::size_t count) {
  float widest = ui.px(60);
  for (const NumberRow& row : rows)
    widest = std::max(widest, measure(ui, body_style(ui), row.word).x + ui.px(24 + kGlow));
  Columns columns;
  const float spare = area.width - std::min(widest, area.width * 0.4F);
  columns.number = std::min(spare / static_cast<float>(std::max<std::size_t>(1, count)), ui.px(110));
  columns.first = area.right() - columns.number * static_cast<float>(count);
  columns.word = columns.first - area.x - ui.px(24);
  return columns;
}

}  // namespace

std::optional<int> number_table(Canvas& ui, Area& area, const std::string& id, const TraceView& view,
                                const std::vector<std::string>& columns, const std::vector<NumberRow>& rows) {
  const SemanticGroup group(ui, id + ".table");
  const Columns layout = columns_of(ui, area, rows, columns.size() - 1);
  ImDrawList* draw = ImGui::GetWindowDrawList();
  const TextStyle heading = with_subscripts(with_size(label_style(ui), 13));
  draw_text(ui, heading, {area.x + ui.px(kGlow + 12), area.y}, columns.front());
  for (std::size_t i = 1; i < columns.size(); ++i) {
    const float right = layout.first + layout.number * static_cast<float>(i);
    draw_text(ui, heading, {right - measure(ui, heading, columns[i]).x, area.y}, columns[i]);
  }
  area.y += ui.px(24);
  draw->AddLine({area.x, area.y}, {area.right(), area.y}, colour(ui.theme.line));
  std::optional<int> pressed;
  for (const NumberRow& row : rows) {
    const ImVec2 min{area.x, area.y};
    const ImVec2 max{area.right(), area.y + ui.px(kLine)};
    Semantic entry;
    entry.id = id + "." + std::to_string(row.key);
    entry.role = Role::Bar;
    entry.name = row.word;
    for (const std::string& number : row.numbers) entry.value += (entry.value.empty() ? "" : "  ") + number;
    const Press press = press_area(ui, min, max, std::move(entry), ui.px(6));
    if (press.pressed) pressed = row.key;
    if (press.hovered) draw->AddRectFilled(min, max, faded(ui.theme.ink, 0.06F), ui.px(6));

    const float middle = (min.y + max.y) / 2;
    const float weight = view.trace->weights(view.row.query, row.key);
    const Rgb glow = colour_at(ui.colours, view.glow(weight));
    draw->AddRectFilled({min.x, middle - ui.px(kGlow / 2)}, {min.x + ui.px(kGlow), middle + ui.px(kGlow / 2)},
                        colour(glow), ui.px(3));
    TextStyle word = body_style(ui);
    if (row.key == view.row.query) word.colour = ui.theme.query;
    const std::string fitted = shortened(ui, word, row.word, layout.word);
    draw_text(ui, word, {min.x + ui.px(kGlow + 12), middle - measure(ui, word, fitted).y / 2}, fitted);
    for (std::size_t i = 0; i < row.numbers.size(); ++i) {
      const bool last = i + 1 == row.numbers.size();
      const TextStyle number = with_colour(mono_style(ui), last ? ui.theme.accent : ui.theme.ink);
      const ImVec2 size = measure(ui, number, row.numbers[i]);
      draw_text(ui, number, {layout.first + layout.number * static_cast<float>(i + 1) - size.x, middle - size.y / 2},
                row.numbers[i]);
    }
    area.y = max.y;
  }
  return pressed;
}

}  // namespace headlight
