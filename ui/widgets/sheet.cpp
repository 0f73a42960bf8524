#include "ui/widgets/sheet.h"

#include <algorithm>

#include "ui/widgets/button.h"

namespace headlight {
namespace {

constexpr float kPadding = 32;
constexpr float kMargin = 24;

}  // namespace

Sheet::Sheet(Canvas& ui, const std::string& id, const std::string& name, float width, Intents& out)
    : ui_(ui), out_(out), group_(ui, id, name) {
  const ImVec2 display = ImGui::GetIO().DisplaySize;
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(display);
  ImGui::PushStyleColor(ImGuiCol_WindowBg, faded({0, 0, 0}, 0.55F));
  constexpr ImGuiWindowFlags kCover = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                      ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoScrollWithMouse;
  ImGui::Begin(("###cover." + id).c_str(), nullptr, kCover);
  ImGui::PopStyleColor();
  if (ImGui::IsWindowAppearing()) ImGui::SetWindowFocus();

  const float wide = std::min(ui.px(width), display.x - 2 * ui.px(kMargin));
  const bool measuring = ui.view.sheet_height <= 0;  // out of sight: shown once it is known how tall it is
  const float x = measuring ? -2 * wide : (display.x - wide) / 2;
  const float tallest = display.y - 2 * ui.px(kMargin);
  const float known = std::min(measuring ? tallest : ui.view.sheet_height, tallest);
  const float y = (display.y - known) / 2;
  const ImVec2 mouse = ImGui::GetMousePos();
  const bool inside = mouse.x >= x && mouse.x < x + wide && mouse.y >= y && mouse.y < y + known;
  beside_ = ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !inside && !measuring;
  ImDrawList* draw = ImGui::GetWindowDrawList();
  draw->AddRectFilled({x, y}, {x + wide, y + known}, colour(ui.theme.card), ui.px(14));
  draw->AddRect({x, y}, {x + wide, y + known}, colour(ui.theme.outline), ui.px(14));
  ImGui::SetCursorScreenPos({x, y});
  ImGui::BeginChild(("###sheet." + id).c_str(), {wide, known}, ImGuiChildFlags_NavFlattened);
  const ImVec2 origin = ImGui::GetCursorScreenPos();
  inner_ = {origin.x + ui.px(kPadding), origin.y + ui.px(kPadding), wide - 2 * ui.px(kPadding)};
  const std::string sign = "×";
  const ImVec2 size = button_size(ui, sign);
  if (button(ui, {inner_.right() - size.x + ui.px(12), inner_.y - ui.px(12)}, id + ".close", sign, ButtonLook::Plain,
             false, ui.text("sheet.close"))) {
    out.push_back(CloseOverlay{});
  }
}

Sheet::~Sheet() {
  const float bottom = inner_.y + ui_.px(kPadding);
  ui_.view.sheet_height = bottom - (ImGui::GetWindowPos().y - ImGui::GetScrollY());
  ImGui::SetCursorScreenPos({inner_.x, inner_.y});
  ImGui::Dummy({1, ui_.px(kPadding)});
  ImGui::EndChild();
  ImGui::End();
  if (beside_) out_.push_back(CloseOverlay{});
}

}  // namespace headlight
