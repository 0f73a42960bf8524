#include <gtest/gtest.h>

#include "core/base/numbers.h"
#include "tests/support/slides.h"

namespace headlight::test {
namespace {

std::string cell(int part, int row, int column) {
  return "formula.table." + std::to_string(part) + "." + std::to_string(row) + "." + std::to_string(column);
}

TEST(Slide6, TheFourTablesAreTheTraces) {
  Driver driver(on_slide(6));
  const LessonExample& example = driver.content().examples.at("worked");
  const AttentionTrace& trace = *example.trace;
  const Matrix amounts = trace.output * example.directions.transpose();
  for (int row = 0; row < 4; ++row) {
    for (int key = 0; key < 4; ++key) {
      EXPECT_EQ(driver.see(cell(1, row, key)).value, decimals(trace.scores(row, key), 1));
      EXPECT_EQ(driver.see(cell(2, row, key)).value, decimals(trace.logits(row, key), 2));
      EXPECT_EQ(driver.see(cell(3, row, key)).value, decimals(trace.weights(row, key), 2));
    }
    for (int feature = 0; feature < 6; ++feature)
      EXPECT_EQ(driver.see(cell(4, row, feature)).value, decimals(amounts(row, feature), 2));
  }
}

TEST(Slide6, PartsAndTablesLightUpEachOther) {
  Driver driver(on_slide(6));
  for (int part = 1; part <= 4; ++part) {
    const std::string number = std::to_string(part);
    driver.hover("formula.part." + number, part == 3 ? 0.1F : 0.5F);
    EXPECT_TRUE(driver.see("formula.table." + number + ".area").selected) << "part " << part;
    driver.hover("formula.table." + number + ".area");
    EXPECT_TRUE(driver.see("formula.part." + number).selected) << "table " << part;
    driver.click("formula.table." + number + ".area");
    EXPECT_EQ(last_intent<PointAtPart>(driver).part, part);
    driver.hover("slide.title");
    EXPECT_TRUE(driver.see("formula.part." + number).selected) << "stays until it is pressed again";
    driver.click("formula.table." + number + ".area");
    EXPECT_EQ(figure_state(driver).part, 0);
  }
  driver.focus("formula.part.2");
  driver.key(ImGuiKey_Enter);
  EXPECT_EQ(figure_state(driver).part, 2);
}

TEST(Slide6, OneRowIsWalkedThroughStepByStep) {
  Driver driver(on_slide(6, 2));
  EXPECT_TRUE(driver.seen("formula.table.1.3.").empty()) << "nothing is computed yet";
  for (int position = 1; position <= 7; ++position) {
    driver.click("walk.next");
    EXPECT_EQ(figure_state(driver).walk.position, position);
    for (int key = 0; key < 4; ++key) EXPECT_EQ(driver.shows(cell(1, 3, key)), key < position);
    EXPECT_EQ(driver.shows(cell(2, 3, 0)), position >= 5);
    EXPECT_EQ(driver.shows(cell(3, 3, 0)), position >= 6);
    EXPECT_EQ(driver.shows(cell(4, 3, 0)), position >= 7);
    EXPECT_FALSE(driver.shows(cell(1, 0, 0))) << "other rows are not touched";
  }
  EXPECT_TRUE(driver.see("walk.next").disabled);
  driver.click("walk.back");
  EXPECT_EQ(figure_state(driver).walk.position, 6);
  driver.click("walk.first");
  EXPECT_EQ(figure_state(driver).walk.position, 0);
  driver.click("walk.position", 0.99F);
  EXPECT_EQ(figure_state(driver).walk.position, 7) << "scrubbed to the end";
  driver.focus("walk.position");
  driver.key(ImGuiKey_LeftArrow);
  EXPECT_EQ(figure_state(driver).walk.position, 6);
}

TEST(Slide6, PlayingStepsBySecondsAndStopsAtTheEnd) {
  Driver driver(on_slide(6, 2));
  driver.click("walk.play");
  EXPECT_TRUE(figure_state(driver).walk.playing);
  driver.pass(2.05F);
  EXPECT_EQ(figure_state(driver).walk.position, 2);
  driver.click("walk.play");
  driver.pass(3);
  EXPECT_EQ(figure_state(driver).walk.position, 2) << "paused";
  driver.click("walk.play");
  driver.pass(20);
  EXPECT_EQ(figure_state(driver).walk.position, 7);
  EXPECT_FALSE(figure_state(driver).walk.playing);
  driver.click("walk.play");
  EXPECT_EQ(figure_state(driver).walk.position, 0) << "from the end it begins anew";
  driver.click("rail.slide-1");
  driver.click("rail.slide-6");
  EXPECT_FALSE(figure_state(driver).walk.playing) << "what no one looks at does not play";
}

TEST(Slide6, AllRowsAreDoneInFourSteps) {
  Driver driver(on_slide(6, 3));
  for (int position = 0; position <= 4; ++position) {
    for (int part = 1; part <= 4; ++part) {
      for (int row = 0; row < 4; ++row) EXPECT_EQ(driver.shows(cell(part, row, 0)), part <= position);
    }
    if (position < 4) driver.click("walk.next");
  }
}

}  // namespace
}  // namespace headlight::test
