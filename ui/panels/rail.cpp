#include "ui/panels/rail.h"

#include <span>

#include "core/session/names.h"
#include "ui/widgets/button.h"

namespace headlight {
namespace {

constexpr float kLine = 36;

struct Item {
  Page page;
  std::string sign;  // what the slim rail shows
  std::string label;
  bool read = false;
};

void draw_tick(Canvas& ui, ImVec2 at) {
  const float s = ui.px(5);
  const ImVec2 points[] = {{at.x - s, at.y}, {at.x - s * 0.2F, at.y + s * 0.8F}, {at.x + s, at.y - s * 0.8F}};
  ImGui::GetWindowDrawList()->AddPolyline(points, 3, colour(ui.theme.good), 0, ui.px(1.8F));
}

void draw_item(const Scene& scene, Canvas& ui, Area& area, const Item& item, bool slim, Intents& out) {
  const bool current = item.page == scene.state.page;
  const float inset = ui.px(slim ? 6 : 12);
  const ImVec2 min{area.x + inset, area.y};
  const ImVec2 max{area.right() - inset, area.y + ui.px(kLine)};
  Semantic entry;
  entry.id = "rail." + name_of(item.page);
  entry.role = Role::Button;
  entry.name = item.label;
  entry.value = item.read ? ui.text("rail.read") : "";
  entry.selected = current;
  const Press press = press_area(ui, min, max, std::move(entry), ui.px(8));
  if (press.pressed) out.push_back(GoToPage{item.page});
  ImDrawList* draw = ImGui::GetWindowDrawList();
  if (current || press.hovered) {
    draw->AddRectFilled(min, max, current ? colour(ui.theme.selected) : faded(ui.theme.selected, 0.5F), ui.px(8));
  }
  const TextStyle style{current ? ui.fonts.semibold : ui.fonts.regular, 15, current ? ui.theme.ink : ui.theme.dim};
  const float middle = (min.y + max.y) / 2;
  if (slim) {
    const ImVec2 size = measure(ui, style, item.sign);
    draw_text(ui, style, {(min.x + max.x - size.x) / 2, middle - size.y / 2}, item.sign);
  } else {
    const bool ticked = item.read && !current;
    const std::string label = shortened(ui, style, item.label, max.x - min.x - ui.px(ticked ? 34 : 22));
    draw_text(ui, style, {min.x + ui.px(12), middle - measure(ui, style, label).y / 2}, label);
    if (ticked) draw_tick(ui, {max.x - ui.px(16), middle});
  }
  area.y = max.y;
}

// All its steps were on the screen, and it was left.
bool is_read(const Scene& scene, const Slide& slide) {
  const SlideState& own = scene.state.slides[static_cast<std::size_t>(slide.number - 1)];
  return own.visited && own.step + 1 >= static_cast<int>(slide.steps.size());
}

void draw_heading(Canvas& ui, Area& area, const std::string& id, bool slim) {
  if (slim) {
    area.y += ui.px(10);
    return;
  }
  Area line{area.x + ui.px(24), area.y, area.width - ui.px(36)};
  text_line(ui, line, caps_style(ui), id, ui.text(id), Role::Heading);
  area.y = line.y + ui.px(6);
}

}  // namespace

void draw_rail(const Scene& scene, Canvas& ui, Area area, float height, bool slim, Intents& out) {
  const SemanticGroup group(ui, "rail", ui.text("rail.name"));
  ImGui::SetCursorScreenPos({area.x, area.y});
  ImGui::PushStyleVar(ImGuiStyleVar_ScrollbarSize, ui.px(6));
  ImGui::BeginChild("###rail.area", {area.width, height}, ImGuiChildFlags_NavFlattened);
  area.y = ImGui::GetCursorScreenPos().y + ui.px(slim ? 4 : 30);
  draw_heading(ui, area, "rail.lesson", slim);
  const std::span<const Slide> slides = scene.content.deck.slides;
  for (const Slide& slide : slides.first(kSlides)) {
    const std::string number = std::to_string(slide.number);
    const std::string title = slide.title.empty() ? slide.file : slide.title;
    const bool read = is_read(scene, slide);
    draw_item(scene, ui, area, {{PageKind::Slide, slide.number}, number, number + "  " + title, read}, slim, out);
  }
  area.y += ui.px(slim ? 0 : 18);
  draw_heading(ui, area, "rail.deeper", slim);
  constexpr const char* kSigns[] = {"⌂", "⇄", "="};
  for (const Slide& slide : slides.subspan(kSlides)) {
    const std::string title = slide.title.empty() ? slide.file : slide.title;
    const bool read = is_read(scene, slide);
    draw_item(scene, ui, area, {{PageKind::Slide, slide.number}, kSigns[slide.number - kSlides - 1], title, read}, slim,
              out);
  }
  draw_item(scene, ui, area, {{PageKind::Explore, 1}, "✦", ui.text("page.explore"), false}, slim, out);
  draw_item(scene, ui, area, {{PageKind::Workbench, 1}, "✎", ui.text("page.by-hand"), false}, slim, out);
  draw_item(scene, ui, area, {{PageKind::Reflection, 1}, "…", ui.text("page.reflection"), false}, slim, out);
  draw_item(scene, ui, area, {{PageKind::Concepts, 1}, "QKV", ui.text("page.concepts"), false}, slim, out);
  draw_item(scene, ui, area, {{PageKind::Quiz, 1}, "?", ui.text("page.quiz"), false}, slim, out);
  draw_item(scene, ui, area, {{PageKind::Conclusion, 1}, "■", ui.text("page.conclusion"), false}, slim, out);
  ImGui::SetCursorScreenPos({area.x, area.y});
  ImGui::Dummy({1, ui.px(12)});
  ImGui::EndChild();
  ImGui::PopStyleVar();
}

}  // namespace headlight
