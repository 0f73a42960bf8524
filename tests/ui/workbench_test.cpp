#include <gtest/gtest.h>

#include <cmath>

#include "core/base/numbers.h"
#include "core/session/progress.h"
#include "tests/support/slides.h"

namespace headlight::test {
namespace {

State at_bench(const std::string& sentence = "The animal was tired") {
  State state;
  state.page = {PageKind::Workbench, 1};
  state.workbench.sentence = sentence;
  state.settings.reduce_motion = true;
  return state;
}

const AttentionTrace& shown(const Driver& driver) { return *driver.scene().workbench->view->trace; }

TEST(Workbench, TheEntryIsChangedBySliderBoxDragAndArrowKeys) {
  Driver driver(at_bench());
  EXPECT_EQ(driver.see("by-hand.entry.name").name, "adjective × described");
  const float before = shown(driver).weights(3, 1);
  driver.click("by-hand.entry.slider", 0.1F);
  ASSERT_EQ(driver.state().hand_set.edits.size(), 1U);
  EXPECT_LT(driver.state().hand_set.edits[0].value, -6);
  EXPECT_LT(shown(driver).weights(3, 1), before) << "the heatmap follows";
  driver.type("by-hand.entry.number", "3.5");
  EXPECT_EQ(driver.state().hand_set.edits[0].value, 3.5F);
  driver.focus("by-hand.entry.slider");
  driver.key(ImGuiKey_RightArrow);
  EXPECT_EQ(driver.state().hand_set.edits[0].value, 3.75F);
  driver.type("by-hand.entry.number", "nonsense");
  EXPECT_EQ(driver.state().hand_set.edits[0].value, 3.75F);
  const std::size_t steps = driver.state().hand_set.steps.past.size();
  driver.drag("by-hand.table.cells", 70, 0, 0.03F, 0.14F);
  EXPECT_GT(driver.state().hand_set.edits[0].value, 4);
  EXPECT_EQ(driver.state().hand_set.steps.past.size(), steps + 1) << "a drag is one step";
}

TEST(Workbench, ArrowKeysWalkThroughTheTable) {
  Driver driver(at_bench());
  driver.focus("by-hand.table.cells");
  driver.key(ImGuiKey_DownArrow);
  driver.key(ImGuiKey_RightArrow);
  EXPECT_EQ(driver.state().workbench.row, 3);
  EXPECT_EQ(driver.state().workbench.column, 1);
  EXPECT_EQ(driver.see("by-hand.entry.name").name, "pronoun × describes");
  EXPECT_EQ(driver.state().page.kind, PageKind::Workbench) << "the arrows belong to the table";
}

TEST(Workbench, CtrlZAndCtrlYGoBackAndForth) {
  Driver driver(at_bench());
  driver.apply(EditHandSet{{HandSetPart::Query, 2, 0, "", 5}, false});
  driver.settle();
  driver.key(ImGuiKey_Z, true);
  EXPECT_TRUE(driver.state().hand_set.edits.empty());
  driver.focus("by-hand.table.cells");
  driver.key(ImGuiKey_Y, true);
  EXPECT_EQ(driver.state().hand_set.edits.size(), 1U) << "also while the table has the keyboard";
  driver.type("by-hand.sentence", "The cat");
  driver.key(ImGuiKey_Z, true);
  EXPECT_EQ(driver.state().hand_set.edits.size(), 1U) << "in a box it is the box's own";
}

TEST(Workbench, AfterAPressTheArrowKeysStayInTheTable) {
  Driver driver(at_bench());
  driver.click("by-hand.table.cells", 0.03F, 0.14F);
  driver.key(ImGuiKey_RightArrow);
  EXPECT_EQ(driver.state().page.kind, PageKind::Workbench);
  EXPECT_EQ(driver.state().workbench.column, 1);
}

TEST(Workbench, UndoRedoAndReset) {
  Driver driver(at_bench());
  EXPECT_TRUE(driver.see("by-hand.undo").disabled);
  driver.type("by-hand.entry.number", "7");
  driver.click("by-hand.undo");
  EXPECT_TRUE(driver.state().hand_set.edits.empty());
  driver.click("by-hand.redo");
  EXPECT_EQ(driver.state().hand_set.edits[0].value, 7);
  driver.click("by-hand.reset");
  EXPECT_TRUE(driver.state().hand_set.edits.empty());
  EXPECT_FALSE(driver.see("by-hand.undo").disabled);
}

TEST(Workbench, EveryTabShowsTheHeadsOwnNumbers) {
  Driver driver(at_bench("The glorp was near the rivers"));
  const HandSetHead& head = driver.content().hand_set->head;
  for (const auto& [tab, table] : {std::pair{"query", &head.query}, {"key", &head.key}, {"value", &head.value}}) {
    driver.click(std::string("by-hand.part.") + tab);
    const auto [rows, columns] = std::pair{table->rows(), table->cols()};
    for (Eigen::Index row = 0; row < rows; ++row) {
      for (Eigen::Index column = 0; column < columns; ++column) {
        const float value = (*table)(row, column);
        const std::string text =
            driver.see("by-hand.table." + std::to_string(row) + "." + std::to_string(column)).value;
        EXPECT_EQ(text, value == 0 ? "" : decimals(value, value == std::round(value) ? 0 : 1));
      }
    }
  }
  driver.click("by-hand.part.distance");
  EXPECT_EQ(driver.see("by-hand.distance.4.number").value, "−1");
  driver.type("by-hand.distance.4.number", "−2,5");
  EXPECT_EQ(driver.scene().workbench->head.distance(kFarthest), -2.5F);
  driver.click("by-hand.part.word");
  driver.apply(SelectWord{1});
  driver.settle();
  EXPECT_NE(driver.see("by-hand.word.how").name.find("no list"), std::string::npos) << "guessed words are marked";
  EXPECT_NE(driver.see("by-hand.guessed").name.find("glorp"), std::string::npos);
  driver.apply(SelectWord{5});
  driver.settle();
  EXPECT_NE(driver.see("by-hand.word.how").name.find("river"), std::string::npos);
  driver.click("by-hand.feature.5", 0.97F);
  EXPECT_EQ(driver.state().hand_set.edits.back().word, "rivers");
  EXPECT_GT(driver.state().hand_set.edits.back().value, 0.8F);
}

TEST(Workbench, ABarChoosesItsWord) {
  Driver driver(at_bench());
  driver.click("by-hand.bars.1");
  EXPECT_EQ(driver.state().workbench.query, 1);
}

TEST(Workbench, ATaskIsTriedHintedAndSolved) {
  Driver driver(at_bench());
  driver.click("by-hand.goal.2");
  EXPECT_EQ(driver.see("by-hand.sentence").value, driver.content().goals[1].sentence);
  EXPECT_FALSE(driver.shows("by-hand.goal.hint"));
  driver.click("by-hand.hint");
  EXPECT_TRUE(driver.shows("by-hand.goal.hint"));
  EXPECT_NE(driver.see("by-hand.row.title").name.find("it"), std::string::npos) << "the word of the task is looked at";
  const std::string share = std::to_string(row_scene(shown(driver), 7).percentages[1]);
  EXPECT_TRUE(driver.see("by-hand.goal.score").name.starts_with(share + " %"));
  driver.click("by-hand.solution");
  EXPECT_EQ(driver.see("by-hand.entry.name").name, "pronoun × stands for") << "what was changed comes into view";
  EXPECT_NE(driver.see("by-hand.goal.score").name.find("solution shown"), std::string::npos);
  EXPECT_TRUE(driver.state().workbench.reached.empty()) << "to be shown is not to reach";
  driver.type("by-hand.sentence", "Something else");
  EXPECT_NE(driver.see("by-hand.goal.score").name.find("another sentence"), std::string::npos);
  driver.click("by-hand.goal.7");
  EXPECT_EQ(driver.state().workbench.part, HandSetPart::Word);
  EXPECT_TRUE(driver.see("by-hand.undo").disabled) << "what was done in another task stays there";
  driver.click("by-hand.goal.none");
  EXPECT_TRUE(driver.shows("by-hand.intro"));
}

TEST(Workbench, ATaskThatIsReachedIsTickedAndLeadsToTheNext) {
  Driver driver(at_bench());
  driver.click("by-hand.goal.1");
  EXPECT_FALSE(driver.shows("by-hand.next"));
  for (const HandSetEdit& edit : driver.content().goals[0].solution) driver.apply(EditHandSet{edit, false});
  driver.settle();
  EXPECT_TRUE(driver.see("by-hand.goal.score").name.starts_with("Reached"));
  EXPECT_NE(driver.see("by-hand.goal.1").name.find("reached"), std::string::npos);
  EXPECT_EQ(driver.state().workbench.reached, std::vector<std::string>{driver.content().goals[0].name});
  const State back = *with_progress(State{}, progress_text(driver.state(), ""), "kept");
  EXPECT_EQ(back.workbench.reached, driver.state().workbench.reached);
  driver.click("by-hand.next");
  EXPECT_EQ(driver.state().workbench.goal, 1);
  EXPECT_NE(driver.see("by-hand.goal.1").name.find("reached"), std::string::npos) << "the tick stays";
}

TEST(Workbench, ANumberBeyondTheRangeIsBroughtBackAndSaid) {
  Driver driver(at_bench());
  driver.type("by-hand.entry.number", "99");
  EXPECT_EQ(driver.state().hand_set.edits[0].value, kLargestEntry);
  EXPECT_NE(driver.see("notice.text").name.find("−10 to 10"), std::string::npos);
}

TEST(Workbench, ChangedEntriesAreMarkedAndAmountsAreTyped) {
  Driver driver(at_bench("The glorp was tired"));
  driver.apply(EditHandSet{{HandSetPart::Query, 2, 0, "", 5}, false});
  driver.settle();
  EXPECT_EQ(driver.see("by-hand.table.2.0").value, "5 (changed)");
  EXPECT_EQ(driver.see("by-hand.heatmap.row.1").value, "features guessed");
  EXPECT_EQ(driver.see("by-hand.heatmap.row.3").value, "");
  driver.click("by-hand.part.word");
  driver.type("by-hand.feature.5.number", "0.35");
  EXPECT_EQ(driver.state().hand_set.edits.back().word, "tired");
  EXPECT_EQ(driver.state().hand_set.edits.back().value, 0.35F);
}

TEST(Workbench, OnNarrowWindowsTheScoreStandsByTheNumbers) {
  Driver driver(at_bench(), {800, 600});
  driver.click("by-hand.goal.1");
  EXPECT_EQ(driver.see("by-hand.goal.near").name, driver.see("by-hand.goal.score").name);
}

TEST(Workbench, AnySentenceAndAnyWindow) {
  const std::vector<std::string> sentences = {"", "   ", "🦊 . !", std::string(20'000, 'x')};
  for (const std::string& sentence : sentences) {
    for (const ImVec2 size : {ImVec2{1280, 800}, {1920, 1080}, {640, 480}, {300, 220}}) {
      Driver driver(at_bench(sentence), size);
      driver.frame();
      EXPECT_TRUE(driver.shows("by-hand.title"));
    }
  }
}

TEST(Workbench, WorksWithoutTheModelAndKeepsWhatWasChanged) {
  Driver driver(at_bench(), {1280, 800}, Model::Missing);
  EXPECT_TRUE(driver.shows("by-hand.heatmap.cells"));
  driver.click("by-hand.goal.4");
  driver.type("by-hand.entry.number", "7");
  const std::string kept = progress_text(driver.state(), "");
  const State back = *with_progress(State{}, kept, "kept");
  EXPECT_EQ(back.hand_set.edits, driver.state().hand_set.edits);
  EXPECT_EQ(back.workbench, driver.state().workbench);
}

}  // namespace
}  // namespace headlight::test
