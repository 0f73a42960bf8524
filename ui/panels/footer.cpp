#include "ui/panels/footer.h"

#include "core/session/names.h"
#include "ui/widgets/button.h"
#include "ui/widgets/tab_stop.h"

namespace headlight {
namespace {

// The current dot fills as the slide's steps are revealed.
void draw_steps(const Scene& scene, Canvas& ui, ImVec2 min, ImVec2 max) {
  const auto steps = static_cast<float>(scene.slide->slide->steps.size());
  const float left = static_cast<float>(scene.slide->state->step + 1) / steps;
  const float x = min.x + (max.x - min.x) * left;
  if (left < 1) {
    ImGui::GetWindowDrawList()->AddRectFilled({x, min.y}, max, colour(ui.theme.outline), (max.y - min.y) / 2,
                                              ImDrawFlags_RoundCornersRight);
  }
}

// "step 2 of 4"
std::string step_text(const SlideScene& slide, const Canvas& ui) {
  return ui.text("footer.step", {{"step", std::to_string(slide.state->step + 1)},
                                 {"steps", std::to_string(slide.slide->steps.size())}});
}

// Seven dots, the current one long, and "4 / 7".
void draw_dots(const Scene& scene, Canvas& ui, const Area& area, float height, Intents& out) {
  constexpr float kDot = 9;
  constexpr float kGap = 8;
  constexpr float kLong = 34;
  const TextStyle style = label_style(ui);
  const std::string place = std::to_string(scene.state.page.slide) + " / " + std::to_string(kSlides);
  const float dots = ui.px((kSlides - 1) * (kDot + kGap) + kLong);
  const ImVec2 text = measure(ui, style, place);
  float x = area.x + (area.width - dots - ui.px(18) - text.x) / 2;
  const float middle = area.y + height / 2;
  const std::string stop = tab_stop(ui, "footer.dot.", 1, kSlides, scene.state.page.slide);
  for (int slide = 1; slide <= kSlides; ++slide) {
    const bool current = slide == scene.state.page.slide;
    const float width = ui.px(current ? kLong : kDot);
    Semantic entry;
    entry.id = "footer.dot." + std::to_string(slide);
    entry.role = Role::Button;
    entry.name = ui.text("footer.slide", {{"number", std::to_string(slide)}});
    entry.selected = current;
    const bool stops = entry.id == stop;
    const Press press = press_area(ui, {x, middle - ui.px(12)}, {x + width, middle + ui.px(12)}, std::move(entry),
                                   ui.px(6), false, stops);
    if (press.pressed) out.push_back(GoToPage{{PageKind::Slide, slide}});
    const Rgb fill = current ? ui.theme.accent : press.hovered ? ui.theme.dim : ui.theme.outline;
    ImGui::GetWindowDrawList()->AddRectFilled({x, middle - ui.px(kDot / 2)}, {x + width, middle + ui.px(kDot / 2)},
                                              colour(fill), ui.px(kDot / 2));
    if (current) draw_steps(scene, ui, {x, middle - ui.px(kDot / 2)}, {x + width, middle + ui.px(kDot / 2)});
    x += width + ui.px(kGap);
  }
  x += ui.px(10);
  draw_text(ui, style, {x, middle - text.y / 2}, place);
  describe(ui, "footer.place", Role::Text, place, "", {x, middle - text.y / 2}, {x + text.x, middle + text.y / 2});
  const std::string step = step_text(*scene.slide, ui);
  const ImVec2 left{x + text.x + ui.px(16), middle - text.y / 2};
  const ImVec2 size = measure(ui, style, step);
  if (left.x + size.x + ui.px(16) > area.right()) return;
  draw_text(ui, style, left, step);
  describe(ui, "footer.step", Role::Text, step, "", left, {left.x + size.x, left.y + size.y});
}

void draw_hint(Canvas& ui, const Area& area, float height, const std::string& hint) {
  const TextStyle style = label_style(ui);
  const ImVec2 size = measure(ui, style, hint);
  draw_text(ui, style, {area.x + (area.width - size.x) / 2, area.y + (height - size.y) / 2}, hint);
  describe(ui, "footer.hint", Role::Text, hint, "", {area.x, area.y}, {area.right(), area.y + height});
}

std::string page_title(const Deck& deck, const Canvas& ui, const Page& page) {
  if (page.kind != PageKind::Slide) return ui.text("page." + name_of(page));
  return deck.slides[static_cast<std::size_t>(page.slide - 1)].title;
}

// "Next →", or the name of the page where Next leaves the slides.
std::string next_label(const Scene& scene, const Canvas& ui) {
  const Page& page = scene.state.page;
  const bool last_step = page.kind == PageKind::Slide && page.slide >= kSlides &&
                         scene.slide->state->step + 1 == static_cast<int>(scene.slide->slide->steps.size());
  const bool slide_follows = page.kind == PageKind::Slide && !last_step;
  const Page next = page_beside(page, 1);
  if (slide_follows || next == page) return ui.text("nav.next");
  return ui.text("nav.next_page", {{"page", page_title(scene.content.deck, ui, next)}});
}

// To the question that sent one here, where there is room for it. Returns where it ends.
float draw_way_back(Canvas& ui, ImVec2 at, float right, Intents& out) {
  const std::string label = ui.text("nav.question");
  const float end = at.x + button_size(ui, label).x;
  if (end > right) return at.x;
  if (button(ui, at, "nav.question", label)) out.push_back(GoToPage{{PageKind::Quiz, 1}});
  return end;
}

}  // namespace

void draw_footer(const Scene& scene, Canvas& ui, Area area, float height, Intents& out) {
  const SemanticGroup group(ui, "footer", ui.text("footer.name"));
  const Page& page = scene.state.page;
  const bool first = page == Page{PageKind::Slide, 1} && scene.slide->state->step == 0;
  const bool last = page_beside(page, 1) == page;
  const std::string back = ui.text("nav.back");
  const float top = area.y + (height - control_height(ui)) / 2;
  const float margin = ui.px(area.width < ui.px(420) ? 14 : 36);
  std::string next = next_label(scene, ui);
  if (2 * margin + button_size(ui, back).x + button_size(ui, next).x + ui.px(8) > area.width)
    next = ui.text("nav.next");
  if (button(ui, {area.x + margin, top}, "nav.back", back, ButtonLook::Plain, first)) out.push_back(GoBack{});
  const float right = area.right() - margin - button_size(ui, next).x;
  float left = area.x + margin + button_size(ui, back).x;
  if (scene.state.looking_again) left = draw_way_back(ui, {left + ui.px(10), top}, right - ui.px(10), out);
  if (button(ui, {right, top}, "nav.next", next, ButtonLook::Primary, last)) out.push_back(GoNext{});

  const Area middle{left, area.y, right - left};
  if (middle.width < ui.px(240)) return;
  if (page.kind == PageKind::Slide && page.slide <= kSlides) {
    draw_dots(scene, ui, middle, height, out);
  } else if (page.kind == PageKind::Slide) {
    draw_hint(ui, middle, height, step_text(*scene.slide, ui));
  } else if (middle.width > ui.px(420)) {
    draw_hint(ui, middle, height, ui.text("footer.hint." + name_of(page)));
  }
}

}  // namespace headlight
