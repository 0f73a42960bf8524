#include <gtest/gtest.h>

#include "core/base/numbers.h"
#include "tests/support/slides.h"

namespace headlight::test {
namespace {

void expect_arrows_agree(const Driver& driver) {
  const ArrowsState& arrows = figure_state(driver).arrows;
  const Similarity both = compare(Row{{arrows.query.x, arrows.query.y}}, Row{{arrows.key.x, arrows.key.y}});
  EXPECT_EQ(driver.see("figure.arrows.score").value, decimals(both.score, 2));
  EXPECT_EQ(driver.see("figure.arrows.product.0").value,
            decimals(static_cast<double>(arrows.query.x) * static_cast<double>(arrows.key.x), 2));
  EXPECT_EQ(driver.see("figure.arrows.product.1").value,
            decimals(static_cast<double>(arrows.query.y) * static_cast<double>(arrows.key.y), 2));
}

TEST(Slide3, DraggingAnArrowMovesTheDotProduct) {
  Driver driver(on_slide(3));
  expect_arrows_agree(driver);
  driver.drag("figure.arrow.q", -120, 60);
  EXPECT_TRUE(last_intent<MoveArrow>(driver).query);
  EXPECT_LT(figure_state(driver).arrows.query.x, 0);
  expect_arrows_agree(driver);
  driver.drag("figure.arrow.k", 40, 90);
  EXPECT_FALSE(last_intent<MoveArrow>(driver).query);
  expect_arrows_agree(driver);
  driver.drag("figure.arrow.k", 5000, -5000);
  EXPECT_EQ(figure_state(driver).arrows.key, (Arrow{kLongestArrow, kLongestArrow})) << "it stays on the plane";
}

TEST(Slide3, ArrowKeysMoveAFocusedArrowAndNotTheSlide) {
  Driver driver(on_slide(3));
  driver.focus("figure.arrow.q");
  driver.key(ImGuiKey_RightArrow);
  driver.key(ImGuiKey_UpArrow);
  EXPECT_NEAR(figure_state(driver).arrows.query.x, 3.1F, 1e-5);
  EXPECT_NEAR(figure_state(driver).arrows.query.y, 1.1F, 1e-5);
  driver.key(ImGuiKey_LeftArrow);
  driver.key(ImGuiKey_DownArrow);
  EXPECT_NEAR(figure_state(driver).arrows.query.x, 3.0F, 1e-5);
  EXPECT_EQ(driver.state().slides[2].step, 0) << "a focused control wins";
  expect_arrows_agree(driver);
}

TEST(Slide3, AnArrowWithoutLengthHasNoDirection) {
  Driver driver(on_slide(3, 2));
  driver.apply(MoveArrow{true, 0, 0});
  driver.settle();
  EXPECT_EQ(driver.see("figure.arrows.cosine").value, "–");
  EXPECT_NE(driver.see("figure.arrows.meaning").name.find("no direction"), std::string::npos);
}

TEST(Slide3, CosineTimesLengthsIsTheSameNumber) {
  Driver driver(on_slide(3, 2));
  EXPECT_EQ(driver.see("figure.arrows.product").value, driver.see("figure.arrows.score").value);
  driver.apply(MoveArrow{true, 2, 0});
  driver.apply(MoveArrow{false, 0, 3});
  driver.settle();
  EXPECT_EQ(driver.see("figure.arrows.cosine").value, "0.00") << "a right angle";
  EXPECT_EQ(driver.see("figure.arrows.score").value, "0.00");
  driver.apply(MoveArrow{false, -3, 0});
  driver.settle();
  EXPECT_EQ(driver.see("figure.arrows.score").value, "−6.00") << "opposite directions";
  driver.apply(MoveArrow{true, 0, 0});
  driver.settle();
  EXPECT_EQ(driver.see("figure.arrows.score").value, "0.00") << "an arrow without length";
}

TEST(Slide3, ShowsCosinesLengthsAndRawScoresOfTheFourWords) {
  Driver driver(on_slide(3, 3));
  for (const auto& [key, cosine] : {std::pair{0, "0.10"}, {1, "0.90"}, {2, "0.20"}, {3, "0.70"}})
    EXPECT_EQ(driver.see("figure.scores." + std::to_string(key)).value, cosine)
        << "the lengths come with the next step";
  driver.click("nav.next");
  EXPECT_EQ(driver.see("figure.scores.0").value, "0.10  8.00  4.04  3.23");
  EXPECT_EQ(driver.see("figure.scores.1").value, "0.90  8.00  3.30  23.75");
  EXPECT_EQ(driver.see("figure.scores.2").value, "0.20  8.00  5.49  8.78");
  EXPECT_EQ(driver.see("figure.scores.3").value, "0.70  8.00  2.56  14.32");
  const AttentionTrace& trace = example_trace(driver, "worked");
  driver.click("figure.scores.1");
  for (int key = 0; key < 4; ++key) {
    const std::string value = driver.see("figure.scores." + std::to_string(key)).value;
    EXPECT_TRUE(value.ends_with("  " + decimals(trace.scores(1, key), 2))) << value;
  }
}

TEST(Slide3, NonsenseCoordinatesAreKeptOnThePlane) {
  Driver driver(on_slide(3));
  driver.apply(MoveArrow{true, 1e30F, -1e30F});
  EXPECT_EQ(figure_state(driver).arrows.query, (Arrow{kLongestArrow, -kLongestArrow}));
  driver.apply(MoveArrow{false, std::numeric_limits<float>::quiet_NaN(), 1});
  EXPECT_TRUE(std::isfinite(figure_state(driver).arrows.key.x));
}

}  // namespace
}  // namespace headlight::test
