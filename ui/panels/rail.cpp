#include "ui/panels/rail.h"

#include <utility>
#include <vector>

#include "core/session/names.h"
#include "ui/widgets/button.h"
#include "ui/widgets/signs.h"
#include "ui/widgets/tab_stop.h"

namespace headlight {
namespace {

constexpr float kLine = 36;

struct Item {
  Page page;
  std::string sign;  // what the slim rail shows
  std::string label;
  bool read = false;
};

std::string id_of(const Item& item) { return "rail." + name_of(item.page); }

void draw_item(const Scene& scene, Canvas& ui, Area& area, const Item& item, bool slim, bool tab_stop, Intents& out) {
  const bool current = item.page == scene.state.page;
  const float inset = ui.px(slim ? 6 : 12);
  const ImVec2 min{area.x + inset, area.y};
  const ImVec2 max{area.right() - inset, area.y + ui.px(kLine)};
  Semantic entry;
  entry.id = id_of(item);
  entry.role = Role::Button;
  entry.name = item.label;
  entry.value = item.read ? ui.text("rail.read") : "";
  entry.selected = current;
  const Press press = press_area(ui, min, max, std::move(entry), ui.px(8), false, tab_stop);
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
    if (ticked) draw_tick(ui, {max.x - ui.px(16), middle}, 5, ui.theme.good);
  }
  area.y = max.y;
}

// All its steps were on the screen, and it was left.
bool is_read(const Scene& scene, const Slide& slide) {
  const SlideState& own = scene.state.slides[static_cast<std::size_t>(slide.number - 1)];
  return own.visited && own.step + 1 >= static_cast<int>(slide.steps.size());
}

// The slides of the lesson, those that go deeper, the other pages.
std::vector<Item> items_of(const Scene& scene, const Canvas& ui) {
  constexpr const char* kSigns[] = {"⌂", "⇄", "="};  // of slides 8 to 10
  std::vector<Item> items;
  for (const Slide& slide : scene.content.deck.slides) {
    const std::string number = std::to_string(slide.number);
    const std::string title = slide.title.empty() ? slide.file : slide.title;
    const bool numbered = slide.number <= kSlides;
    items.push_back({{PageKind::Slide, slide.number},
                     numbered ? number : kSigns[slide.number - kSlides - 1],
                     numbered ? number + "  " + title : title,
                     is_read(scene, slide)});
  }
  constexpr std::pair<PageKind, const char*> kPages[] = {
      {PageKind::Explore, "✦"},    {PageKind::Workbench, "✎"}, {PageKind::Lab, "↘"},       {PageKind::Reflection, "…"},
      {PageKind::Concepts, "QKV"}, {PageKind::Quiz, "?"},      {PageKind::Conclusion, "■"}};
  for (const auto& [kind, sign] : kPages) {
    const Page page{kind, 1};
    items.push_back({page, sign, ui.text("page." + name_of(page)), false});
  }
  return items;
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
  const std::vector<Item> items = items_of(scene, ui);
  std::vector<std::string> ids;
  int current = -1;
  for (const Item& item : items) {
    if (item.page == scene.state.page) current = static_cast<int>(ids.size());
    ids.push_back(id_of(item));
  }
  const std::string stop = ids[tab_stop(ui, ids, current)];
  draw_heading(ui, area, "rail.lesson", slim);
  for (const Item& item : items) {
    if (item.page == Page{PageKind::Slide, kSlides + 1}) {
      area.y += ui.px(slim ? 0 : 18);
      draw_heading(ui, area, "rail.deeper", slim);
    }
    draw_item(scene, ui, area, item, slim, id_of(item) == stop, out);
  }
  ImGui::SetCursorScreenPos({area.x, area.y});
  ImGui::Dummy({1, ui.px(12)});
  ImGui::EndChild();
  ImGui::PopStyleVar();
}

}  // namespace headlight
