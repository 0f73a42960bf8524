#include <algorithm>

#include "core/base/numbers.h"
#include "ui/lab/parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/control_flow.h"

namespace headlight::lab {
namespace {

// "step 120 of 1,250", "reading sentences: 35 %", or what went wrong.
std::string how_far(const LabState& lab, const Canvas& ui) {
  const std::string steps = std::to_string(lab.settings.plan.steps);
  if (lab.diverged == 0) return ui.text("lab.diverged_first");
  if (lab.diverged > 0) return ui.text("lab.diverged", {{"step", std::to_string(lab.diverged)}});
  if (!lab.settings.relation && lab.own.empty()) return ui.text("lab.own.needed");
  if (lab.problem) return ui.text("lab.stopped");
  if (lab.parts < kLabParts) {
    return ui.text("lab.reading", {{"share", std::to_string(100 * lab.parts / kLabParts)}});
  }
  if (lab.shown) {
    return ui.text("lab.looking_back", {{"step", std::to_string(*lab.shown)}, {"made", std::to_string(lab.step)}});
  }
  if (lab.step < lab.resume) return ui.text("lab.resuming", {{"step", std::to_string(lab.resume)}});
  if (lab.step == 0 && !lab.running) return ui.text("lab.untouched", {{"steps", steps}});
  const bool plain = lab.settings == plain_settings();
  const char* which = !lab.experiment ? "lab.step_of" : plain ? "lab.plain_step_of" : "lab.changed_step_of";
  return ui.text(which, {{"step", std::to_string(lab.step)}, {"steps", steps}});
}

std::string label_of_start(const LabState& lab, const Canvas& ui) {
  if (lab.running) return ui.text("lab.pause");
  return ui.text(lab.step > 0 ? "lab.go_on" : "lab.start");
}

}  // namespace

void draw_run(const Scene& scene, Canvas& ui, Area& area, Intents& out) {
  const LabState& state = scene.state.lab;
  const bool finished = is_finished(state);
  ImVec2 at{area.x, area.y};
  const auto place = [&](const std::string& id, const std::string& label, ButtonLook look, bool disabled) {
    const ImVec2 size = button_size(ui, label);
    if (at.x > area.x && at.x + size.x > area.right()) at = {area.x, at.y + control_height(ui) + ui.px(8)};
    const bool pressed = button(ui, at, id, label, look, disabled);
    at.x += size.x + ui.px(10);
    return pressed;
  };
  if (place("lab.run", label_of_start(state, ui), ButtonLook::Primary, !state.running && !can_run(state)))
    out.push_back(RunLab{!state.running});
  if (place("lab.step", ui.text("lab.one_step"), ButtonLook::Plain,
            goes_on(state) || finished || state.asked || state.parts < kLabParts)) {
    out.push_back(StepLab{});
  }
  const bool untouched = state.step == 0 && !state.running;
  if (place("lab.reset", ui.text("lab.reset"), ButtonLook::Plain, untouched)) out.push_back(ResetLab{});
  const TextStyle style = with_colour(body_style(ui), state.diverged >= 0 ? ui.theme.bad : ui.theme.ink);
  const std::string said = how_far(state, ui);
  const float below = at.y + control_height(ui) + ui.px(8);
  if (measure(ui, style, said).x <= area.right() - at.x - ui.px(8)) {
    Area beside{at.x + ui.px(8), at.y + (control_height(ui) - line_height(ui, style)) / 2,
                area.right() - at.x - ui.px(8)};
    text_line(ui, beside, style, "lab.how_far", said);
    area.y = below;
  } else {
    area.y = below;
    text_wrapped(ui, area, style, "lab.how_far", said);
  }
  if (state.problem) {
    text_wrapped(ui, area, with_colour(body_style(ui), ui.theme.bad), "lab.problem", ui.texts.shown(*state.problem));
  }
  area.y += ui.px(4);
}

}  // namespace headlight::lab
