#include <gtest/gtest.h>

#include "tests/support/driver.h"

namespace headlight::test {
namespace {

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
