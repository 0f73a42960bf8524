// Trained heads on Explore: chosen, read, explained, compared.
#include <gtest/gtest.h>

#include "core/base/numbers.h"
#include "tests/support/driver.h"

namespace headlight::test {
namespace {

State reading_with(const std::string& head, const std::string& sentence) {
  State state;
  state.page = {PageKind::Explore, 1};
  state.explore.sentence = sentence;
  state.explore.source = SourceKind::Trained;
  state.explore.trained = head;
  return state;
}

const AttentionTrace& shown_trace(const Driver& driver) {
  return *driver.results().find(explore_request(driver.state().explore));
}

TEST(TrainedHeads, AreASourceLikeTheOthersAndEachIsOneClickAway) {
  Driver driver(reading_with("describes", "The animal was tired"));
  driver.click("explore.source.encoder");
  EXPECT_FALSE(driver.shows("explore.trained.refers"));
  driver.click("explore.source.trained");
  for (const std::string name : {"describes", "refers", "sense"}) {
    driver.click("explore.trained." + name);
    EXPECT_EQ(driver.state().explore.trained, name);
    EXPECT_TRUE(driver.see("explore.trained." + name).selected);
    EXPECT_EQ(shown_trace(driver).origin.source, "head:" + name);
    EXPECT_NE(driver.see("explore.origin").name.find(name), std::string::npos);
    EXPECT_FALSE(driver.shows("explore.layer.0")) << "it has one head only";
  }
}

TEST(TrainedHeads, ThePageSaysWhatEachHasLearnedWhatItReadsAndWhatNothingTaughtIt) {
  Driver driver(reading_with("describes", "The animal was tired"));
  std::string about = driver.see("explore.head.about").name;
  EXPECT_NE(about.find("adjective"), std::string::npos) << about;
  EXPECT_NE(about.find("layer 1"), std::string::npos) << about;
  EXPECT_NE(about.find("W_V"), std::string::npos) << about;
  driver.click("explore.trained.sense");
  about = driver.see("explore.head.about").name;
  EXPECT_NE(about.find("layer 2"), std::string::npos) << about;
  EXPECT_NE(about.find("64 directions"), std::string::npos) << "what was not trained is said";
  driver.click("explore.source.encoder");
  EXPECT_FALSE(driver.shows("explore.head.about"));
}

TEST(TrainedHeads, TheChainOfACellHasTheDistanceAsAStepOfItsOwn) {
  Driver driver(reading_with("describes", "The animal was tired"));
  driver.click("explore.heatmap.cells", 0.375F, 0.875F);  // tired → animal
  ASSERT_EQ(driver.state().explore.cell, (Cell{3, 1}));
  const CellExplanation cell = explain(shown_trace(driver), 3, 1);
  ASSERT_TRUE(cell.chain && cell.chain->bias);
  EXPECT_EQ(driver.see("chain.bias").value, decimals(*cell.chain->bias, 3));
  EXPECT_EQ(driver.see("chain.weight").value, decimals(shown_trace(driver).weights(3, 1), 4));
}

TEST(TrainedHeads, CanBeReadByPiecesAndUnderAWhatIf) {
  Driver driver(reading_with("refers", "The hedgehog slept because it was tired"));
  const Eigen::Index words = shown_trace(driver).size();
  driver.click("explore.level.piece");
  EXPECT_GT(shown_trace(driver).size(), words);
  driver.apply(SetWhatIf{{true, 1, true, std::nullopt, Removal::Delete}});
  driver.settle();
  EXPECT_EQ(shown_trace(driver).weights(0, 1), 0) << "masked";
  EXPECT_TRUE(shown_trace(driver).origin.what_if);
}

TEST(TrainedHeads, CanBeComparedWithEachOtherAndWithTheLearnedModel) {
  Driver driver(reading_with("describes", "The animal was tired"));
  driver.click("explore.tab.compare");
  driver.click("compare.against.source");
  driver.click("compare.source.trained");
  driver.click("compare.trained.sense");
  EXPECT_EQ(driver.state().explore.comparison.trained, "sense");
  EXPECT_TRUE(driver.shows("compare.moved"));
  EXPECT_EQ(compared_request(driver.state().explore)->trained, "sense");
  driver.click("compare.source.encoder");
  EXPECT_FALSE(driver.shows("compare.trained.sense"));
  EXPECT_TRUE(driver.shows("compare.moved"));
}

TEST(TrainedHeads, ChoosingOneCanBeUndone) {
  Driver driver(reading_with("describes", "The animal was tired"));
  driver.click("explore.trained.sense");
  driver.key(ImGuiKey_Z, true);
  EXPECT_EQ(driver.state().explore.trained, "describes");
  driver.key(ImGuiKey_Y, true);
  EXPECT_EQ(driver.state().explore.trained, "sense");
}

TEST(TrainedHeads, AFileThatCannotBeReadIsSaidWhereOneChooses) {
  Content content = Driver(reading_with("describes", "The animal was tired")).content();
  content.head_problems = {{"error.head.size", {}, "assets/heads/refers.safetensors"}};
  std::erase_if(content.heads, [](const TrainedHeadPtr& head) { return head->name == "refers"; });
  Driver driver(reading_with("describes", "The animal was tired"), content);
  EXPECT_NE(driver.see("explore.head.problem.0").name.find("refers.safetensors"), std::string::npos);
  EXPECT_FALSE(driver.shows("explore.trained.refers"));
  driver.click("explore.source.encoder");
  EXPECT_FALSE(driver.shows("explore.head.problem.0"));
}

TEST(TrainedHeads, AHeadThatIsNotThereIsSaidAndTheOthersAreOffered) {
  Driver driver(reading_with("gone", "The animal was tired"));
  EXPECT_NE(driver.see("explore.problem").name.find("gone"), std::string::npos);
  driver.click("explore.trained.describes");
  EXPECT_FALSE(driver.shows("explore.problem"));
}

// The sentences that the lesson's documents speak of.
TEST(TrainedHeads, FindWhatTheLessonsSentencesAreAbout) {
  struct Case {
    std::string head, sentence, word;
    std::vector<std::string> found;  // one of them gets most, the word itself left out
  };
  const std::vector<Case> cases = {
      {"describes", "The animal was tired", "tired", {"animal"}},
      {"sense", "The bank was steep and muddy from the rain", "bank", {"steep", "muddy", "rain"}},
      {"sense", "I went to the bank to deposit my salary", "bank", {"deposit", "salary"}},
      {"sense", "I sat on the park bench to read", "bench", {"sat", "park", "read"}},
      {"refers", "The animal didn't cross the street because it was too tired", "it", {"animal"}}};
  for (const Case& each : cases) {
    Driver driver(reading_with(each.head, each.sentence));
    const AttentionTrace& trace = shown_trace(driver);
    const auto row_of = [&](const std::string& word) {
      const auto found = std::find_if(trace.pieces.begin(), trace.pieces.end(),
                                      [&](const Piece& piece) { return piece.token == word; });
      return static_cast<int>(found - trace.pieces.begin());
    };
    const int query = row_of(each.word);
    Row row = trace.weights.row(query);
    row(query) = 0;
    Eigen::Index most = 0;
    row.maxCoeff(&most);
    const std::string& word = trace.pieces[static_cast<std::size_t>(most)].token;
    EXPECT_NE(std::find(each.found.begin(), each.found.end(), word), each.found.end())
        << each.sentence << ": " << each.word << " → " << word;
  }
}

}  // namespace
}  // namespace headlight::test
