// The reflection and guessing first on Explore, driven as a student would.
#include <gtest/gtest.h>

#include "core/session/exported.h"
#include "tests/support/driver.h"

namespace headlight::test {
namespace {

State on_reflection() {
  State state;
  state.page = {PageKind::Reflection, 1};
  return state;
}

void write_both(Driver& driver) {
  driver.click("reflection.word.0");
  driver.type("reflection.first.sentence", "The judge came to the court");
  driver.type("reflection.second.sentence", "They played tennis on the court");
  driver.key(ImGuiKey_Escape);
}

TEST(Reflection, GoesFromAWordToAComparison) {
  Driver driver(on_reflection());
  EXPECT_FALSE(driver.shows("reflection.first.sentence")) << "first comes the word";
  write_both(driver);
  EXPECT_FALSE(driver.shows("reflection.first.bars.1")) << "nothing is given away before the comparison";
  EXPECT_EQ(driver.see("reflection.first.words.1").value, "");
  driver.click("reflection.first.words.1");
  driver.type("reflection.first.reason", "a judge sits there");
  driver.key(ImGuiKey_Escape);
  driver.click("reflection.compare");
  const ReflectionSideScene side = driver.scene().reflection->sides[0];
  ASSERT_TRUE(side.overlap);
  EXPECT_NE(driver.see("reflection.first.overlap").name.find(std::to_string(side.overlap->share) + " %"),
            std::string::npos);
  EXPECT_EQ(driver.see("reflection.first.overlap").name.find("wrong"), std::string::npos);
  EXPECT_TRUE(driver.shows("reflection.second.overlap")) << "says that nothing was marked";
  for (const char* source : {"encoder", "untrained", "handset"}) {
    driver.click("reflection.source." + std::string(source));
    EXPECT_TRUE(driver.shows("reflection.first.bars.1")) << source;
  }
  driver.click("reflection.compare");
  EXPECT_FALSE(driver.shows("reflection.first.bars.1"));
}

TEST(Reflection, AWordOfOnesOwnAndASentenceWithoutIt) {
  Driver driver(on_reflection());
  driver.type("reflection.own", "jam");
  EXPECT_EQ(driver.state().reflection.word, "jam");
  driver.type("reflection.first.sentence", "Nothing of the kind");
  EXPECT_TRUE(driver.shows("reflection.first.missing"));
  driver.key(ImGuiKey_Escape);
  driver.click("reflection.compare");
  EXPECT_FALSE(driver.shows("reflection.first.bars.0"));
}

TEST(Reflection, IsSavedAsAReportThatHoldsEverything) {
  Driver driver(on_reflection());
  driver.click("reflection.word.0");
  EXPECT_TRUE(driver.see("reflection.save_html").disabled) << "there is nothing to save";
  write_both(driver);
  driver.click("reflection.first.words.1");
  driver.apply(WriteReason{0, std::string(10'000, 'x')});
  EXPECT_EQ(exported_text(driver.scene(), ExportKind::ReportHtml)->find("<svg"), std::string::npos);
  driver.apply(SetComparing{true});
  driver.settle();
  const auto html = exported_text(driver.scene(), ExportKind::ReportHtml);
  ASSERT_TRUE(html);
  EXPECT_NE(html->find(std::string(10'000, 'x')), std::string::npos);
  EXPECT_NE(html->find("The judge came to the court"), std::string::npos);
  EXPECT_NE(html->find("<svg"), std::string::npos);
  EXPECT_NE(exported_text(driver.scene(), ExportKind::ReportMarkdown)->find("data:image/svg+xml"), std::string::npos);
  driver.click("reflection.save_markdown");
  EXPECT_TRUE(driver.see("save.kind.report.md").selected);
  EXPECT_FALSE(driver.shows("save.kind.row.csv")) << "the page has no single row";
  driver.click("save.write");
  ASSERT_EQ(driver.exports().size(), 1U);
  EXPECT_EQ(std::get<WriteExport>(driver.exports().front()).kind, ExportKind::ReportMarkdown);
}

TEST(Reflection, FitsEverySizeAndReachesEveryControlByTab) {
  for (const ImVec2 size : {ImVec2(320, 240), ImVec2(800, 600), ImVec2(1920, 1080)}) {
    State state = on_reflection();
    state.reflection = {"court",
                        {{{"The judge left the court", {1}, "why"}, {"🦆 court " + std::string(900, 'w'), {}, ""}}},
                        true,
                        SourceKind::HandSet};
    Driver driver(state, size);
    EXPECT_TRUE(driver.shows("reflection.first.bars.1"));
    driver.focus("reflection.save_html");
  }
}

TEST(ExploreGuess, HidesTheRowUntilItIsGuessed) {
  State state;
  state.page = {PageKind::Explore, 1};
  state.explore.source = SourceKind::HandSet;
  Driver driver(state);
  driver.click("explore.guessing.on");
  EXPECT_EQ(driver.see("explore.heatmap.cell.3.1").value, "?");
  EXPECT_EQ(driver.see("explore.chips.1").value, "");
  EXPECT_FALSE(driver.shows("explore.bars.1"));
  EXPECT_FALSE(driver.shows("explore.words"));
  driver.drag("explore.guess.1", 60, 0, 0.3F);
  driver.click("explore.reveal");
  EXPECT_NE(driver.see("explore.heatmap.cell.3.1").value, "?");
  EXPECT_EQ(driver.see("explore.heatmap.cell.0.1").value, "?") << "the other rows are still to be guessed";
  const RowScene row = row_scene(*driver.scene().explore->view->trace, 3);
  EXPECT_NE(driver.see("explore.guess.1").value.find("→ " + std::to_string(row.percentages[1]) + " %"),
            std::string::npos);
  driver.click("explore.heatmap.row.1");
  EXPECT_EQ(driver.see("explore.heatmap.cell.1.0").value, "?");
  driver.click("explore.guessing.off");
  EXPECT_NE(driver.see("explore.heatmap.cell.1.0").value, "?");
}

TEST(ExploreGuess, LongSentencesAreShownAtOnce) {
  State state;
  state.page = {PageKind::Explore, 1};
  state.explore.source = SourceKind::HandSet;
  state.explore.guessing = true;
  for (int i = 0; i < 30; ++i) state.explore.sentence += " word";
  Driver driver(state);
  EXPECT_TRUE(driver.shows("explore.too_many"));
  EXPECT_TRUE(driver.shows("explore.bars.1"));
}

}  // namespace
}  // namespace headlight::test
