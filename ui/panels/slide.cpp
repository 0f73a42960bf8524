#include "ui/panels/slide.h"

#include <algorithm>

#include "ui/figures/figure.h"
#include "ui/widgets/rich_text.h"
#include "ui/widgets/text_box.h"

namespace headlight {
namespace {

constexpr float kWords = 380;     // the width of the column of words
constexpr float kFewWords = 310;  // beside the formula, whose tables need the room
constexpr float kGap = 36;
constexpr float kNarrow = 760;  // below this the figure goes between the newest step and the earlier ones
constexpr float kNote = 84, kEmptyNote = 44;

// A step that was just revealed: where the figure stands under it, it goes to the top of the window, otherwise it only
// has to be seen.
void bring_into_view(const Canvas& ui, float top, float bottom, int step) {
  if (ui.view.last_step == step) return;
  const ImVec2 window = ImGui::GetWindowPos();
  if (ImGui::GetWindowWidth() < ui.px(kNarrow) || top < window.y) {
    ImGui::SetScrollFromPosY(top - ui.px(16) - window.y, 0);
  } else if (bottom > window.y + ImGui::GetWindowHeight()) {
    ImGui::SetScrollFromPosY(bottom - window.y, 1);
  }
}

// One revealed step; the newest is marked at its left, and moves in a little.
void draw_step(const SlideScene& slide, Canvas& ui, Area& area, int step) {
  const auto index = static_cast<std::size_t>(step);
  NumberFeed numbers(slide.numbers[index + 1]);
  const bool newest = step == slide.state->step;
  const float top = area.y;
  TextStyle style = body_style(ui);
  if (!newest) style.colour = ui.theme.dim;
  draw_blocks(ui, area, style, "slide.step." + std::to_string(step), slide.slide->steps[index].blocks, &numbers);
  if (newest && slide.slide->steps.size() > 1) {
    const float x = area.x - ui.px(16);
    ImGui::GetWindowDrawList()->AddLine({x, top + ui.px(3)}, {x, top + (area.y - ui.px(16) - top) * ui.motion},
                                        colour(ui.theme.accent), ui.px(3));
    bring_into_view(ui, top, area.y, step);
  }
}

// "Why is this weight so large?" in the student's own words.
void draw_note(const SlideScene& slide, Canvas& ui, Area& area, Intents& out) {
  ImGui::PushID(slide.slide->number);  // each slide's box is one of its own, so that typing cannot go on in another
  area.y += ui.px(4);
  const bool asked = slide.slide->figure && !slide.slide->figure->ask.empty();
  const std::string ask = asked ? slide.slide->figure->ask : ui.text("note.default");
  draw_runs(ui, area, label_style(ui), "slide.note.question", emphasized(ui.text("note.question", {{"ask", ask}})),
            nullptr);
  area.y += ui.px(4);
  const bool used = !slide.state->note.empty() || ui.view.edits["slide.note"].active;
  const float height = ui.px(used ? kNote : kEmptyNote);
  if (const auto note = note_box(ui, area, "slide.note", ui.text("note.hint"), slide.state->note, height)) {
    out.push_back(WriteNote{*note});
  }
  ImGui::PopID();
  area.y += ui.px(8);
}

}  // namespace

void draw_slide(const Scene& scene, Canvas& ui, Area& area, float bottom, Intents& out) {
  const SlideScene& slide = *scene.slide;
  const SemanticGroup group(ui, "slide", slide.slide->title);
  NumberFeed numbers(slide.numbers.front());
  text_wrapped(ui, area, title_style(ui), "slide.title", slide.slide->title, Role::Heading);
  draw_runs(ui, area, question_style(ui), "slide.question", slide.slide->question, &numbers, Role::Heading);
  area.y += ui.px(14);
  draw_problems(ui, area, "slide.problem", slide.problems);

  const int newest = slide.state->step;
  // Two sentences side by side, or a class, need the whole width.
  const bool sides = slide.slide->figure && !needs_example(slide.slide->figure->kind);
  const bool stacked = sides || area.width < ui.px(kNarrow);
  const bool wide_figure = slide.slide->figure && slide.slide->figure->kind == FigureKind::Formula;
  const float column = wide_figure ? kFewWords : kWords;
  Area words{area.x, area.y, stacked ? std::min(area.width, ui.px(sides ? 760 : 560)) : ui.px(column)};
  Area figure = area;
  if (stacked) {
    draw_step(slide, ui, words, newest);
    figure.y = words.y + ui.px(4);
  } else {
    figure = {area.x + ui.px(column + kGap), area.y, std::min(area.width - ui.px(column + kGap), ui.px(980))};
    for (int step = 0; step <= newest; ++step) draw_step(slide, ui, words, step);
    draw_note(slide, ui, words, out);
  }
  if (slide.slide->figure) draw_figure(slide, ui, figure, std::max(ui.px(320), bottom - figure.y), out);
  if (stacked) {
    words.y = figure.y + ui.px(18);
    for (int step = 0; step < newest; ++step) draw_step(slide, ui, words, step);
    draw_note(slide, ui, words, out);
  }
  ui.view.last_step = newest;
  area.y = std::max(words.y, figure.y);
}

}  // namespace headlight
