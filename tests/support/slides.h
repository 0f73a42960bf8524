// What the tests of the slides share.
#pragma once

#include <ranges>

#include "tests/support/driver.h"

namespace headlight::test {

// Slide 1 … 10 with so many steps shown, at rest.
inline State on_slide(int slide, int step = 1) {
  State state;
  state.page = {PageKind::Slide, slide};
  state.slides[static_cast<std::size_t>(slide - 1)].step = step - 1;
  state.slides[static_cast<std::size_t>(slide - 1)].figure.guess.revealed = step > 1;
  return state;
}

inline const FigureState& figure_state(const Driver& driver) {
  return driver.state().slides[static_cast<std::size_t>(driver.state().page.slide - 1)].figure;
}

inline const AttentionTrace& example_trace(const Driver& driver, const std::string& name) {
  return *driver.content().examples.at(name).trace;
}

template <class Expected>
const Expected& last_intent(const Driver& driver) {
  for (const Intent& intent : std::views::reverse(driver.intents())) {
    if (const auto* found = std::get_if<Expected>(&intent)) return *found;
  }
  throw std::runtime_error("no such intent was given");
}

}  // namespace headlight::test
