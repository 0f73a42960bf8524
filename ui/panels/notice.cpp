#include "ui/panels/notice.h"

#include <algorithm>

#include "ui/widgets/button.h"
#include "ui/widgets/rich_text.h"

namespace headlight {

namespace {

// Where a notice may stand, and its bottom.
struct Place {
  float left = 0, right = 0, bottom = 0;
};

// Beside the buttons it covers nothing that one may want to press next.
Place place_of(const Canvas& ui, const Area& footer) {
  constexpr float kBack = 136, kNext = 300, kEnough = 380;
  const ImVec2 display = ImGui::GetIO().DisplaySize;
  const Place between{footer.x + ui.px(kBack), footer.right() - ui.px(kNext), display.y - ui.px(5)};
  if (between.right - between.left >= ui.px(kEnough)) return between;
  return {ui.px(12), display.x - ui.px(12), footer.y - ui.px(14)};
}

}  // namespace

void draw_notice(const Scene& scene, Canvas& ui, const Area& footer, Intents& out) {
  const Notice& notice = *scene.state.notice;
  const std::string text = notice.problem ? ui.texts.shown(*notice.problem) : ui.text(notice.text, notice.args);
  const Place place = place_of(ui, footer);
  const float close = button_size(ui, "×").x;
  const float padding = ui.px(16);
  const float wide =
      std::min({measure(ui, body_style(ui), text).x + 3 * padding + close, ui.px(760), place.right - place.left});
  const float x = (place.left + place.right - wide) / 2;
  const float room = wide - 3 * padding - close;
  const float length = measure(ui, body_style(ui), text).x;
  // Words do not fill their lines: a little more than the length asks for, unless one line holds it all.
  const float lines = length <= room + 1 ? 1 : std::ceil(length / std::max(1.0F, room) + 0.15F);
  const float height = std::max(ui.px(54), lines * line_height(ui, body_style(ui)) + padding);
  ImGui::SetNextWindowPos({x, place.bottom - height});
  ImGui::SetNextWindowSize({wide, height});
  ImGui::PushStyleColor(ImGuiCol_WindowBg, 0);
  constexpr ImGuiWindowFlags kFlags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                      ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoFocusOnAppearing;
  ImGui::Begin("###notice", nullptr, kFlags);
  ImGui::PopStyleColor();
  const SemanticGroup group(ui, "notice");
  const ImVec2 min = ImGui::GetWindowPos();
  const ImVec2 max{min.x + wide, min.y + height};
  ImDrawList* draw = ImGui::GetWindowDrawList();
  draw->AddRectFilled(min, max, colour(ui.theme.card), ui.px(10));
  draw->AddRect(min, max, colour(notice.problem ? ui.theme.bad : ui.theme.accent), ui.px(10), 0, ui.px(1.5F));
  const float text_height = lines * line_height(ui, body_style(ui));
  Area area{min.x + padding, min.y + (height - text_height) / 2, room};
  text_wrapped(ui, area, body_style(ui), "notice.text", text);
  if (button(ui, {max.x - padding - close, min.y + (height - control_height(ui)) / 2}, "notice.close", "×",
             ButtonLook::Plain, false, ui.text("sheet.close"))) {
    out.push_back(DismissNotice{});
  }
  ImGui::End();
}

}  // namespace headlight
