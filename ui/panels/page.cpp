#include "ui/panels/page.h"

#include <imgui_internal.h>

#include <algorithm>

#include "core/session/names.h"
#include "ui/keyboard.h"
#include "ui/panels/concepts.h"
#include "ui/panels/examples.h"
#include "ui/panels/explore.h"
#include "ui/panels/footer.h"
#include "ui/panels/header.h"
#include "ui/panels/key_sheet.h"
#include "ui/panels/lab.h"
#include "ui/panels/notice.h"
#include "ui/panels/overview.h"
#include "ui/panels/quiz.h"
#include "ui/panels/rail.h"
#include "ui/panels/reflection.h"
#include "ui/panels/save_sheet.h"
#include "ui/panels/slide.h"
#include "ui/panels/workbench.h"
#include "ui/widgets/button.h"

namespace headlight {
namespace {

// The frame around the content, in real pixels; small windows get a smaller frame before the content suffers.
struct Frame {
  float width = 0, height = 0;
  float header = 0, footer = 0, rail = 0, margin = 0;
  bool slim = false;
};

Frame lay_out(const Canvas& ui) {
  const ImVec2 display = ImGui::GetIO().DisplaySize;
  const float width = display.x / ui.scale;  // in design pixels
  const float height = display.y / ui.scale;
  Frame frame;
  frame.width = display.x;
  frame.height = display.y;
  frame.header = ui.px(height < 480 ? 44 : 56);
  frame.footer = ui.px(height < 480 ? 48 : 64);
  frame.slim = width < 1000;
  frame.rail = width < 560 ? 0 : ui.px(frame.slim ? 64 : 236);
  frame.margin = ui.px(width < 700 ? 18 : 36);
  return frame;
}

void draw_content(const Scene& scene, Canvas& ui, const Frame& frame, Intents& out) {
  const ImVec2 min{frame.rail, frame.header};
  const ImVec2 size{frame.width - frame.rail, frame.height - frame.header - frame.footer};
  if (size.x <= 0 || size.y <= 0) return;
  const std::string page = name_of(scene.state.page);
  ImGui::SetCursorScreenPos(min);
  ImGui::PushStyleVar(ImGuiStyleVar_ScrollbarSize, ui.px(10));
  ImGui::BeginChild("###content", size, ImGuiChildFlags_NavFlattened);  // Tab walks through it
  if (ui.view.last_page != page) {
    ImGui::SetScrollY(0);
    ui.view.last_step = 0;
    ui.view.forgetting = false;
  }
  ui.view.last_page = page;
  const ImVec2 origin = ImGui::GetCursorScreenPos();
  Area area{origin.x + frame.margin, origin.y + std::min(frame.margin, ui.px(24)), size.x - 2 * frame.margin};
  const float bottom = min.y + size.y;  // without scrolling, the end of what can be seen
  switch (scene.state.page.kind) {
    case PageKind::Slide: draw_slide(scene, ui, area, bottom - ui.px(20), out); break;
    case PageKind::Explore: draw_explore(scene, ui, area, bottom - ui.px(20), out); break;
    case PageKind::Workbench: draw_workbench(scene, ui, area, out); break;
    case PageKind::Lab: draw_lab(scene, ui, area, out); break;
    case PageKind::Reflection: draw_reflection(scene, ui, area, out); break;
    case PageKind::Concepts:
    case PageKind::Conclusion: draw_concepts(scene, ui, area); break;
    case PageKind::Quiz: draw_quiz(scene, ui, area, out); break;
  }
  ImGui::SetCursorScreenPos({area.x, area.y});
  ImGui::Dummy({1, ui.px(20)});
  ImGui::EndChild();
  ImGui::PopStyleVar();
}

void draw_lines(const Canvas& ui, const Frame& frame) {
  ImDrawList* draw = ImGui::GetWindowDrawList();
  const ImU32 line = colour(ui.theme.line);
  draw->AddLine({0, frame.header - 0.5F}, {frame.width, frame.header - 0.5F}, line);
  draw->AddLine({frame.rail, frame.height - frame.footer + 0.5F}, {frame.width, frame.height - frame.footer + 0.5F},
                line);
  if (frame.rail > 0) draw->AddLine({frame.rail - 0.5F, frame.header}, {frame.rail - 0.5F, frame.height}, line);
}

// A dark screen, so that the class looks at the teacher. Pressing anywhere ends it and does nothing else.
void draw_blank(Canvas& ui, Intents& out) {
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
  ImGui::PushStyleColor(ImGuiCol_WindowBg, IM_COL32_BLACK);
  ImGui::Begin("###blank", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings);
  ImGui::PopStyleColor();
  if (ImGui::IsWindowAppearing()) ImGui::SetWindowFocus();
  Semantic entry;
  entry.id = "blank";
  entry.role = Role::Button;
  entry.name = ui.text("command.blank");
  if (press_area(ui, {0, 0}, ImGui::GetIO().DisplaySize, std::move(entry), 0).pressed) out.push_back(CloseOverlay{});
  ImGui::End();
}

void draw_overlay(const Scene& scene, Canvas& ui, Intents& out) {
  switch (scene.state.overlay) {
    case Overlay::None:
      ui.view.sheet_height = 0;
      ui.view.save_file.clear();  // the next sheet suggests a name that fits its page
      break;
    case Overlay::Overview: draw_overview(scene, ui, out); break;
    case Overlay::GoTo: draw_go_to(scene, ui, out); break;
    case Overlay::Keys: draw_key_sheet(scene, ui, out); break;
    case Overlay::Save: draw_save_sheet(scene, ui, out); break;
    case Overlay::Examples: draw_examples(scene, ui, out); break;
    case Overlay::Blank: draw_blank(ui, out); break;
  }
}

// Where the item that had the keyboard is gone (its page was left, its button was taken away), ImGui would look for the
// one after it in vain at every Tab. With the ring hidden Tab begins anew.
void release_lost_focus() {
  const ImGuiContext& context = *ImGui::GetCurrentContext();
  if (context.NavCursorVisible && !context.NavIdIsAlive) ImGui::SetNavCursorVisible(false);
}

}  // namespace

float fit_to_window(float width, float height) {
  constexpr float kWidth = 1280;
  constexpr float kHeight = 800;
  return std::max(1.0F, std::min(width / kWidth, height / kHeight));
}

void draw_page(const Scene& scene, Canvas& ui, Intents& out) {
  const Frame frame = lay_out(ui);
  ui.view.next_hover = {};
  ui.view.next_part = 0;
  ui.view.next_head.reset();
  ui.view.next_focused.clear();
  ui.view.move_to.clear();
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize({frame.width, frame.height});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
  ImGui::PushStyleColor(ImGuiCol_WindowBg, colour(ui.theme.background));
  ImGui::PushStyleColor(ImGuiCol_ScrollbarBg, 0);
  ImGui::PushStyleColor(ImGuiCol_ScrollbarGrab, faded(ui.theme.outline, 0.7F));
  ImGui::PushStyleColor(ImGuiCol_ScrollbarGrabHovered, colour(ui.theme.outline));
  ImGui::PushStyleColor(ImGuiCol_ScrollbarGrabActive, colour(ui.theme.outline));
  constexpr ImGuiWindowFlags kFlags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                      ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus;
  ImGui::Begin("###page", nullptr, kFlags);
  draw_header(scene, ui, {0, 0, frame.width}, frame.header, out);
  if (frame.rail > 0) draw_rail(scene, ui, {0, frame.header, frame.rail}, frame.height - frame.header, frame.slim, out);
  draw_content(scene, ui, frame, out);
  draw_footer(scene, ui, {frame.rail, frame.height - frame.footer, frame.width - frame.rail}, frame.footer, out);
  draw_lines(ui, frame);
  ImGui::End();
  if (scene.state.notice)
    draw_notice(scene, ui, {frame.rail, frame.height - frame.footer, frame.width - frame.rail}, out);
  draw_overlay(scene, ui, out);
  ImGui::PopStyleColor(5);
  ImGui::PopStyleVar(3);
  release_lost_focus();
  press_keys(scene.state, out);
  ui.view.hover = ui.view.next_hover;
  ui.view.part = ui.view.next_part;
  ui.view.head = ui.view.next_head;
  ui.view.focused = ui.view.next_focused;
}

}  // namespace headlight
