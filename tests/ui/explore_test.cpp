#include <gtest/gtest.h>

#include "core/base/numbers.h"
#include "tests/support/driver.h"

namespace headlight::test {
namespace {

State exploring(const std::string& sentence = "The animal was tired") {
  State state;
  state.page = {PageKind::Explore, 1};
  state.explore.sentence = sentence;
  return state;
}

const AttentionTrace& shown_trace(const Driver& driver) {
  return *driver.results().find(explore_request(driver.state().explore));
}

int sum_of_bars(const Driver& driver) {
  int sum = 0;
  for (const Semantic& bar : driver.seen("explore.bars.")) {
    if (bar.role == Role::Bar) sum += std::stoi(bar.value);
  }
  return sum;
}

TEST(Explore, ClickingAWordShowsWhatItAttendsTo) {
  Driver driver(exploring());
  driver.click("explore.chips.1");
  EXPECT_EQ(driver.state().explore.query, 1);
  EXPECT_TRUE(driver.see("explore.chips.1").selected);
  EXPECT_NE(driver.see("explore.row.title").name.find("animal"), std::string::npos);
  EXPECT_EQ(sum_of_bars(driver), 100);
  EXPECT_NE(driver.see("explore.words").name.find("animal gives"), std::string::npos);
}

TEST(Explore, EveryNumberInTheHeatmapIsTheTraces) {
  Driver driver(exploring());
  const AttentionTrace& trace = shown_trace(driver);
  for (int row = 0; row < 4; ++row) {
    for (int key = 0; key < 4; ++key) {
      const std::string id = "explore.heatmap.cell." + std::to_string(row) + "." + std::to_string(key);
      EXPECT_EQ(driver.see(id).value, decimals(trace.weights(row, key), 4));
    }
  }
}

TEST(Explore, ClickingACellShowsItsWholeChain) {
  Driver driver(exploring());
  driver.click("explore.heatmap.cells", 0.375F, 0.875F);  // row 3, column 1
  ASSERT_EQ(driver.state().explore.cell, (Cell{3, 1}));
  const CellExplanation cell = explain(shown_trace(driver), 3, 1);
  ASSERT_TRUE(cell.chain);
  EXPECT_EQ(driver.see("chain.score").value, decimals(cell.chain->score, 3));
  EXPECT_EQ(driver.see("chain.scaled").value, decimals(cell.chain->score / 8, 3));
  EXPECT_EQ(driver.see("chain.shifted").value, decimals(cell.chain->shifted, 3));
  EXPECT_EQ(driver.see("chain.exp").value, decimals(cell.chain->exponential, 4));
  EXPECT_EQ(driver.see("chain.weight").value, decimals(shown_trace(driver).weights(3, 1), 4));
  for (const char* id :
       {"chain.product.0", "chain.rest", "chain.mask", "chain.value", "chain.contribution", "chain.output"}) {
    EXPECT_TRUE(driver.shows(id)) << id;
  }
  driver.click("chain.close");
  EXPECT_FALSE(driver.state().explore.cell);
  EXPECT_FALSE(driver.shows("chain.score"));
}

TEST(Explore, ABarOpensItsCellAndEscapeClosesIt) {
  Driver driver(exploring());
  driver.click("explore.bars.1");
  EXPECT_EQ(driver.state().explore.cell, (Cell{3, 1}));
  driver.key(ImGuiKey_Escape);
  EXPECT_FALSE(driver.state().explore.cell);
}

TEST(Explore, FollowsEachKeystroke) {
  Driver driver(exploring());
  driver.type("explore.sentence", "She can fly");
  EXPECT_EQ(driver.state().explore.sentence, "She can fly");
  EXPECT_EQ(driver.see("explore.chips.2").name, "fly");
  EXPECT_FALSE(driver.shows("explore.chips.3"));
  EXPECT_EQ(sum_of_bars(driver), 100);
}

TEST(Explore, TypedLettersAreNeverCommands) {
  Driver driver(exploring());
  driver.type("explore.sentence", "x");
  driver.key(ImGuiKey_LeftArrow);
  driver.key(ImGuiKey_Home);
  driver.key(ImGuiKey_End);
  EXPECT_EQ(driver.state().page.kind, PageKind::Explore);
}

TEST(Explore, LayerHeadAndLevelCanBeChosen) {
  Driver driver(exploring("He was running"));
  driver.click("explore.layer.1");
  driver.click("explore.head.2");
  EXPECT_EQ(driver.state().explore.layer, 1);
  EXPECT_EQ(driver.state().explore.head, 2);
  EXPECT_NE(driver.see("explore.origin").name.find("L1H2"), std::string::npos);
  driver.click("explore.level.piece");
  EXPECT_EQ(driver.state().explore.level, Level::Piece);
  EXPECT_EQ(driver.see("explore.chips.0").name, "▁He");
  driver.click("explore.head.mean");
  EXPECT_EQ(driver.state().explore.head, kMeanHead);
  EXPECT_EQ(sum_of_bars(driver), 100);
}

TEST(Explore, TheMeanIsExplainedByItsHeads) {
  Driver driver(exploring());
  driver.click("explore.head.mean");
  driver.click("explore.level.piece");
  driver.click("explore.bars.1");
  EXPECT_EQ(driver.seen("chain.part.").size(), 4U);
  EXPECT_FALSE(driver.shows("chain.score")) << "a mean has no single q·k";
}

TEST(Explore, AtWordLevelTheMeanOfSinglePiecesIsExplainedByItsHeads) {
  Driver driver(exploring());
  driver.click("explore.head.mean");
  driver.click("explore.bars.1");
  ASSERT_EQ(driver.seen("chain.part.").size(), 4U);
  EXPECT_NE(driver.see("chain.part.0").name.find("Head 1"), std::string::npos);
  EXPECT_NE(driver.see("chain.parts").name.find("mean of several heads"), std::string::npos);
}

TEST(Explore, EscapeLeavesTheBoxAndKeepsWhatWasTyped) {
  Driver driver(exploring());
  driver.type("explore.sentence", "She can fly");
  driver.key(ImGuiKey_Escape);
  EXPECT_EQ(driver.state().explore.sentence, "She can fly");
  EXPECT_FALSE(ImGui::GetIO().WantTextInput);
}

TEST(Explore, CellsAndBarsShowTheSameShares) {
  Driver driver(exploring("I went to the bank to deposit my salary"));
  const TracePtr trace = driver.results().find(explore_request(driver.state().explore));
  const Scene scene = derive(driver.state(), driver.content(), driver.results());
  for (int row = 0; row < trace->size(); ++row) {
    EXPECT_EQ(scene.explore->view->percentages[static_cast<std::size_t>(row)], row_scene(*trace, row).percentages);
  }
}

TEST(Explore, TheLessonExampleSaysThatItHasItsOwnSentence) {
  Driver driver(exploring("He was running"));
  driver.click("explore.source.lesson");
  EXPECT_NE(driver.see("explore.other_sentence").name.find("The animal was tired"), std::string::npos);
  driver.type("explore.sentence", "The animal was tired");
  EXPECT_FALSE(driver.shows("explore.other_sentence"));
}

TEST(Explore, StarsAndUnderscoresStayAsTyped) {
  Driver driver(exploring("a *b* my_x _y"));
  driver.click("explore.chips.0");
  for (const char* id : {"explore.words", "explore.row.title"}) {
    EXPECT_EQ(driver.see(id).name.find('\\'), std::string::npos) << "no protecting backslash is shown";
  }
  driver.click("explore.source.untrained");
  driver.click("explore.chips.1");
  EXPECT_NE(driver.see("explore.row.title").name.find("*"), std::string::npos);
}

TEST(Explore, AWordAlsoLinksItsColumn) {
  Driver driver(exploring());
  driver.hover("explore.chips.1");
  EXPECT_EQ(driver.painter().last.hover_column, 1);
}

TEST(Explore, AWordOfSeveralPiecesIsExplainedByThem) {
  Driver driver(exploring("The king slept"));
  driver.click("explore.chips.1");
  driver.click("explore.bars.1");
  EXPECT_EQ(driver.seen("chain.part.").size(), 4U) << "▁k and ing, each with each";
}

TEST(Explore, EverySourceCanBeChosen) {
  Driver driver(exploring("Nothing was learned here"));
  driver.click("explore.source.untrained");
  EXPECT_NE(driver.see("explore.origin").name.find("random"), std::string::npos);
  EXPECT_FALSE(driver.shows("explore.level.piece")) << "words are its pieces";
  driver.click("explore.source.lesson");
  EXPECT_EQ(driver.see("explore.chips.3").name, "tired");
  EXPECT_EQ(driver.see("explore.chips.1").value, "65 %");
  driver.click("explore.source.handset");
  EXPECT_EQ(driver.see("explore.chips.0").name, "Nothing");
  EXPECT_EQ(driver.see("explore.origin").name, "set by hand");
  driver.click("explore.heatmap.cells", 0.1F, 0.3F);
  EXPECT_TRUE(driver.state().explore.cell) << "its cells are explained like all others";
  driver.click("explore.source.encoder");
  EXPECT_EQ(driver.see("explore.chips.0").name, "Nothing");
}

TEST(Explore, HoveringACellLinksItsRowAndColumn) {
  Driver driver(exploring());
  driver.hover("explore.heatmap.cells", 0.375F, 0.125F);
  EXPECT_EQ(driver.painter().last.hover_row, 0);
  EXPECT_EQ(driver.painter().last.hover_column, 1);
}

TEST(Explore, SaysWhatWasNotRead) {
  std::string sentence;
  for (int i = 0; i < 200; ++i) sentence += "word ";
  Driver driver(exploring(sentence));
  EXPECT_NE(driver.see("explore.dropped").name.find("were not read"), std::string::npos);
  EXPECT_TRUE(driver.shows("explore.dropped.text"));
}

TEST(Explore, AnEmptySentenceSaysWhatToDo) {
  Driver driver(exploring());
  driver.type("explore.sentence", "");
  EXPECT_NE(driver.see("explore.problem").name.find("type at least one word"), std::string::npos);
  driver.type("explore.sentence", "Hello");
  EXPECT_FALSE(driver.shows("explore.problem"));
  EXPECT_TRUE(driver.shows("explore.chips.0"));
}

TEST(Explore, WithoutTheModelItSaysHowToGetItAndTheRestWorks) {
  Driver driver(exploring(), {1280, 800}, Model::Missing);
  EXPECT_NE(driver.see("explore.problem").name.find("./run"), std::string::npos);
  driver.click("explore.source.untrained");
  EXPECT_TRUE(driver.shows("explore.chips.3"));
  driver.click("explore.source.lesson");
  EXPECT_EQ(driver.see("explore.chips.1").value, "65 %");
}

class HostileSentence : public testing::TestWithParam<std::string> {};

TEST_P(HostileSentence, IsShownWithoutHarm) {
  for (const SourceKind source : {SourceKind::Encoder, SourceKind::Untrained}) {
    State state = exploring(GetParam());
    state.explore.source = source;
    Driver driver(state);
    EXPECT_TRUE(driver.shows("explore.chips.0") || driver.shows("explore.problem"));
  }
}

INSTANTIATE_TEST_SUITE_P(Texts, HostileSentence,
                         testing::Values("", "   ", "\u200B\u200D\uFEFF", "\u202Eabc\u202C שלום عالم",
                                         "😀👨‍👩‍👧‍👦🏳️‍🌈", std::string("a\0b", 3), "\t\n",
                                         "e\u0301\u0301\u0301\u0301", "日本語のテキスト", std::string(1'000'000, 'a'),
                                         "{weight tired animal} **bold** ###id %s %n"));

}  // namespace
}  // namespace headlight::test
