#include <gtest/gtest.h>

#include "core/session/commands.h"
#include "core/session/names.h"
#include "tests/support/slides.h"

namespace headlight::test {
namespace {

TEST(Navigation, NextAndBackWalkThroughAllStepsAndPages) {
  Driver driver;
  std::vector<std::string> pages = {name_of(driver.state().page)};
  std::size_t presses = 0;
  for (; !driver.see("nav.next").disabled; ++presses) {
    driver.click("nav.next");
    if (name_of(driver.state().page) != pages.back()) pages.push_back(name_of(driver.state().page));
  }
  std::vector<std::string> expected;
  for (const Page& page : all_pages()) expected.push_back(name_of(page));
  EXPECT_EQ(pages, expected);
  std::size_t steps = 0;
  for (const Slide& slide : driver.content().deck.slides) steps += slide.steps.size();
  EXPECT_EQ(presses, steps + pages.size() - kAllSlides - 1) << "each step, and the pages behind the slides";
  for (std::size_t i = 0; i < presses; ++i) driver.click("nav.back");
  EXPECT_EQ(driver.state().page, (Page{PageKind::Slide, 1}));
  EXPECT_EQ(driver.state().slides[0].step, 0);
  EXPECT_TRUE(driver.see("nav.back").disabled);
}

TEST(Navigation, TheRailOpensEveryPageAndTicksWhatWasRead) {
  Driver driver;
  for (const Page& page : all_pages()) {
    driver.click("rail." + name_of(page));
    EXPECT_EQ(driver.state().page, page);
    EXPECT_TRUE(driver.see("rail." + name_of(page)).selected);
  }
  EXPECT_EQ(driver.see("rail.slide-2").value, "") << "only its first step was seen";
  for (int slide = 1; slide <= kSlides; ++slide) {
    driver.click("rail.slide-" + std::to_string(slide));
    while (driver.state().page == Page{PageKind::Slide, slide}) driver.click("nav.next");
    EXPECT_EQ(driver.see("rail.slide-" + std::to_string(slide)).value, "read");
  }
}

TEST(Navigation, DotsJumpToTheirSlide) {
  Driver driver;
  driver.click("footer.dot.5");
  EXPECT_EQ(driver.state().page.slide, 5);
  EXPECT_EQ(driver.see("footer.place").name, "5 / 7");
}

int place(const Driver& driver) {  // slide and step as one number: 2, step 1 is 21
  return 10 * driver.state().page.slide +
         driver.state().slides[static_cast<std::size_t>(driver.state().page.slide - 1)].step;
}

TEST(Navigation, EveryStepKeyOfAClickerAndAKeyboard) {
  Driver driver;
  int expected = 10;
  for (const ImGuiKey key : {ImGuiKey_PageDown, ImGuiKey_RightArrow}) {
    driver.key(key);
    EXPECT_EQ(place(driver), ++expected);
  }
  expected = 20;
  driver.key(ImGuiKey_Space);
  EXPECT_EQ(place(driver), expected);
  for (const ImGuiKey key : {ImGuiKey_N, ImGuiKey_Enter, ImGuiKey_KeypadEnter}) {
    driver.key(key);
    EXPECT_EQ(place(driver), ++expected);
  }
  for (const ImGuiKey key : {ImGuiKey_PageUp, ImGuiKey_LeftArrow, ImGuiKey_Backspace}) {
    driver.key(key);
    EXPECT_EQ(place(driver), --expected);
  }
  driver.key(ImGuiKey_P);
  EXPECT_EQ(place(driver), 12);
  driver.key(ImGuiKey_End);
  EXPECT_EQ(place(driver), 73);
  driver.key(ImGuiKey_Home);
  EXPECT_EQ(place(driver), 10);
}

TEST(Navigation, GAndANumberGoToASlide) {
  Driver driver;
  driver.key(ImGuiKey_5);
  EXPECT_EQ(driver.state().page.slide, 1) << "a number alone does nothing";
  driver.key(ImGuiKey_G);
  EXPECT_TRUE(driver.shows("go-to.slide.5"));
  driver.key(ImGuiKey_5);
  EXPECT_EQ(driver.state().page.slide, 5);
  EXPECT_EQ(driver.state().overlay, Overlay::None);
  driver.key(ImGuiKey_G);
  driver.click("go-to.slide.2");
  EXPECT_EQ(driver.state().page.slide, 2);
}

TEST(Navigation, TheOverviewShowsAllSlidesAndOpensOne) {
  Driver driver;
  driver.key(ImGuiKey_O);
  for (int slide = 1; slide <= kSlides; ++slide) EXPECT_TRUE(driver.shows("overview." + std::to_string(slide)));
  driver.click("overview.6");
  EXPECT_EQ(driver.state().page.slide, 6);
  driver.key(ImGuiKey_O);
  driver.key(ImGuiKey_O);
  EXPECT_EQ(driver.state().overlay, Overlay::None) << "the same key closes it";
  driver.key(ImGuiKey_O);
  driver.click("overview.close");
  EXPECT_EQ(driver.state().overlay, Overlay::None);
  driver.key(ImGuiKey_O);
  driver.click("header.place", 0.1F, 0.5F);  // beside the sheet
  EXPECT_EQ(driver.state().overlay, Overlay::None);
}

TEST(Navigation, TheKeySheetIsTheCommandTable) {
  Driver driver;
  driver.character("?");
  EXPECT_EQ(driver.state().overlay, Overlay::Keys);
  for (const Command& command : command_table()) {
    if (command.key_name.empty()) continue;
    const std::string line = driver.see("keys." + std::string(command.text_key)).value;
    EXPECT_NE(line.find(command.key_name), std::string::npos) << command.id;
  }
  driver.click("keys.motion.reduced");
  EXPECT_TRUE(driver.state().settings.reduce_motion);
  driver.key(ImGuiKey_Escape);
  EXPECT_EQ(driver.state().overlay, Overlay::None);
  driver.click("header.keys");
  EXPECT_EQ(driver.state().overlay, Overlay::Keys);
}

TEST(Navigation, ADarkScreenSwallowsTheKeyThatEndsIt) {
  Driver driver;
  for (const ImGuiKey key : {ImGuiKey_B, ImGuiKey_Period}) {
    driver.key(key);
    EXPECT_EQ(driver.state().overlay, Overlay::Blank);
    driver.key(ImGuiKey_PageDown);
    EXPECT_EQ(driver.state().overlay, Overlay::None);
    EXPECT_EQ(place(driver), 10) << "and nothing was skipped behind it";
  }
  driver.key(ImGuiKey_B);
  driver.key(ImGuiKey_Escape);
  EXPECT_EQ(driver.state().overlay, Overlay::None);
}

TEST(Navigation, EscapeLeavesOneThingAtATimeAndNeverTheProgram) {
  Driver driver;
  driver.key(ImGuiKey_F11);
  EXPECT_TRUE(driver.state().full_screen);
  driver.apply(ShowNotice{{"notice.copied", {}, {}}});
  driver.key(ImGuiKey_O);
  driver.key(ImGuiKey_Escape);
  EXPECT_EQ(driver.state().overlay, Overlay::None);
  EXPECT_TRUE(driver.state().notice);
  driver.key(ImGuiKey_Escape);
  EXPECT_FALSE(driver.state().notice);
  EXPECT_TRUE(driver.state().full_screen);
  driver.key(ImGuiKey_Escape);
  EXPECT_FALSE(driver.state().full_screen);
  const State before = driver.state();
  driver.key(ImGuiKey_Escape);
  EXPECT_EQ(driver.state(), before);
}

TEST(Navigation, WhatIsTypedIntoABoxIsNeverACommand) {
  Driver driver;
  driver.click("slide.note");
  for (const ImGuiKey key : {ImGuiKey_N, ImGuiKey_P, ImGuiKey_B, ImGuiKey_G, ImGuiKey_O, ImGuiKey_Space, ImGuiKey_Enter,
                             ImGuiKey_Backspace, ImGuiKey_Period, ImGuiKey_Home, ImGuiKey_End, ImGuiKey_LeftArrow}) {
    driver.key(key);
  }
  driver.character("?");
  EXPECT_EQ(place(driver), 10);
  EXPECT_EQ(driver.state().overlay, Overlay::None);
  driver.key(ImGuiKey_PageDown);
  EXPECT_EQ(place(driver), 11) << "a clicker works all the same";
}

TEST(Navigation, UnderASheetTheLessonStandsStill) {
  Driver driver(on_slide(3));
  driver.apply(OpenOverlay{Overlay::Keys});
  driver.settle();
  for (const ImGuiKey key : {ImGuiKey_RightArrow, ImGuiKey_End, ImGuiKey_N}) driver.key(key);
  EXPECT_EQ(driver.state().overlay, Overlay::Keys);
  EXPECT_EQ(driver.state().page.slide, 3);
  EXPECT_EQ(driver.state().slides[2].step, 0);
  driver.key(ImGuiKey_PageDown);
  EXPECT_EQ(driver.state().slides[2].step, 1) << "a clicker has no other keys";
}

TEST(Navigation, AFocusedControlWinsOverTheKeysThatMeanSomethingToIt) {
  Driver driver;
  driver.focus("figure.words.3");
  driver.key(ImGuiKey_Space);
  EXPECT_EQ(place(driver), 10);
  EXPECT_EQ(driver.state().slides[0].figure.guess.words, (std::vector<int>{3}));
  driver.key(ImGuiKey_PageDown);
  EXPECT_EQ(place(driver), 11);
}

TEST(Navigation, ReloadingIsAskedForByItsKey) {
  Driver driver;
  driver.key(ImGuiKey_F6);
  ASSERT_EQ(driver.exports().size(), 1U);
  EXPECT_TRUE(std::holds_alternative<ReadLessonAgain>(driver.exports().front()));
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
  driver.focus("rail.slide-2");
  driver.key(ImGuiKey_Enter);
  EXPECT_EQ(driver.state().page, (Page{PageKind::Slide, 2}));
  for (const char* id : {"header.theme", "slide.note", "figure.card.2", "nav.next", "footer.dot.4"}) driver.focus(id);
}

// Ids of a group differ in their last part.
std::string group_with_the_keyboard(const Driver& driver) {
  for (const Semantic& entry : driver.tree().entries()) {
    if (entry.focused) return entry.id.substr(0, entry.id.rfind('.'));
  }
  return "";
}

TEST(Navigation, AGroupIsOneStopForTabAndTheArrowsGoOnInIt) {
  State state;
  state.page = {PageKind::Explore, 1};
  Driver driver(state);
  driver.focus("explore.head.0");
  driver.key(ImGuiKey_RightArrow);
  EXPECT_TRUE(driver.see("explore.head.1").focused);
  driver.key(ImGuiKey_Space);
  EXPECT_EQ(driver.state().explore.head, 1);
  driver.key(ImGuiKey_RightArrow);
  driver.key(ImGuiKey_Tab);
  const std::string next = group_with_the_keyboard(driver);
  EXPECT_FALSE(next.empty());
  EXPECT_NE(next, "explore.head");
  int stops = 0;
  do {  // once around the page
    driver.key(ImGuiKey_Tab);
    ++stops;
  } while (stops < 100 && group_with_the_keyboard(driver) != next);
  EXPECT_LT(stops, 40);
  for (const std::string id : {"explore.chips.2", "rail.quiz", "explore.path.scores", "explore.heatmap.row.1",
                               "explore.bars.2", "explore.source.lesson"}) {
    driver.focus(id);
    driver.key(ImGuiKey_Tab);
    EXPECT_NE(group_with_the_keyboard(driver), id.substr(0, id.rfind('.')));
  }
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

TEST(Navigation, TypingDoesNotGoOnInTheNextSlidesNote) {
  Driver driver(State{});
  driver.apply(GoToPage{{PageKind::Slide, 1}});
  driver.apply(GoNext{});
  driver.apply(GoNext{});
  driver.settle();
  driver.type("slide.note", "first");
  driver.key(ImGuiKey_PageDown);
  EXPECT_EQ(driver.state().page.slide, 2);
  driver.character("x");
  EXPECT_EQ(driver.state().slides[0].note, "first");
  EXPECT_EQ(driver.state().slides[1].note, "");
}

TEST(Navigation, PressingOnTheDarkScreenPressesNothingBehindIt) {
  Driver driver;
  const Rectangle next = driver.see("nav.next").place;
  driver.key(ImGuiKey_B);
  const ImVec2 display = ImGui::GetIO().DisplaySize;
  driver.click("blank", (next.x + 10) / display.x, (next.y + 10) / display.y);
  EXPECT_EQ(driver.state().overlay, Overlay::None);
  EXPECT_EQ(place(driver), 10);
}

TEST(Navigation, ASheetIsUsedByKeyboardAlone) {
  Driver driver;
  driver.key(ImGuiKey_S, true);
  driver.focus("save.kind.matrix.csv");
  driver.key(ImGuiKey_Space);
  driver.focus("save.write");
  driver.key(ImGuiKey_Space);
  ASSERT_EQ(driver.exports().size(), 1U);
  EXPECT_EQ(std::get<WriteExport>(driver.exports()[0]).kind, ExportKind::MatrixCsv);
  EXPECT_EQ(place(driver), 10) << "the lesson has not moved on";
}

}  // namespace
}  // namespace headlight::test
