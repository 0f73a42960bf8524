#include <gtest/gtest.h>

#include "core/attention/blend.h"
#include "core/base/numbers.h"
#include "tests/support/slides.h"

namespace headlight::test {
namespace {

const LessonExample& worked(const Driver& driver) { return driver.content().examples.at("worked"); }

// As printed, give or take a rounding of the last place: the same sum in another order.
void expect_row(const Driver& driver, const std::string& id, const Row& amounts) {
  for (Eigen::Index i = 0; i < amounts.size(); ++i)
    EXPECT_NEAR(std::stof(driver.see(id + "." + std::to_string(i)).value), amounts(i), 0.0051F) << id;
}

TEST(Slide5, ValuesShrinkToTheirSharesAndAddUp) {
  Driver driver(on_slide(5));
  const AttentionTrace& trace = *worked(driver).trace;
  for (int key = 0; key < 4; ++key)
    expect_row(driver, "figure.value." + std::to_string(key), feature_amounts(worked(driver), trace.values.row(key)));
  EXPECT_FALSE(driver.shows("figure.output.0"));
  driver.click("nav.next");
  for (int key = 0; key < 4; ++key) {
    const Row copy = trace.weights(3, key) * trace.values.row(key);
    expect_row(driver, "figure.value." + std::to_string(key), feature_amounts(worked(driver), copy));
  }
  driver.click("nav.next");
  expect_row(driver, "figure.output", feature_amounts(worked(driver), trace.output.row(3)));
}

TEST(Slide5, SharesAddUpTo100AndComeBackInTheirProportions) {
  Driver driver(on_slide(5, 4));
  EXPECT_EQ(driver.see("figure.origin").name, "set by hand");
  driver.apply(SetShare{1, 1});
  driver.apply(SetShare{1, 0});
  driver.settle();
  int sum = 0;
  for (int key = 0; key < 4; ++key) sum += std::stoi(driver.see("figure.share." + std::to_string(key)).value);
  EXPECT_EQ(sum, 100);
  EXPECT_EQ(driver.see("figure.share.3").value, "57 %") << "20 of the 35 that The, was and tired have";
  EXPECT_NE(driver.see("figure.origin").name.find("what if"), std::string::npos);
}

TEST(Slide5, TheShrinkingCanBeSeen) {
  Driver driver(on_slide(5));
  driver.apply(GoNext{});
  driver.frame();
  EXPECT_EQ(driver.see("figure.value.1.1").value, "1.60") << "still whole";
  driver.pass(1);
  EXPECT_EQ(driver.see("figure.value.1.1").value, "1.04") << "0.65 of it";
}

TEST(Slide5, DraggingAShareMovesTheOthersAndTheOutput) {
  Driver driver(on_slide(5, 4));
  const AttentionTrace& trace = *worked(driver).trace;
  driver.drag("figure.share.1", -100, 0, 0.65F);
  const SetShare& set = last_intent<SetShare>(driver);
  EXPECT_EQ(set.key, 1);
  ASSERT_EQ(figure_state(driver).shares.size(), 4U);
  const Row shares = Eigen::Map<const Row>(figure_state(driver).shares.data(), 4);
  EXPECT_NEAR(shares.sum(), 1, 1e-5);
  EXPECT_NEAR(shares(0) / shares(3), 0.05 / 0.20, 1e-3) << "the others keep their proportions";
  expect_row(driver, "figure.output", feature_amounts(worked(driver), blend(shares, trace.values).output));
  EXPECT_TRUE(driver.see("figure.honesty").name.starts_with("What if"));
  driver.click("figure.reset");
  EXPECT_TRUE(figure_state(driver).shares.empty());
  expect_row(driver, "figure.output", feature_amounts(worked(driver), trace.output.row(3)));
}

TEST(Slide5, AFocusedShareAnswersToTheArrowKeys) {
  Driver driver(on_slide(5, 4));
  driver.focus("figure.share.3");
  driver.key(ImGuiKey_RightArrow);
  EXPECT_NEAR(figure_state(driver).shares.at(3), 0.21F, 1e-4);
  driver.key(ImGuiKey_LeftArrow);
  EXPECT_NEAR(figure_state(driver).shares.at(3), 0.20F, 1e-4);
}

TEST(Slide5, AnotherWordBringsItsOwnShares) {
  Driver driver(on_slide(5, 3));
  driver.click("figure.word.0");
  const AttentionTrace& trace = *worked(driver).trace;
  EXPECT_EQ(driver.see("figure.word.1").value, decimals(trace.weights(0, 1), 2) + " ×");
  expect_row(driver, "figure.output", feature_amounts(worked(driver), trace.output.row(0)));
}

}  // namespace
}  // namespace headlight::test
