#include "ui/panels/overview.h"

#include <algorithm>

#include "ui/widgets/button.h"
#include "ui/widgets/rich_text.h"
#include "ui/widgets/sheet.h"

namespace headlight {
namespace {

constexpr float kCard = 132;
constexpr float kGap = 14;

void draw_slide_card(const Scene& scene, Canvas& ui, const Slide& slide, ImVec2 min, ImVec2 max, Intents& out) {
  const bool current = scene.state.page == Page{PageKind::Slide, slide.number};
  const std::string number = std::to_string(slide.number);
  Semantic entry;
  entry.id = "overview." + number;
  entry.role = Role::Button;
  entry.name = slide.title;
  entry.selected = current;
  const Press press = press_area(ui, min, max, std::move(entry), ui.px(10));
  if (press.pressed) out.push_back(GoToPage{{PageKind::Slide, slide.number}});
  ImDrawList* draw = ImGui::GetWindowDrawList();
  draw->AddRectFilled(min, max, colour(press.hovered ? ui.theme.selected : ui.theme.background), ui.px(10));
  draw->AddRect(min, max, colour(current ? ui.theme.accent : ui.theme.outline), ui.px(10), 0,
                current ? ui.px(2) : 1.0F);
  const float padding = ui.px(14);
  Area text{min.x + padding, min.y + ui.px(12), max.x - min.x - 2 * padding};
  ImGui::PushClipRect(min, max, true);
  text_line(ui, text, strong_style(ui), "overview." + number + ".title", number + "  " + slide.title);
  const std::vector<std::string> none;
  NumberFeed numbers(none);
  draw_runs(ui, text, with_colour(with_size(label_style(ui), 14.5F), ui.theme.accent),
            "overview." + number + ".question", slide.question, &numbers);
  ImGui::PopClipRect();
}

}  // namespace

void draw_overview(const Scene& scene, Canvas& ui, Intents& out) {
  Sheet sheet(ui, "overview", ui.text("overview.title"), 980, out);
  Area& area = sheet.inner();
  text_line(ui, area, with_size(title_style(ui), 24), "overview.title", ui.text("overview.title"), Role::Heading);
  area.y += ui.px(16);
  const int columns = std::clamp(static_cast<int>(area.width / ui.px(210)), 1, 4);
  const float width = (area.width - ui.px(kGap) * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  int place = 0;
  float bottom = area.y;
  for (const Slide& slide : std::span<const Slide>(scene.content.deck.slides).first(kSlides)) {
    const int line = place / columns;
    const ImVec2 min{area.x + static_cast<float>(place % columns) * (width + ui.px(kGap)),
                     area.y + static_cast<float>(line) * ui.px(kCard + kGap)};
    const ImVec2 max{min.x + width, min.y + ui.px(kCard)};
    draw_slide_card(scene, ui, slide, min, max, out);
    bottom = std::max(bottom, max.y);
    ++place;
  }
  area.y = bottom;
}

void draw_go_to(const Scene& scene, Canvas& ui, Intents& out) {
  Sheet sheet(ui, "go-to", ui.text("command.go_to"), 560, out);
  Area& area = sheet.inner();
  text_line(ui, area, with_size(title_style(ui), 24), "go-to.title", ui.text("overview.go_to"), Role::Heading);
  area.y += ui.px(12);
  std::vector<SegmentItem> items;
  for (int slide = 1; slide <= kSlides; ++slide) items.push_back({std::to_string(slide), std::to_string(slide), false});
  ImVec2 at{area.x, area.y};
  const int chosen = scene.state.page.kind == PageKind::Slide ? scene.state.page.slide - 1 : -1;
  const int pressed = segmented(ui, at, "go-to.slide", items, chosen);
  if (pressed >= 0) out.push_back(GoToPage{{PageKind::Slide, pressed + 1}});
  area.y += control_height(ui);
}

}  // namespace headlight
