// What holds for every slide and every step of it.
#include <gtest/gtest.h>

#include <set>

#include "tests/support/slides.h"

namespace headlight::test {
namespace {

std::string text_of_page(const Driver& driver) {
  std::string text;
  for (const Semantic& entry : driver.tree().entries()) text += entry.name + " " + entry.value + "\n";
  return text;
}

class EverySlide : public testing::TestWithParam<int> {};

TEST_P(EverySlide, OpensWithItsQuestionAndRevealsOneIdeaAtATime) {
  Driver driver(on_slide(GetParam()));
  EXPECT_FALSE(driver.see("slide.title").name.empty());
  EXPECT_EQ(driver.see("slide.question").name.back(), '?');
  const auto& steps = driver.content().deck.slides[static_cast<std::size_t>(GetParam() - 1)].steps;
  ASSERT_GE(steps.size(), 3U);
  for (std::size_t step = 0; step < steps.size(); ++step) {
    EXPECT_EQ(driver.state().page.slide, GetParam());
    for (std::size_t other = 0; other < steps.size(); ++other) {
      EXPECT_EQ(driver.shows("slide.step." + std::to_string(other) + ".0"), other <= step) << "what was shown stays";
    }
    EXPECT_FALSE(driver.shows("figure.waiting")) << step;
    EXPECT_FALSE(driver.see("figure.honesty").name.empty()) << "every figure says what kind of numbers it shows";
    EXPECT_EQ(text_of_page(driver).find(" – "), std::string::npos) << "every reference is filled in";
    EXPECT_TRUE(driver.seen("slide.problem").empty());
    driver.click("nav.next");
  }
  EXPECT_NE(driver.state().page, (Page{PageKind::Slide, GetParam()})) << "after the last step comes the next page";
  driver.click("nav.back");
  EXPECT_EQ(driver.state().page.slide, GetParam());
  for (std::size_t step = steps.size(); step-- > 1;) {
    EXPECT_TRUE(driver.shows("slide.step." + std::to_string(step) + ".0"));
    driver.click("nav.back");
    EXPECT_FALSE(driver.shows("slide.step." + std::to_string(step) + ".0"));
  }
}

TEST_P(EverySlide, KeepsEarlierStagesWithinReach) {
  Driver driver(on_slide(GetParam(), 99));
  const auto tabs = driver.seen("figure.stage.");
  ASSERT_GE(tabs.size(), 2U);
  for (const Semantic& tab : tabs) {
    driver.click(tab.id);
    EXPECT_TRUE(driver.see(tab.id).selected) << tab.id;
  }
  EXPECT_FALSE(driver.state().slides[static_cast<std::size_t>(GetParam() - 1)].looked)
      << "the last tab is the newest stage";
}

TEST_P(EverySlide, WorksWithoutTheModel) {
  const auto count =
      Driver(on_slide(GetParam())).content().deck.slides[static_cast<std::size_t>(GetParam() - 1)].steps.size();
  for (std::size_t step = 1; step <= count; ++step) {
    Driver driver(on_slide(GetParam(), static_cast<int>(step)), {1280, 800}, Model::Missing);
    EXPECT_FALSE(driver.shows("figure.waiting")) << step;
    EXPECT_GT(driver.seen("figure").size() + driver.seen("formula").size() + driver.seen("diagram").size(), 3U) << step;
  }
}

TEST_P(EverySlide, FitsEverySizeOfWindowAndText) {
  for (const ImVec2 size : {ImVec2(320, 240), ImVec2(427, 267), ImVec2(800, 600), ImVec2(1920, 1080)}) {
    for (const float scale : {0.75F, 1.0F, 3.0F}) {
      State state = on_slide(GetParam(), 99);
      state.settings.text_scale = scale;
      Driver driver(state, size);
      if (size.x / scale < 400) continue;  // the window is smaller than a line of such letters
      for (const Semantic& tab : driver.seen("figure.stage.")) driver.click(tab.id);
      EXPECT_FALSE(driver.see("slide.title").name.empty());
    }
  }
}

TEST_P(EverySlide, ANoteIsWrittenAndKept) {
  Driver driver(on_slide(GetParam()));
  driver.type("slide.note", "because they fit\ntogether");
  EXPECT_EQ(driver.state().slides[static_cast<std::size_t>(GetParam() - 1)].note, "because they fit\ntogether");
  driver.key(ImGuiKey_Escape);
  driver.key(ImGuiKey_PageDown);
  driver.key(ImGuiKey_PageUp);
  EXPECT_EQ(driver.see("slide.note").value, "because they fit\ntogether");
}

TEST_P(EverySlide, ReducedMotionIsAtRestAtOnce) {
  State state = on_slide(GetParam());
  Driver moving(state);
  moving.apply(GoNext{});
  EXPECT_LT(moving.state().motion, 1);
  state.settings.reduce_motion = true;
  Driver still(state);
  still.apply(GoNext{});
  EXPECT_EQ(still.state().motion, 1);
}

bool is_control(const Semantic& entry) {
  static const std::set<Role> kControls = {Role::Button, Role::Segment, Role::Chip,   Role::TextBox,
                                           Role::Bar,    Role::Option,  Role::Slider, Role::Handle};
  return entry.item != 0 && !entry.disabled && kControls.contains(entry.role);
}

TEST_P(EverySlide, EveryControlOfEveryStepIsReachedByTheKeyboard) {
  const auto count =
      Driver(on_slide(GetParam())).content().deck.slides[static_cast<std::size_t>(GetParam() - 1)].steps.size();
  for (std::size_t step = 1; step <= count; ++step) {
    Driver driver(on_slide(GetParam(), static_cast<int>(step)));
    std::set<std::string> expected;
    for (const Semantic& entry : driver.tree().entries()) {
      if (is_control(entry)) expected.insert(entry.id);
    }
    ASSERT_GT(expected.size(), 20U);
    const std::set<std::string> reached = driver.reached(expected);
    for (const std::string& id : expected) EXPECT_TRUE(reached.contains(id)) << "step " << step << ": " << id;
  }
}

INSTANTIATE_TEST_SUITE_P(Slides, EverySlide, testing::Range(1, kAllSlides + 1));

}  // namespace
}  // namespace headlight::test
