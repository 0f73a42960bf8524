// What the tests of Explore's tools share.
#pragma once

#include "tests/support/driver.h"

namespace headlight::test {

inline State exploring(const std::string& sentence = "I went to the bank to deposit my salary") {
  State state;
  state.page = {PageKind::Explore, 1};
  state.explore.sentence = sentence;
  state.explore.layer = 1;
  state.explore.head = 1;
  return state;
}

inline State with_tab(ExploreTab tab) {
  State state = exploring();
  state.explore.tab = tab;
  return state;
}

inline const ExploreState& shown(const Driver& driver) { return driver.state().explore; }

}  // namespace headlight::test
