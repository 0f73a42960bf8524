// Everything that Explore offers around the heatmap: each control by mouse, and by the keyboard.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "core/base/numbers.h"
#include "core/session/exported.h"
#include "core/session/intent_json.h"
#include "tests/support/explore.h"
#include "tests/support/slides.h"

namespace headlight::test {
namespace {

// --- the row, the column, the words added ---

TEST(ExploreWord, CanBeReadTheOtherWayRound) {
  Driver driver(exploring());
  driver.click("explore.chips.8");
  driver.click("explore.direction.looked-at-by");
  EXPECT_NE(driver.see("explore.row.title").name.find("Who looks at salary"), std::string::npos);
  const TracePtr trace = driver.scene().explore->view->trace;
  EXPECT_NE(driver.see("explore.row.sum").name.find(decimals(static_cast<double>(trace->weights.col(8).sum()), 4)),
            std::string::npos);
  EXPECT_EQ(driver.painter().last.focus_column, 8);
  EXPECT_EQ(driver.painter().last.focus_row, -1);
  EXPECT_NE(driver.see("explore.words").name.find("salary receives"), std::string::npos);
  EXPECT_FALSE(driver.shows("explore.guessing.on")) << "columns are not guessed";
  driver.click("explore.bars.6");
  EXPECT_EQ(shown(driver).cell, (Cell{6, 8})) << "the cell from deposit to salary";
  driver.key(ImGuiKey_Escape);
  driver.click("explore.heatmap.column.4");
  EXPECT_EQ(shown(driver).query, 4);
  driver.click("explore.direction.looks-at");
  EXPECT_EQ(driver.painter().last.focus_row, 4);
}

TEST(ExploreWord, ColumnsShowTheSameSharesAsTheCells) {
  Driver driver(exploring());
  driver.click("explore.direction.looked-at-by");
  const Scene scene = driver.scene();
  const TraceView& view = *scene.explore->view;
  for (std::size_t row = 0; row < view.percentages.size(); ++row) {
    EXPECT_EQ(view.row.percentages[row], view.percentages[row][static_cast<std::size_t>(view.row.query)]);
  }
}

TEST(ExploreWord, ShiftAddsWordsToTheRow) {
  Driver driver(exploring());
  driver.click("explore.chips.4");
  ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, true);
  driver.click("explore.chips.6");
  EXPECT_EQ(shown(driver).pins, std::vector<int>{6});
  EXPECT_NE(driver.see("explore.pinned.6.title").name.find("deposit"), std::string::npos);
  driver.click("explore.heatmap.row.8");
  EXPECT_EQ(shown(driver).pins, (std::vector<int>{6, 8}));
  driver.click("explore.chips.6");
  EXPECT_EQ(shown(driver).pins, std::vector<int>{8});
  driver.click("explore.heatmap.cells", 0.05F, 0.05F);
  EXPECT_EQ(shown(driver).pins, (std::vector<int>{8, 0})) << "a cell's row, too";
  ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, false);
  driver.click("explore.chips.2");
  EXPECT_TRUE(shown(driver).pins.empty());
}

TEST(ExploreWord, TheRowIsCopiedAsText) {
  Driver driver(exploring("The animal was tired"));
  driver.click("explore.copy_row");
  const auto& copied = last_intent<Export>(driver);
  EXPECT_EQ(copied.kind, ExportKind::RowText);
  EXPECT_TRUE(copied.file.empty()) << "to the clipboard";
  const std::string text = *exported_text(driver.scene(), ExportKind::RowText);
  EXPECT_TRUE(text.starts_with("The animal was tired\nlearned")) << "with the source: " << text;
  EXPECT_NE(text.find("\ntired gives"), std::string::npos) << text;
  EXPECT_NE(text.find("tired → animal  "), std::string::npos);
  EXPECT_NE(text.find("1.0000"), std::string::npos);
  driver.type("explore.sentence", "a *b* c");
  driver.click("explore.chips.1");
  const std::string starred = *exported_text(driver.scene(), ExportKind::RowText);
  EXPECT_EQ(starred.find('\\'), std::string::npos) << starred;
  EXPECT_NE(starred.find(driver.see("explore.words").name), std::string::npos) << "as on the screen: " << starred;
}

// --- what if ---

TEST(ExploreWhatIf, TheCausalMaskHidesWhatIsStillToCome) {
  Driver driver(with_tab(ExploreTab::WhatIf));
  driver.click("what-if.mask.causal");
  const TracePtr trace = driver.scene().explore->view->trace;
  for (int row = 0; row < trace->size(); ++row) {
    for (int key = row + 1; key < trace->size(); ++key) EXPECT_EQ(trace->weights(row, key), 0);
    EXPECT_NEAR(static_cast<double>(trace->weights.row(row).sum()), 1, 1e-5);
  }
  EXPECT_NE(driver.see("explore.origin").name.find("what if"), std::string::npos);
  driver.click("what-if.reset");
  EXPECT_EQ(driver.see("explore.origin").name.find("what if"), std::string::npos);
}

TEST(ExploreWhatIf, TemperatureAndScaleAreComputedAnewFromTheTrueScores) {
  State state = with_tab(ExploreTab::WhatIf);
  state.explore.level = Level::Piece;
  Driver driver(state);
  const TracePtr before = driver.scene().explore->view->trace;
  driver.click("what-if.temperature", 0.25F);
  const float temperature = shown(driver).what_if.temperature;
  EXPECT_LT(temperature, 1);
  const TracePtr cold = driver.scene().explore->view->trace;
  EXPECT_EQ(cold->scores, before->scores);
  EXPECT_NEAR(static_cast<double>(cold->logits(3, 2)), static_cast<double>(before->logits(3, 2) / temperature), 1e-3);
  driver.click("what-if.reset");
  driver.click("what-if.scale.off");
  EXPECT_EQ(driver.scene().explore->view->trace->scaling.divisor, 1);
  driver.focus("what-if.temperature");
  driver.key(ImGuiKey_RightArrow);
  EXPECT_GT(shown(driver).what_if.temperature, 1);
}

TEST(ExploreWhatIf, AWordIsTakenAwayAndTheChangeShown) {
  Driver driver(with_tab(ExploreTab::WhatIf));
  driver.click("explore.chips.4");
  driver.click("what-if.take");
  EXPECT_EQ(shown(driver).what_if.removed, 4);
  ASSERT_TRUE(driver.shows("explore.difference.cells"));
  EXPECT_NE(driver.see("explore.difference.title").name.find("without bank"), std::string::npos);
  EXPECT_EQ(driver.scene().explore->compared->view->trace->size(), 8);
  driver.click("what-if.way.hide");
  const TracePtr hidden = driver.scene().explore->compared->view->trace;
  EXPECT_EQ(hidden->size(), 9);
  EXPECT_EQ(hidden->weights.col(4).sum(), 0) << "no word looks at bank any more";
  EXPECT_TRUE(hidden->origin.what_if);
  driver.click("explore.tab.word");
  EXPECT_NE(driver.see("explore.other_row.title").name.find("bank hidden"), std::string::npos);
  const TraceView other = *driver.scene().explore->compared->view;
  const int most = other.row.order[0];
  EXPECT_EQ(driver.see("explore.other_row.bars." + std::to_string(most)).value, share_text(other.row, most) + " %");
  EXPECT_TRUE(driver.shows("explore.bars.4")) << "both rows stand there, before and after";
  driver.click("explore.tab.what-if");
  driver.click("what-if.restore");
  EXPECT_FALSE(shown(driver).what_if.removed);
  driver.click("what-if.compare");
  EXPECT_FALSE(driver.shows("explore.difference.cells"));
}

TEST(ExploreWhatIf, TheOnlyWordCanBeTakenAwayWithoutHarm) {
  State state = exploring("alone");
  state.explore.tab = ExploreTab::WhatIf;
  Driver driver(state);
  driver.click("what-if.take");
  driver.click("explore.tab.compare");
  EXPECT_NE(driver.see("compare.problem").name.find("type at least one word"), std::string::npos);
  driver.click("explore.tab.what-if");
  driver.click("what-if.way.hide");
  EXPECT_TRUE(driver.shows("what-if.restore"));
  driver.click("what-if.restore");
  EXPECT_TRUE(driver.shows("explore.chips.0"));
}

TEST(ExploreWhatIf, WhatMayNotBeSeenIsNoZero) {
  Driver driver(with_tab(ExploreTab::WhatIf));
  driver.click("what-if.mask.causal");
  driver.click("explore.chips.0");
  driver.click("explore.tab.word");
  EXPECT_EQ(driver.see("explore.bars.8").value, "–");
  EXPECT_EQ(driver.see("explore.bars.0").value, "100 %");
  driver.click("explore.tab.look");
  driver.click("look.most.2");
  const Scene scene = driver.scene();
  EXPECT_GT(scene.explore->view->cutoffs.front(), 0) << "what may not be seen is not among the largest";
}

TEST(ExploreWhatIf, ANewSentenceEndsTheComparisonWithoutAWord) {
  Driver driver(with_tab(ExploreTab::WhatIf));
  driver.click("what-if.take");
  EXPECT_EQ(shown(driver).comparison.against, Against::Original);
  driver.type("explore.sentence", "Something else");
  EXPECT_EQ(shown(driver).comparison.against, Against::Nothing);
}

TEST(Explore, TheFigureStaysAsLargeWhileThePageScrolls) {
  Driver driver(with_tab(ExploreTab::WhatIf), {1280, 700});
  const int before = driver.painter().last.height;
  ImGui::GetIO().AddMousePosEvent(500, 400);
  for (int i = 0; i < 5; ++i) {
    ImGui::GetIO().AddMouseWheelEvent(0, -2);
    driver.settle();
  }
  EXPECT_EQ(driver.painter().last.height, before);
}

TEST(Explore, EscapeKeepsTheWayForTheKeyboard) {
  Driver driver(exploring());
  driver.focus("explore.heatmap.cells");
  driver.key(ImGuiKey_RightArrow);
  ASSERT_TRUE(shown(driver).cell);
  driver.key(ImGuiKey_Escape);
  EXPECT_FALSE(shown(driver).cell) << "at once";
  driver.key(ImGuiKey_Tab);
  const auto& entries = driver.tree().entries();
  EXPECT_TRUE(std::any_of(entries.begin(), entries.end(), [](const Semantic& entry) { return entry.focused; }));
}

// --- comparing ---

TEST(ExploreCompare, TwoSentences) {
  Driver driver(with_tab(ExploreTab::Compare));
  driver.click("compare.against.sentence");
  driver.type("compare.sentence", "I went to the river to deposit my salary");
  ASSERT_TRUE(driver.shows("explore.difference.cells"));
  const Scene scene = driver.scene();
  const DifferenceMap& map = *scene.explore->compared->map;
  EXPECT_EQ(map.words[4].token, "bank / river");
  EXPECT_EQ(driver.see("explore.difference.cell.0.0").value,
            (map.change(0, 0) > 0 ? "+" : "") + decimals(static_cast<double>(map.change(0, 0)), 4));
  driver.click("explore.difference.row.6");
  EXPECT_EQ(shown(driver).query, 6);
  EXPECT_NE(driver.see("compare.row.title").name.find("deposit"), std::string::npos);
  const ComparedScene compared = *driver.scene().explore->compared;
  for (std::size_t i = 0; i < 8; ++i) {
    const RowChange& each = compared.changes[i];
    EXPECT_EQ(driver.see("compare.share." + std::to_string(i)).value,
              decimals(100 * *each.first, 1) + " → " + decimals(100 * *each.second, 1));
  }
  EXPECT_TRUE(std::ranges::count(compared.words, "bank / river") == 1) << "one line, as in the map";
  driver.click("compare.way.beside");
  EXPECT_TRUE(driver.shows("explore.other_heatmap.cells"));
  EXPECT_TRUE(driver.shows("explore.heatmap.cells"));
  driver.click("compare.against.nothing");
  EXPECT_FALSE(driver.shows("explore.other_heatmap.cells"));
}

TEST(ExploreCompare, TwoHeadsAndTwoSources) {
  Driver driver(with_tab(ExploreTab::Compare));
  driver.click("compare.against.source");
  EXPECT_NE(driver.see("explore.difference.title").name.find("set by hand"), std::string::npos);
  driver.click("compare.source.encoder");
  driver.click("compare.layer.0");
  driver.click("compare.head.3");
  const Scene scene = driver.scene();
  EXPECT_EQ(scene.explore->compared->view->trace->origin.layer, 0);
  EXPECT_EQ(scene.explore->compared->view->trace->origin.head, 3);
  driver.click("compare.head.mean");
  EXPECT_EQ(driver.scene().explore->compared->view->trace->origin.head, kMeanHead);
}

TEST(ExploreCompare, SentencesWithNothingInCommonSaySo) {
  Driver driver(with_tab(ExploreTab::Compare));
  driver.click("compare.against.sentence");
  driver.type("compare.sentence", "Yes");
  EXPECT_TRUE(driver.shows("explore.difference.none"));
  driver.type("compare.sentence", "");
  EXPECT_TRUE(driver.shows("explore.difference.same")) << "nothing typed: the page's own sentence";
}

TEST(ExploreCompare, WhatWouldTellTheRowIsKeptBackUntilItIsGuessed) {
  State state = with_tab(ExploreTab::Compare);
  state.explore.guessing = true;
  state.explore.comparison.against = Against::Source;
  Driver driver(state);
  EXPECT_TRUE(driver.shows("compare.guess_first"));
  EXPECT_FALSE(driver.shows("compare.share.0"));
  driver.click("explore.head.all");
  EXPECT_TRUE(driver.shows("explore.guess.first"));
  EXPECT_FALSE(driver.shows("explore.heads.0.0"));
  driver.click("explore.path.scores");
  EXPECT_FALSE(driver.shows("explore.matrix.cells"));
  driver.click("explore.guessing.off");
  EXPECT_TRUE(driver.shows("explore.matrix.cells"));
}

TEST(ExploreCompare, AWordThatTheOtherReadingHasNotIsNotOutlinedThere) {
  State state = with_tab(ExploreTab::Compare);
  state.explore.sentence = "The animal was tired";
  state.explore.comparison.against = Against::Sentence;
  state.explore.comparison.sentence = "The animal slept all day long";
  state.explore.comparison.difference = false;
  Driver driver(state);
  EXPECT_TRUE(driver.shows("compare.no_word"));
  EXPECT_EQ(driver.painter().last.focus_row, -1) << "the second map is painted last";
}

}  // namespace
}  // namespace headlight::test
