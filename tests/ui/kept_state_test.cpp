// What an old, foreign or damaged file of progress has open must never bring the window down.
#include <gtest/gtest.h>

#include "core/session/names.h"
#include "core/session/progress.h"
#include "tests/support/driver.h"

namespace headlight::test {
namespace {

class KeptState : public testing::TestWithParam<std::size_t> {};

constexpr const char* kHostile = R"({"version": 1, "slides": {
  "1": {"step": 1, "figure": {"guess": [500000, -7, 3, 3, 99], "guess_revealed": true, "row": 999999, "sentence_row": 77777}},
  "2": {"step": 3, "figure": {"cards": ["a", "b", "c", "d", "e", "f", "g", "h"], "row": 500}},
  "3": {"step": 3, "looked": 2, "figure": {"row": 8}},
  "4": {"step": 1, "figure": {"row": -3, "softmax_steps": 99, "entries": -1, "temperature": 1e30}},
  "5": {"step": 3, "figure": {"shares": [0.1, 0.2], "row": 1000}},
  "6": {"step": 1, "figure": {"row": 44, "part": 9, "walk": {"position": 1000}}},
  "7": {"step": 2, "figure": {"targets": [9, 9, 9, 9], "row": 99, "training": {"position": 100000}}}},
  "quiz": {"current": 99, "draft": {"chosen": [99, -3], "typed": ""}, "handed_in": true}, "explore": {"query": 9999, "cell": {"query": 99, "key": 99}}})";

TEST_P(KeptState, WithAbsurdNumbersIsDrawnAllTheSame) {
  const auto read = with_progress({}, kHostile, "");
  ASSERT_TRUE(read);
  State state = *read;
  state.page = all_pages()[GetParam()];
  Driver driver(state);
  for (int i = 0; i < 8; ++i) driver.key(ImGuiKey_PageDown);
  for (int i = 0; i < 8; ++i) driver.key(ImGuiKey_PageUp);
  EXPECT_TRUE(driver.shows("nav.next"));
}

INSTANTIATE_TEST_SUITE_P(Pages, KeptState, testing::Range<std::size_t>(0, 10));

}  // namespace
}  // namespace headlight::test
