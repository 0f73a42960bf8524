#include "ui/panels/examples.h"

#include <algorithm>

#include "ui/widgets/button.h"
#include "ui/widgets/rich_text.h"
#include "ui/widgets/sheet.h"

namespace headlight {
namespace {

constexpr float kLine = 60, kGap = 8;

void draw_example(Canvas& ui, const ExampleSentence& example, int index, const Area& place, bool current,
                  Intents& out) {
  const std::string id = "examples." + std::to_string(index);
  const ImVec2 min{place.x, place.y}, max{place.right(), place.y + ui.px(kLine)};
  Semantic entry;
  entry.id = id;
  entry.role = Role::Option;
  entry.name = example.title;
  entry.value = example.sentence;
  entry.selected = current;
  const Press press = press_area(ui, min, max, std::move(entry), ui.px(10));
  if (press.pressed) out.push_back(OpenExample{index});
  ImDrawList* draw = ImGui::GetWindowDrawList();
  draw->AddRectFilled(min, max, colour(press.hovered ? ui.theme.selected : ui.theme.background), ui.px(10));
  draw->AddRect(min, max, colour(current ? ui.theme.accent : ui.theme.outline), ui.px(10), 0,
                current ? ui.px(2) : 1.0F);
  Area text{min.x + ui.px(14), min.y + ui.px(10), place.width - 2 * ui.px(14)};
  const TextStyle title = with_size(strong_style(ui), 15.5F), sentence = label_style(ui);
  text_line(ui, text, title, id + ".title", shortened(ui, title, example.title, text.width));
  text.y += ui.px(2);
  text_line(ui, text, sentence, id + ".sentence", shortened(ui, sentence, example.sentence, text.width));
}

}  // namespace

void draw_examples(const Scene& scene, Canvas& ui, Intents& out) {
  Sheet sheet(ui, "examples", ui.text("examples.title"), 980, out);
  Area& area = sheet.inner();
  text_line(ui, area, with_size(title_style(ui), 24), "examples.title", ui.text("examples.title"), Role::Heading);
  area.y += ui.px(14);
  draw_problems(ui, area, "examples.problem", problems_in(scene.content, "explore.md"));
  const auto& examples = scene.content.deck.sentences;
  if (examples.empty()) return text_line(ui, area, body_style(ui), "examples.none", ui.text("examples.none"));
  const int columns = area.width > ui.px(620) ? 2 : 1;
  const float width = (area.width - ui.px(kGap) * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  for (std::size_t i = 0; i < examples.size(); ++i) {
    const auto index = static_cast<int>(i);
    const int line = index / columns;
    const Area place{area.x + static_cast<float>(index % columns) * (width + ui.px(kGap)),
                     area.y + static_cast<float>(line) * ui.px(kLine + kGap), width};
    draw_example(ui, examples[i], index, place, scene.state.explore.example == index, out);
  }
  const int lines = (static_cast<int>(examples.size()) + columns - 1) / columns;
  area.y += static_cast<float>(lines) * ui.px(kLine + kGap) - ui.px(kGap);
}

}  // namespace headlight
