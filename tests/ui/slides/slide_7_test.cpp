#include <gtest/gtest.h>

#include "core/base/numbers.h"
#include "core/lab/slopes.h"
#include "core/lab/training.h"
#include "tests/support/slides.h"

namespace headlight::test {
namespace {

const TrainingRun& shown_run(const Driver& driver) {
  return *driver.results().find(training_request(*current_figure(driver.state(), driver.content())));
}

TEST(Slide7, AHardPickJumpsWhereTheBlendGlides) {
  Driver driver(on_slide(7));
  const LessonExample& example = driver.content().examples.at("learning");
  const auto expect_outputs = [&] {
    const float push = figure_state(driver).learning.push;
    const AttentionTrace moved = pushed(*example.trace, 3, 1, push);
    const Row soft = feature_amounts(example, moved.output.row(3));
    const Row hard = feature_amounts(example, hard_output(moved, 3));
    for (Eigen::Index i = 0; i < soft.size(); ++i) {
      EXPECT_EQ(driver.see("pick.soft." + std::to_string(i)).value, decimals(soft(i), 2));
      EXPECT_EQ(driver.see("pick.hard." + std::to_string(i)).value, decimals(hard(i), 2));
    }
    EXPECT_EQ(driver.see("figure.curves").value, decimals(moved.weights(3, 1), 3));
  };
  expect_outputs();
  driver.click("figure.push", 0.9F);
  EXPECT_GT(figure_state(driver).learning.push, 4);
  EXPECT_EQ(driver.see("pick.hard.1").value, "1.00") << "animal alone";
  expect_outputs();
  driver.focus("figure.push");
  const float before = figure_state(driver).learning.push;
  driver.key(ImGuiKey_LeftArrow);
  EXPECT_LT(figure_state(driver).learning.push, before);
  expect_outputs();
}

TEST(Slide7, ArrowsAreTheGradients) {
  Driver driver(on_slide(7, 2));
  const TrainingStep& start = shown_run(driver).steps.front();
  const MatrixOf<double> slopes = output_slopes(*start.trace, 3);
  for (int row = 0; row < 4; ++row) {
    for (int column = 0; column < 4; ++column) {
      const std::string place = "." + std::to_string(row) + "." + std::to_string(column);
      EXPECT_EQ(driver.see("slope.table" + place).value, decimals(slopes(row, column), 3));
      EXPECT_EQ(driver.see("weights.query" + place).value, decimals(-start.found.gradients.query(row, column), 3));
      EXPECT_EQ(driver.see("weights.key" + place).value, decimals(-start.found.gradients.key(row, column), 3));
    }
  }
}

void expect_training_step(const Driver& driver, int position) {
  const TrainingStep& step = shown_run(driver).steps[static_cast<std::size_t>(position)];
  EXPECT_EQ(driver.see("training.loss").value, decimals(step.found.loss, 4));
  for (int row = 0; row < 4; ++row) {
    for (int key = 0; key < 4; ++key) {
      const std::string place = "." + std::to_string(row) + "." + std::to_string(key);
      EXPECT_EQ(driver.see("training.heatmap.cell" + place).value, decimals(step.trace->weights(row, key), 4));
      EXPECT_EQ(driver.see("weights.query" + place).value, decimals(step.weights.query(row, key), 1));
    }
  }
}

TEST(Slide7, TrainingIsWalkedThroughAndScrubbedBack) {
  static_assert(kTrainingSteps >= 50);
  Driver driver(on_slide(7, 3));
  expect_training_step(driver, 0);
  for (int position = 1; position <= 3; ++position) {
    driver.click("walk.next");
    expect_training_step(driver, position);
  }
  driver.click("walk.play");
  driver.pass(20);
  EXPECT_EQ(figure_state(driver).learning.training.position, kTrainingSteps);
  expect_training_step(driver, kTrainingSteps);
  EXPECT_GT(shown_run(driver).steps.back().trace->weights(3, 1), 0.9F) << "tired looks at animal";
  driver.drag("walk.position", -120, 0, 0.98F);
  const int back = figure_state(driver).learning.training.position;
  EXPECT_LT(back, kTrainingSteps);
  expect_training_step(driver, back);
}

TEST(Slide7, TheStudentChoosesTargetRateAndStart) {
  Driver driver(on_slide(7, 3));
  driver.click("training.target.0");
  EXPECT_EQ(last_intent<SetTarget>(driver).row, 3);
  EXPECT_EQ(shown_run(driver).task.targets[3], 0);
  driver.apply(GoToPosition{kTrainingSteps});
  driver.settle();
  EXPECT_GT(shown_run(driver).steps.back().trace->weights(3, 0), 0.8F);
  expect_training_step(driver, kTrainingSteps);
  driver.click("training.rate.0");
  EXPECT_EQ(figure_state(driver).learning.rate, 0.5);
  const double first = shown_run(driver).steps.front().found.loss;
  driver.click("training.again");
  EXPECT_EQ(figure_state(driver).learning.seed, 2U);
  EXPECT_EQ(figure_state(driver).learning.training.position, 0);
  EXPECT_NE(shown_run(driver).steps.front().found.loss, first);
  driver.click("training.heatmap.row.0");
  EXPECT_EQ(figure_state(driver).row, 0);
  EXPECT_NE(driver.see("training.target.name").name.find("The"), std::string::npos);
}

TEST(Slide7, ShowsRandomAndLearnedHeadsSideBySide) {
  Driver driver(on_slide(7, 4));
  EXPECT_NE(driver.see("figure.before.origin").name.find("random"), std::string::npos);
  EXPECT_NE(driver.see("figure.after.origin").name.find("learned"), std::string::npos);
  Driver without(on_slide(7, 4), {1280, 800}, Model::Missing);
  EXPECT_TRUE(without.shows("figure.missing"));
}

}  // namespace
}  // namespace headlight::test
