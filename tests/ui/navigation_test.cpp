#include <gtest/gtest.h>

#include "core/session/names.h"
#include "tests/support/driver.h"

namespace headlight::test {
namespace {

TEST(Navigation, NextAndBackWalkThroughAllPages) {
  Driver driver;
  std::vector<std::string> walked = {name_of(driver.state().page)};
  while (!driver.see("nav.next").disabled) {
    driver.click("nav.next");
    walked.push_back(name_of(driver.state().page));
  }
  std::vector<std::string> expected;
  for (const Page& page : all_pages()) expected.push_back(name_of(page));
  EXPECT_EQ(walked, expected);
  for (std::size_t i = 1; i < expected.size(); ++i) driver.click("nav.back");
  EXPECT_EQ(driver.state().page, (Page{PageKind::Slide, 1}));
  EXPECT_TRUE(driver.see("nav.back").disabled);
}

TEST(Navigation, TheRailOpensEveryPageAndTicksWhatWasRead) {
  Driver driver;
  for (const Page& page : all_pages()) {
    driver.click("rail." + name_of(page));
    EXPECT_EQ(driver.state().page, page);
    EXPECT_TRUE(driver.see("rail." + name_of(page)).selected);
  }
  for (int slide = 1; slide <= kSlides; ++slide)
    EXPECT_EQ(driver.see("rail.slide-" + std::to_string(slide)).value, "read");
}

TEST(Navigation, DotsJumpToTheirSlide) {
  Driver driver;
  driver.click("footer.dot.5");
  EXPECT_EQ(driver.state().page.slide, 5);
  EXPECT_EQ(driver.see("footer.place").name, "5 / 7");
}

TEST(Navigation, KeysStepThroughTheLesson) {
  Driver driver;
  driver.key(ImGuiKey_PageDown);
  EXPECT_EQ(driver.state().page.slide, 2);
  driver.key(ImGuiKey_RightArrow);
  EXPECT_EQ(driver.state().page.slide, 3);
  driver.key(ImGuiKey_RightArrow);
  EXPECT_EQ(driver.state().page.slide, 4);
  driver.key(ImGuiKey_PageUp);
  EXPECT_EQ(driver.state().page.slide, 3);
  driver.key(ImGuiKey_End);
  EXPECT_EQ(driver.state().page.slide, 7);
  driver.key(ImGuiKey_Home);
  EXPECT_EQ(driver.state().page.slide, 1);
}

TEST(Navigation, ThemeAndTextSizeAnswerToButtonsAndKeys) {
  Driver driver;
  driver.click("header.theme");
  EXPECT_EQ(driver.state().settings.theme, ThemeKind::Light);
  driver.key(ImGuiKey_T, true);
  EXPECT_EQ(driver.state().settings.theme, ThemeKind::Dark);
  driver.click("header.larger");
  EXPECT_GT(driver.state().settings.text_scale, 1);
  driver.key(ImGuiKey_Minus, true);
  EXPECT_EQ(driver.state().settings.text_scale, 1);
  driver.key(ImGuiKey_Equal, true);
  driver.key(ImGuiKey_0, true);
  EXPECT_EQ(driver.state().settings.text_scale, 1);
  for (int i = 0; i < 40; ++i) driver.apply(ChangeTextSize{1});
  EXPECT_EQ(driver.state().settings.text_scale, kLargestText);
  for (int i = 0; i < 80; ++i) driver.apply(ChangeTextSize{-1});
  EXPECT_EQ(driver.state().settings.text_scale, kSmallestText);
}

TEST(Navigation, HeaderTellsWhereInTheCourseOneIs) {
  Driver driver;
  const std::string place = driver.see("header.place").name;
  for (const char* part : {"Module 2", "lesson 5 of 11", "12 min", "core concept"}) {
    EXPECT_NE(place.find(part), std::string::npos) << part;
  }
}

TEST(Navigation, TabAndEnterPressButtons) {
  Driver driver;
  for (int i = 0; i < 4; ++i) driver.key(ImGuiKey_Tab);  // three buttons in the header, then the rail
  driver.key(ImGuiKey_DownArrow);
  driver.key(ImGuiKey_Enter);
  EXPECT_EQ(driver.state().page, (Page{PageKind::Slide, 2}));
}

struct Size {
  float width, height, scale;
};

class WindowSize : public testing::TestWithParam<Size> {};

TEST_P(WindowSize, EveryPageIsDrawnAndItsButtonsStayInside) {
  State state;
  state.settings.text_scale = GetParam().scale;
  Driver driver(state, {GetParam().width, GetParam().height});
  for (const Page& page : all_pages()) {
    driver.apply(GoToPage{page});
    driver.settle();
    for (const char* id : {"nav.back", "nav.next"}) {
      const Rectangle place = driver.see(id).place;
      EXPECT_GE(place.x, 0) << id;
      EXPECT_LE(place.x + place.width, GetParam().width + 0.5F) << id;
      EXPECT_LE(place.y + place.height, GetParam().height + 0.5F) << id;
      EXPECT_GT(place.width, 20) << id;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Sizes, WindowSize,
                         testing::Values(Size{320, 240, 1}, Size{800, 600, 1}, Size{800, 600, 2}, Size{1280, 800, 1},
                                         Size{1280, 800, 0.75F}, Size{1280, 800, 3}, Size{1920, 1080, 1.5F},
                                         Size{3840, 2160, 2}, Size{640, 2000, 1}));

}  // namespace
}  // namespace headlight::test
