#include <gtest/gtest.h>

#include "core/base/numbers.h"
#include "core/lab/scale_experiment.h"
#include "tests/support/slides.h"

namespace headlight::test {
namespace {

TEST(Slide4, ShowsTheSharesWithAndWithoutTheDivision) {
  Driver driver(on_slide(4));
  const std::vector<std::string> shares = {"5 %", "65 %", "10 %", "20 %"};
  for (std::size_t i = 0; i < shares.size(); ++i)
    EXPECT_EQ(driver.see("figure.scaled." + std::to_string(i)).value, shares[i]);
  EXPECT_EQ(driver.see("figure.raw.1").value, "100 %");
  const RowScene row = row_scene(example_trace(driver, "worked"), 3);
  EXPECT_EQ(driver.see("figure.scaled.entropy").name, "entropy " + decimals(row.entropy, 2) + " of 2.00 bits");
  EXPECT_EQ(driver.see("figure.scaled.largest").name, "largest share 65.0 %");
  driver.click("figure.raw.0");
  EXPECT_EQ(figure_state(driver).row, 0);
}

TEST(Slide4, SoftmaxOpensStepByStep) {
  Driver driver(on_slide(4, 2));
  const AttentionTrace& trace = example_trace(driver, "worked");
  const char* steps[] = {"minus_max", "exp", "add", "divide"};
  for (int shown = 1; shown <= kSoftmaxSteps; ++shown) {
    driver.click("figure.softmax." + std::string(steps[shown - 1]));
    EXPECT_EQ(last_intent<ShowSoftmaxSteps>(driver).count, shown);
    for (int key = 0; key < 4; ++key) {
      const CellChain chain = *explain(trace, 3, key).chain;
      std::string expected = decimals(chain.scaled, 3) + "  " + decimals(chain.shifted, 3);
      if (shown >= 2) expected += "  " + decimals(chain.exponential, 3);
      if (shown >= 4) expected += "  " + decimals(chain.weight, 3);
      EXPECT_EQ(driver.see("figure.steps." + std::to_string(key)).value, expected);
    }
  }
  driver.focus("figure.softmax.exp");
  driver.key(ImGuiKey_Enter);
  EXPECT_EQ(figure_state(driver).softmax.shown, 2);
}

TEST(Slide4, TheTemperatureFollowsMouseAndKeysAndTheSharesFollowIt) {
  Driver driver(on_slide(4, 3));
  const auto expect_shares = [&] {
    TraceRequest request;
    request.source = SourceKind::Lesson;
    request.temperature = figure_state(driver).softmax.temperature;
    const auto heated = driver.results().find(request);
    const AttentionTrace& trace = heated ? *heated : example_trace(driver, "worked");
    const RowScene row = row_scene(trace, 3);
    for (std::size_t key = 0; key < 4; ++key)
      EXPECT_EQ(driver.see("figure.heat." + std::to_string(key)).value, std::to_string(row.percentages[key]) + " %");
    EXPECT_EQ(driver.see("figure.heat.entropy").name, "entropy " + decimals(row.entropy, 2) + " of 2.00 bits");
  };
  expect_shares();
  driver.click("figure.temperature", 0.95F);
  EXPECT_GT(figure_state(driver).softmax.temperature, 5);
  expect_shares();
  driver.click("figure.temperature", 0.02F);
  EXPECT_LT(figure_state(driver).softmax.temperature, 0.2F);
  EXPECT_EQ(driver.see("figure.heat.1").value, "100 %");
  expect_shares();
  driver.focus("figure.temperature");
  const float before = figure_state(driver).softmax.temperature;
  driver.key(ImGuiKey_RightArrow);
  EXPECT_GT(figure_state(driver).softmax.temperature, before);
  EXPECT_EQ(driver.state().slides[3].step, 2) << "the arrow keys belong to the slider";
  expect_shares();
}

TEST(Slide4, TheExperimentShowsWhatTheCoreCounted) {
  Driver driver(on_slide(4, 4));
  const auto expect_numbers = [&] {
    const SoftmaxState& softmax = figure_state(driver).softmax;
    const ScaleSummary summary = summarize(*driver.results().find(ExperimentRequest{softmax.seed}), softmax.width);
    EXPECT_EQ(driver.see("experiment.raw.histogram").value, decimals(summary.raw.variance, 2));
    EXPECT_EQ(driver.see("experiment.scaled.histogram").value, decimals(summary.scaled.variance, 2));
    EXPECT_EQ(driver.see("experiment.raw.weights").value, decimals(summary.raw_shares.first.maxCoeff(), 3));
    const std::string spread = "spread ±" + decimals(std::sqrt(summary.raw.variance), 1) + " ";
    EXPECT_EQ(driver.see("experiment.raw.spread").name + " ", spread);
    EXPECT_TRUE(driver.see("experiment.raw.variance").name.ends_with("theory " + std::to_string(softmax.width)));
    EXPECT_TRUE(driver.see("experiment.scaled.variance").name.ends_with("theory 1"));
  };
  expect_numbers();
  driver.click("figure.width", 0.99F);
  EXPECT_EQ(figure_state(driver).softmax.width, 512);
  expect_numbers();
  driver.click("figure.width", 0.01F);
  EXPECT_EQ(figure_state(driver).softmax.width, 1);
  expect_numbers();
  driver.focus("figure.width");
  for (int i = 0; i < 4; ++i) driver.key(ImGuiKey_RightArrow);
  EXPECT_GT(figure_state(driver).softmax.width, 1);
  expect_numbers();
  const std::string before = driver.see("experiment.raw.histogram").value;
  driver.click("figure.draw");
  EXPECT_EQ(figure_state(driver).softmax.seed, 2U);
  EXPECT_NE(driver.see("experiment.raw.histogram").value, before);
}

}  // namespace
}  // namespace headlight::test
