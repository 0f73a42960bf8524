#include <gtest/gtest.h>

#include "core/base/numbers.h"
#include "tests/support/slides.h"

namespace headlight::test {
namespace {

TEST(Slide1, NothingIsGivenAwayBeforeTheGuess) {
  Driver driver(on_slide(1));
  for (const Semantic& word : driver.seen("figure.words.")) EXPECT_TRUE(word.value.empty()) << word.id;
  EXPECT_FALSE(driver.shows("figure.bars.1"));
  EXPECT_TRUE(driver.see("figure.reveal").disabled) << "nothing chosen yet";
}

TEST(Slide1, AGuessIsMadeCommittedAndComparedWithTheTruth) {
  Driver driver(on_slide(1));
  driver.click("figure.words.3");  // steep
  driver.click("figure.words.4");  // and
  driver.click("figure.words.4");  // taken back
  driver.click("figure.words.5");  // muddy
  driver.click("figure.words.1");  // the word itself asks; it is no answer
  EXPECT_EQ(figure_state(driver).guess.words, (std::vector<int>{3, 5}));
  EXPECT_TRUE(driver.see("figure.words.3").selected);
  driver.click("figure.reveal");
  EXPECT_TRUE(figure_state(driver).guess.revealed);
  EXPECT_EQ(driver.state().slides[0].step, 1);
  const RowScene row = row_scene(example_trace(driver, "bank"), 1);
  const int share = row.percentages[3] + row.percentages[5];
  EXPECT_NE(driver.see("figure.guess").name.find(std::to_string(share) + " % of the attention"), std::string::npos)
      << driver.see("figure.guess").name;
  driver.key(ImGuiKey_PageUp);
  driver.click("figure.again");
  EXPECT_TRUE(figure_state(driver).guess.words.empty());
}

TEST(Slide1, AMissedWordIsNamedAndNothingIsCalledWrong) {
  Driver driver(on_slide(1));
  driver.focus("figure.words.0");
  driver.key(ImGuiKey_Space);  // The
  EXPECT_EQ(figure_state(driver).guess.words, (std::vector<int>{0}));
  driver.click("figure.reveal");
  const RowScene row = row_scene(example_trace(driver, "bank"), 1);
  const std::string best = example_trace(driver, "bank").pieces[static_cast<std::size_t>(row.order[0])].token;
  EXPECT_NE(driver.see("figure.guess").name.find(best), std::string::npos);
  EXPECT_EQ(driver.see("figure.guess").name.find("wrong"), std::string::npos);
}

TEST(Slide1, TheGuessIsAboutTheSlidesWordWhicheverIsLookedAt) {
  Driver driver(on_slide(1));
  driver.click("figure.words.3");
  driver.click("figure.reveal");
  driver.click("figure.words.5");
  EXPECT_FALSE(driver.shows("figure.guess")) << "muddy's row, about which nothing was guessed";
  driver.click("figure.stage.guess");
  EXPECT_NE(driver.see("figure.title").name.find("bank"), std::string::npos);
}

TEST(Slide1, TheBestGuessIsNamedWithItsOwnShare) {
  Driver driver(on_slide(1));
  driver.click("figure.words.3");  // steep
  driver.click("figure.words.7");  // the
  driver.click("figure.reveal");
  const RowScene row = row_scene(example_trace(driver, "bank"), 1);
  const int best =
      row.percentages[static_cast<std::size_t>(row.order[0])] + row.percentages[static_cast<std::size_t>(row.order[1])];
  EXPECT_NE(driver.see("figure.guess").name.find("get " + std::to_string(best) + " %"), std::string::npos)
      << driver.see("figure.guess").name;
}

TEST(Slide1, EveryShareIsTheTraces) {
  Driver driver(on_slide(1, 2));
  for (int query = 0; query < 9; ++query) {
    driver.click("figure.words." + std::to_string(query));
    EXPECT_EQ(last_intent<SelectSlideWord>(driver).row, query);
    const RowScene row = row_scene(example_trace(driver, "bank"), query);
    for (std::size_t key = 0; key < 9; ++key) {
      const std::string share = std::to_string(row.percentages[key]) + " %";
      EXPECT_EQ(driver.see("figure.words." + std::to_string(key)).value, share);
      EXPECT_EQ(driver.see("figure.bars." + std::to_string(key)).value, share);
    }
  }
}

TEST(Slide1, BankLooksAtTheWordsThatDecideItsMeaning) {
  Driver driver(on_slide(1));
  const AttentionTrace& trace = example_trace(driver, "bank");
  const RowScene row = row_scene(trace, 1);
  std::set<std::string> first_three;
  for (int rank = 0; rank < 3; ++rank)
    first_three.insert(trace.pieces[static_cast<std::size_t>(row.order[static_cast<std::size_t>(rank)])].token);
  EXPECT_EQ(first_three, (std::set<std::string>{"steep", "muddy", "rain"}));
}

TEST(Slide1, ASentenceOfOnesOwnIsReadByTheModel) {
  Driver driver(on_slide(1, 3));
  driver.type("figure.sentence", "She can fly");
  EXPECT_EQ(driver.seen("figure.own.").size(), 3U);
  driver.click("figure.own.0");
  EXPECT_TRUE(driver.see("figure.own.0").selected);
  const auto request = followed_requests(driver.state(), driver.content()).front();
  EXPECT_EQ(request.source, SourceKind::Encoder);
  const RowScene row = row_scene(*driver.results().find(request), 0);
  for (std::size_t key = 0; key < 3; ++key) {
    EXPECT_EQ(driver.see("figure.own." + std::to_string(key)).value, std::to_string(row.percentages[key]) + " %");
  }
  driver.click("figure.try.1");
  EXPECT_EQ(figure_state(driver).sentence, driver.content().deck.slides[0].figure->suggestions[1]);
  EXPECT_EQ(driver.see("figure.sentence").value, *figure_state(driver).sentence);
  driver.type("figure.sentence", "");
  EXPECT_TRUE(driver.shows("figure.problem"));
}

TEST(Slide1, WithoutTheModelTheNumbersSayThatTheyAreRandom) {
  Driver driver(on_slide(1, 3), {1280, 800}, Model::Missing);
  EXPECT_TRUE(driver.shows("figure.untrained"));
  EXPECT_TRUE(driver.see("figure.honesty").name.starts_with("Random"));
}

TEST(Slide1, OneCanGuessAgainFromALaterStepAndKeepsOnesOwnSentence) {
  Driver driver(on_slide(1, 3));
  driver.type("figure.sentence", "My own words");
  driver.key(ImGuiKey_Escape);
  driver.click("figure.stage.guess");
  driver.click("figure.again");
  driver.click("figure.words.8");
  EXPECT_EQ(figure_state(driver).guess.words, (std::vector<int>{8}));
  driver.click("figure.reveal");
  EXPECT_EQ(driver.state().slides[0].step, 2) << "no step is lost";
  EXPECT_EQ(figure_state(driver).sentence, "My own words");
  driver.click("figure.stage.arcs");
  EXPECT_TRUE(driver.shows("figure.guess"));
}

}  // namespace
}  // namespace headlight::test
