#include <cmath>

#include "core/base/numbers.h"
#include "ui/explore/parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/control_flow.h"
#include "ui/widgets/rich_text.h"
#include "ui/widgets/slider.h"

namespace headlight::explore {
namespace {

// The slider is even in the logarithm: as far from ½ to 1 as from 1 to 2.
float place_of(float temperature) {
  return (std::log(temperature) - std::log(kColdest)) / (std::log(kHottest) - std::log(kColdest));
}
float temperature_at(float place) {
  const float temperature = std::exp(std::log(kColdest) + place * (std::log(kHottest) - std::log(kColdest)));
  return std::abs(std::log(temperature)) < 0.03F ? 1 : temperature;  // 1 is easy to find again
}

void draw_mask(WhatIf& what_if, Canvas& ui, Area& area) {
  text_line(ui, area, caps_style(ui), "what-if.mask.title", ui.text("whatif.mask"), Role::Heading);
  area.y += ui.px(6);
  ControlFlow flow(ui, area);
  const int pressed = flow.segmented(
      "what-if.mask", {{"none", ui.text("whatif.mask_none"), false}, {"causal", ui.text("whatif.mask_causal"), false}},
      what_if.causal ? 1 : 0);
  if (pressed >= 0) what_if.causal = pressed == 1;
  flow.finish(16);
}

void draw_scale(WhatIf& what_if, Canvas& ui, Area& area) {
  text_line(ui, area, caps_style(ui), "what-if.scale.title", ui.text("whatif.scale"), Role::Heading);
  area.y += ui.px(6);
  ControlFlow flow(ui, area);
  const int pressed = flow.segmented(
      "what-if.scale", {{"on", ui.text("whatif.scaled"), false}, {"off", ui.text("whatif.unscaled"), false}},
      what_if.scaled ? 0 : 1);
  if (pressed >= 0) what_if.scaled = pressed == 0;
  flow.finish(12);
  SliderLook look;
  look.name = ui.text("whatif.temperature");
  look.value = decimals(static_cast<double>(what_if.temperature), 2);
  look.position = place_of(what_if.temperature);
  look.mark = place_of(1);
  look.value_width = 48;
  if (const auto moved = slider(ui, area, "what-if.temperature", look)) what_if.temperature = temperature_at(*moved);
  area.y += ui.px(10);
}

// Without a word, in one of two ways.
void draw_removal(const ExploreScene& explore, WhatIf& what_if, Canvas& ui, Area& area) {
  text_line(ui, area, caps_style(ui), "what-if.remove.title", ui.text("whatif.remove"), Role::Heading);
  area.y += ui.px(6);
  ControlFlow ways(ui, area);
  const int way = ways.segmented("what-if.way",
                                 {{"delete", ui.text("whatif.delete"), false}, {"hide", ui.text("whatif.hide"), false}},
                                 what_if.removal == Removal::Delete ? 0 : 1);
  if (way >= 0) what_if.removal = way == 0 ? Removal::Delete : Removal::Hide;
  ways.finish(8);
  text_wrapped(ui, area, label_style(ui), "what-if.way.about",
               ui.text(what_if.removal == Removal::Delete ? "whatif.delete_about" : "whatif.hide_about"));
  area.y += ui.px(8);
  ControlFlow flow(ui, area);
  if (what_if.removed) {
    const std::string word = shortened(ui, body_style(ui), explore.removed, ui.px(140));
    if (flow.button("what-if.restore", ui.text("whatif.restore", {{"word", word}}))) what_if.removed.reset();
  } else {
    const std::string word =
        shortened(ui, body_style(ui), plain_word(*explore.view->trace, explore.view->row.query), ui.px(140));
    if (flow.button("what-if.take", ui.text("whatif.take", {{"word", word}}), !explore.word)) {
      what_if.removed = explore.word;
    }
  }
  flow.finish(14);
  const bool fails = explore.compared && explore.compared->problem;
  if (fails) {
    text_wrapped(ui, area, with_colour(label_style(ui), ui.theme.key), "what-if.problem",
                 ui.texts.shown(*explore.compared->problem));
    area.y += ui.px(8);
  }
}

}  // namespace

void draw_what_if(const Scene& scene, Canvas& ui, Area& area, Intents& out) {
  const ExploreState& explore = scene.state.explore;
  WhatIf what_if = explore.what_if;
  draw_mask(what_if, ui, area);
  draw_scale(what_if, ui, area);
  draw_removal(*scene.explore, what_if, ui, area);
  ControlFlow flow(ui, area);
  const bool compares = explore.comparison.against == Against::Original;
  if (flow.button("what-if.compare", ui.text(compares ? "whatif.compare_away" : "whatif.compare"),
                  !compares && what_if.changes_nothing())) {
    Comparison comparison = explore.comparison;
    comparison.against = compares ? Against::Nothing : Against::Original;
    out.push_back(SetComparison{comparison});
  }
  if (flow.button("what-if.reset", ui.text("whatif.reset"), what_if.changes_nothing())) what_if = {};
  flow.finish(12);
  text_wrapped(ui, area, label_style(ui), "what-if.about", ui.text("whatif.about"));
  if (!(what_if == explore.what_if)) out.push_back(SetWhatIf{what_if});
}

}  // namespace headlight::explore
