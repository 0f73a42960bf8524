#include "ui/panels/header.h"

#include <algorithm>
#include <numbers>

#include "ui/widgets/button.h"

namespace headlight {
namespace {

// A disc that is half lit: the program's mark.
void draw_mark(Canvas& ui, ImVec2 centre, float radius) {
  ImDrawList* draw = ImGui::GetWindowDrawList();
  draw->AddCircle(centre, radius, colour(ui.theme.accent), 0, ui.px(1.8F));
  draw->PathArcTo(centre, radius, std::numbers::pi_v<float> * 0.5F, std::numbers::pi_v<float> * 1.5F);
  draw->PathFillConvex(colour(ui.theme.accent));
}

// Buttons at the right edge; returns where they begin.
float draw_controls(const Scene& scene, Canvas& ui, const Area& area, float height, Intents& out) {
  const bool dark = scene.state.settings.theme == ThemeKind::Dark;
  struct Control {
    const char* id;
    std::string label;
    std::string spoken;
    Intent intent;
  };
  const Control controls[] = {
      {"header.smaller", "A−", ui.text("command.smaller"), ChangeTextSize{-1}},
      {"header.larger", "A+", ui.text("command.larger"), ChangeTextSize{1}},
      {"header.theme", ui.text(dark ? "header.light" : "header.dark"), ui.text("command.theme"),
       SetTheme{dark ? ThemeKind::Light : ThemeKind::Dark}},
      {"header.save", ui.text("header.save"), ui.text("command.save"), OpenOverlay{Overlay::Save}},
      {"header.keys", "?", ui.text("command.keys"), OpenOverlay{Overlay::Keys}},
  };
  const float gap = ui.px(8);
  float width = -gap;
  for (const Control& control : controls) width += button_size(ui, control.label).x + gap;
  const float margin = std::clamp(area.width - width - ui.px(4), ui.px(4), ui.px(24));  // the buttons come first
  const float left = area.right() - margin - width;
  float x = left;
  for (const Control& control : controls) {
    const ImVec2 size = button_size(ui, control.label);
    if (button(ui, {x, area.y + (height - size.y) / 2}, control.id, control.label, ButtonLook::Plain, false,
               control.spoken))
      out.push_back(control.intent);
    x += size.x + gap;
  }
  return left;
}

}  // namespace

void draw_header(const Scene& scene, Canvas& ui, Area area, float height, Intents& out) {
  const SemanticGroup group(ui, "header");
  const float controls = draw_controls(scene, ui, area, height, out);
  const float middle = area.y + height / 2;
  const TextStyle brand{ui.fonts.semibold, 18, ui.theme.ink};
  float x = area.x + ui.px(24);
  if (x + ui.px(20) > controls) return;
  draw_mark(ui, {x + ui.px(8), middle}, ui.px(8));
  x += ui.px(26);
  const ImVec2 size = measure(ui, brand, ui.text("app.name"));
  if (x + size.x > controls) return;
  draw_text(ui, brand, {x, middle - size.y / 2}, ui.text("app.name"));
  x += size.x + ui.px(18);

  const LessonInfo& info = scene.content.deck.info;
  const std::string place = ui.text("header.place", {{"module", std::to_string(info.module)},
                                                     {"title", info.title},
                                                     {"number", std::to_string(info.number)},
                                                     {"of", std::to_string(info.of)},
                                                     {"minutes", std::to_string(info.minutes)},
                                                     {"tag", info.tag}});
  const float room = controls - x - ui.px(12);
  if (room < ui.px(80)) return;
  const TextStyle style = label_style(ui);
  const std::string fitted = shortened(ui, style, place, room);
  const ImVec2 wide = measure(ui, style, fitted);
  draw_text(ui, style, {x, middle - wide.y / 2}, fitted);
  describe(ui, "header.place", Role::Text, place, "", {x, middle - wide.y / 2}, {x + wide.x, middle + wide.y / 2});
}

}  // namespace headlight
