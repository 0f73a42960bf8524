#include "ui/panels/key_sheet.h"

#include <algorithm>
#include <vector>

#include "core/session/commands.h"
#include "ui/widgets/button.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/text.h"

namespace headlight {
namespace {

constexpr float kLine = 36;

// One line of the sheet: what is done, and every key that does it.
struct Line {
  std::string_view text_key;
  std::vector<std::string_view> keys;
};

std::vector<Line> sheet_lines() {
  std::vector<Line> lines;
  for (const Command& command : command_table()) {
    if (command.key_name.empty()) continue;
    const auto found =
        std::find_if(lines.begin(), lines.end(), [&](const Line& line) { return line.text_key == command.text_key; });
    if (found != lines.end()) {
      found->keys.push_back(command.key_name);
    } else {
      lines.push_back({command.text_key, {command.key_name}});
    }
  }
  return lines;
}

void draw_key(Canvas& ui, ImVec2& at, float height, std::string_view name) {
  const TextStyle style = with_size(mono_style(ui), 13.5F);
  const float width = std::max(ui.px(28), measure(ui, style, name).x + ui.px(16));
  const ImVec2 min{at.x, at.y + ui.px(5)};
  const ImVec2 max{at.x + width, at.y + height - ui.px(5)};
  ImGui::GetWindowDrawList()->AddRectFilled(min, max, colour(ui.theme.background), ui.px(6));
  ImGui::GetWindowDrawList()->AddRect(min, max, colour(ui.theme.outline), ui.px(6));
  const ImVec2 size = measure(ui, style, name);
  draw_text(ui, style, {(min.x + max.x - size.x) / 2, (min.y + max.y - size.y) / 2}, name);
  at.x += width + ui.px(6);
}

}  // namespace

void draw_key_sheet(const Scene& scene, Canvas& ui, Intents& out) {
  Sheet sheet(ui, "keys", ui.text("keys.title"), 700, out);
  Area& area = sheet.inner();
  text_line(ui, area, with_size(title_style(ui), 24), "keys.title", ui.text("keys.title"), Role::Heading);
  area.y += ui.px(10);
  const float height = ui.px(kLine);
  const float left = area.x + std::min(ui.px(250), area.width * 0.45F);
  for (const Line& line : sheet_lines()) {
    const std::string what = shortened(ui, body_style(ui), ui.text(line.text_key), left - area.x - ui.px(8));
    draw_text(ui, body_style(ui), {area.x, area.y + (height - measure(ui, body_style(ui), what).y) / 2}, what);
    ImVec2 at{left, area.y};
    std::string keys;
    for (const std::string_view key : line.keys) {
      draw_key(ui, at, height, key);
      keys += (keys.empty() ? "" : ", ") + std::string(key);
    }
    describe(ui, "keys." + std::string(line.text_key), Role::Text, ui.text(line.text_key), keys, {area.x, area.y},
             {area.right(), area.y + height});
    area.y += height;
  }
  area.y += ui.px(12);
  const bool reduced = scene.state.settings.reduce_motion;
  ImVec2 at{area.x, area.y};
  const int pressed = segmented(
      ui, at, "keys.motion", {{"full", ui.text("motion.full"), false}, {"reduced", ui.text("motion.reduced"), false}},
      reduced ? 1 : 0);
  if (pressed >= 0) out.push_back(SetReducedMotion{pressed == 1});
  area.y += control_height(ui);
}

}  // namespace headlight
