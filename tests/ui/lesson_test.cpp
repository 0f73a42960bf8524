#include <gtest/gtest.h>

#include "core/base/numbers.h"
#include "tests/support/driver.h"

namespace headlight::test {
namespace {

State on_slide(int slide) {
  State state;
  state.page = {PageKind::Slide, slide};
  return state;
}

std::string text_of_page(const Driver& driver) {
  std::string text;
  for (const Semantic& entry : driver.tree().entries()) text += entry.name + " " + entry.value + "\n";
  return text;
}

class EverySlide : public testing::TestWithParam<int> {};

TEST_P(EverySlide, HasTitleQuestionTextAndALiveFigure) {
  Driver driver(on_slide(GetParam()));
  EXPECT_FALSE(driver.see("slide.title").name.empty());
  EXPECT_EQ(driver.see("slide.question").name.back(), '?') << "a slide opens with a question";
  EXPECT_TRUE(driver.shows("slide.text.0"));
  EXPECT_FALSE(driver.shows("figure.waiting"));
  EXPECT_EQ(text_of_page(driver).find("?}"), std::string::npos) << "every reference is filled in";
  EXPECT_TRUE(driver.seen("slide.problem").empty());
}

TEST_P(EverySlide, WorksWithoutTheModel) {
  Driver driver(on_slide(GetParam()), {1280, 800}, Model::Missing);
  EXPECT_FALSE(driver.shows("figure.waiting"));
  EXPECT_GT(driver.seen("figure.").size(), 3U);
}

INSTANTIATE_TEST_SUITE_P(Slides, EverySlide, testing::Range(1, kSlides + 1));

TEST(Slide1, ClickingAWordTurnsTheFigureToIt) {
  Driver driver(on_slide(1));
  EXPECT_TRUE(driver.see("figure.chips.1").selected) << "bank, as the slide asks";
  driver.click("figure.chips.8");
  EXPECT_EQ(driver.state().row[0], 8);
  EXPECT_NE(driver.see("figure.title").name.find("rain"), std::string::npos);
  driver.click("figure.bars.5");
  EXPECT_EQ(driver.state().row[0], 5);
}

TEST(Slide1, BankLooksAtTheWordsThatDecideItsMeaning) {
  Driver driver(on_slide(1));
  const AttentionTrace& trace = *driver.content().examples.at("bank").trace;
  const RowScene row = row_scene(trace, 1);
  for (const char* word : {"steep", "muddy", "rain"}) {
    const auto first_three = std::vector<int>(row.order.begin(), row.order.begin() + 3);
    const bool among = std::any_of(first_three.begin(), first_three.end(),
                                   [&](int key) { return trace.pieces[static_cast<std::size_t>(key)].token == word; });
    EXPECT_TRUE(among) << word;
  }
}

TEST(Slide2, TheRequestIsNotOnTheShelf) {
  Driver driver(on_slide(2));
  EXPECT_FALSE(driver.shows("figure.shelf.0"));
  EXPECT_EQ(driver.see("figure.shelf.1").name, "Neural Networks");
}

TEST(Slide3, ShowsCosinesLengthsAndRawScores) {
  Driver driver(on_slide(3));
  EXPECT_EQ(driver.see("figure.scores.0").value, "0.10  8.00  4.04  3.23");
  EXPECT_EQ(driver.see("figure.scores.1").value, "0.90  8.00  3.30  23.75");
  EXPECT_EQ(driver.see("figure.scores.2").value, "0.20  8.00  5.49  8.78");
  EXPECT_EQ(driver.see("figure.scores.3").value, "0.70  8.00  2.56  14.32");
}

TEST(Slide4, ShowsTheSharesWithAndWithoutTheDivision) {
  Driver driver(on_slide(4));
  const std::vector<std::string> shares = {"5 %", "65 %", "10 %", "20 %"};
  for (std::size_t i = 0; i < shares.size(); ++i)
    EXPECT_EQ(driver.see("figure.scaled." + std::to_string(i)).value, shares[i]);
  EXPECT_EQ(driver.see("figure.raw.1").value, "100 %");
  EXPECT_NE(text_of_page(driver).find("65 % to animal"), std::string::npos);
}

TEST(Slide5, TheWeightedCopiesAddUpToTheOutput) {
  Driver driver(on_slide(5));
  for (int word = 0; word < 4; ++word) EXPECT_TRUE(driver.shows("figure.copy." + std::to_string(word)));
  EXPECT_TRUE(driver.shows("figure.output"));
}

TEST(Slide6, TheHeatmapAnswersTheMouse) {
  Driver driver(on_slide(6));
  EXPECT_EQ(driver.see("figure.heatmap.cell.3.1").value, "0.6500");
  driver.click("figure.heatmap.row.0");
  EXPECT_EQ(driver.state().row[5], 0);
}

TEST(Slide7, ShowsRandomAndLearnedHeadsSideBySide) {
  Driver driver(on_slide(7));
  EXPECT_NE(driver.see("figure.before.origin").name.find("random"), std::string::npos);
  EXPECT_NE(driver.see("figure.after.origin").name.find("learned"), std::string::npos);
  Driver without(on_slide(7), {1280, 800}, Model::Missing);
  EXPECT_TRUE(without.shows("figure.missing"));
}

TEST(Concepts, AreFourCards) {
  State state;
  state.page = {PageKind::Concepts, 1};
  Driver driver(state);
  for (const char* letter : {"Q", "K", "V", "S"})
    EXPECT_TRUE(driver.shows("concepts." + std::string(letter) + ".title"));
}

TEST(Quiz, EveryOptionOfEveryQuestionHasItsOwnFeedback) {
  State state;
  state.page = {PageKind::Quiz, 1};
  Driver driver(state);
  ASSERT_GE(driver.content().questions.size(), 5U);
  for (std::size_t question = 0; question < driver.content().questions.size(); ++question) {
    const auto& options = driver.content().questions[question].options;
    for (std::size_t option = 0; option < options.size(); ++option) {
      driver.click("quiz.option." + std::string(1, static_cast<char>('A' + option)));
      EXPECT_EQ(driver.state().quiz.chosen.at(static_cast<int>(question)), static_cast<int>(option));
      const std::string verdict = options[option].credit >= 100 ? "Right." : "Not quite.";
      EXPECT_TRUE(driver.see("quiz.feedback").name.starts_with(verdict));
      EXPECT_EQ(driver.shows("quiz.look_again"), options[option].credit < 100);
    }
    if (question + 1 < driver.content().questions.size()) driver.click("quiz.following");
  }
  driver.click("quiz.previous");
  EXPECT_EQ(driver.state().quiz.current, static_cast<int>(driver.content().questions.size()) - 2);
}

TEST(Quiz, LookAgainLeadsToTheSlide) {
  State state;
  state.page = {PageKind::Quiz, 1};
  Driver driver(state);
  driver.click("quiz.option.A");
  driver.click("quiz.look_again");
  EXPECT_EQ(driver.state().page, (Page{PageKind::Slide, 5}));
}

}  // namespace
}  // namespace headlight::test
