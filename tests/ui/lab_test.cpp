// The lab's page: training in front of the student.
#include <gtest/gtest.h>

#include "core/base/numbers.h"
#include "tests/support/driver.h"

namespace headlight::test {
namespace {

State in_the_lab() {
  State state;
  state.page = {PageKind::Lab, 1};
  state.lab.settings.sentences = 60;
  state.lab.settings.plan.width = 8;
  state.lab.settings.plan.steps = 40;
  return state;
}

void run_until(Driver& driver, int step) {
  for (int i = 0; i < 400 && driver.state().lab.step < step; ++i) driver.frame();
  ASSERT_GE(driver.state().lab.step, step);
}

TEST(LabPage, StartTrainsToTheEndAndShowsEveryNumberOfTheRun) {
  Driver driver(in_the_lab());
  for (int i = 0; i < 30; ++i) driver.frame();
  EXPECT_EQ(driver.results().find(*driver.state().lab.on_show)->step, 0) << "the random head";
  driver.click("lab.run");
  run_until(driver, 40);
  driver.settle();
  const LabSnapshotPtr shown = driver.results().find(*driver.state().lab.on_show);
  ASSERT_TRUE(shown);
  EXPECT_EQ(driver.see("lab.loss").value, decimals(static_cast<double>(shown->losses.back()), 3));
  EXPECT_EQ(driver.see("lab.accuracy").value, decimals(100 * shown->measures.back().accuracy, 0));
  EXPECT_EQ(driver.see("lab.heatmap.cell.0.0").value, decimals(shown->trace->weights(0, 0), 4));
  for (const char* id : {"lab.weights.query", "lab.weights.key", "lab.gradients.query", "lab.gradients.key"}) {
    EXPECT_TRUE(driver.shows(id)) << id;
  }
  EXPECT_TRUE(driver.see("lab.run").disabled) << "it is done";
}

TEST(LabPage, PauseStepAndBackToRandom) {
  State state = in_the_lab();
  state.lab.settings.plan.steps = 2000;
  Driver driver(state);
  driver.click("lab.run");
  run_until(driver, 10);
  driver.click("lab.run");
  driver.settle();
  const int paused = driver.state().lab.step;
  driver.click("lab.step");
  driver.settle();
  EXPECT_EQ(driver.state().lab.step, paused + 1);
  driver.click("lab.reset");
  EXPECT_EQ(driver.state().lab.step, 0);
  for (int i = 0; i < 30; ++i) driver.frame();
  EXPECT_EQ(driver.results().find(*driver.state().lab.on_show)->step, 0) << "the random head again";
  EXPECT_EQ(driver.scene().lab->furthest->step, 0) << "the curves begin anew, too";
}

TEST(LabPage, AnAbsurdRateIsSaidAndWhatWasBeforeCanStillBeSeen) {
  State state = in_the_lab();
  state.lab.settings.plan.method = Method::Descent;
  state.lab.settings.plan.rate = 1e9F;
  Driver driver(state);
  driver.click("lab.run");
  for (int i = 0; i < 100 && driver.state().lab.diverged < 0; ++i) driver.frame();
  driver.settle();
  EXPECT_GE(driver.state().lab.diverged, 0);
  EXPECT_NE(driver.see("lab.how_far").name.find("beyond all bounds"), std::string::npos);
  EXPECT_TRUE(driver.see("lab.run").disabled);
  driver.click("lab.rate.1");
  driver.click("lab.run");
  run_until(driver, 40);
  EXPECT_EQ(driver.state().lab.diverged, -1) << "and a smaller rate works";
}

TEST(LabPage, TheSliderLooksBack) {
  Driver driver(in_the_lab());
  driver.click("lab.run");
  run_until(driver, 40);
  driver.settle();
  driver.click("lab.scrub", 0.3F);
  driver.settle();
  ASSERT_TRUE(driver.state().lab.shown);
  const LabSnapshotPtr shown = driver.results().find(*driver.state().lab.on_show);
  EXPECT_EQ(shown->step, *driver.state().lab.shown);
  EXPECT_EQ(driver.see("lab.loss").value, decimals(static_cast<double>(shown->losses.back()), 3));
}

TEST(LabPage, EverySettingBeginsAnew) {
  Driver driver(in_the_lab());
  for (const char* id : {"lab.relation.describes", "lab.features.neighbours", "lab.method.descent", "lab.rate.2",
                         "lab.sentences.1", "lab.batch.0", "lab.width.1", "lab.decay.1", "lab.seed"}) {
    const LabSettings before = driver.state().lab.settings;
    driver.click(id);
    EXPECT_FALSE(driver.state().lab.settings == before) << id;
    EXPECT_EQ(driver.state().lab.step, 0) << id;
  }
}

TEST(LabPage, GoesOnWhileOtherPagesAreLookedAt) {
  Driver driver(in_the_lab());
  driver.click("lab.run");
  driver.apply(GoToPage{{PageKind::Explore, 1}});
  run_until(driver, 40);
  EXPECT_TRUE(is_finished(driver.state().lab));
}

}  // namespace
}  // namespace headlight::test
