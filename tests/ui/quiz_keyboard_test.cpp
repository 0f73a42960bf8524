// The quick check without a mouse.
#include <gtest/gtest.h>

#include "tests/support/quiz.h"

namespace headlight::test {
namespace {

TEST(QuizKeyboard, LettersNameOptionsAndNothingLeavesAnUnansweredQuestion) {
  const int typed = place_of(QuestionKind::ShortText);
  Driver driver(at_quiz());
  for (const ImGuiKey key : {ImGuiKey_Space, ImGuiKey_Enter}) driver.key(key);
  EXPECT_EQ(driver.state().page, (Page{PageKind::Quiz, 1}));
  EXPECT_FALSE(driver.state().quiz.handed_in);
  driver.key(ImGuiKey_Period);
  EXPECT_EQ(driver.state().overlay, Overlay::Blank);
  driver.key(ImGuiKey_B);
  EXPECT_EQ(driver.state().overlay, Overlay::None) << "any key ends the dark screen";
  driver.apply(OpenOverlay{Overlay::Keys});
  driver.settle();
  driver.key(ImGuiKey_C);
  EXPECT_FALSE(driver.state().quiz.handed_in) << "and answers nothing that one does not see";
  driver.apply(CloseOverlay{});
  driver.settle();
  driver.key(ImGuiKey_B);
  EXPECT_EQ(driver.state().overlay, Overlay::None);
  EXPECT_TRUE(driver.see("quiz.option.B").selected);
  EXPECT_TRUE(driver.state().quiz.handed_in);
  driver.key(ImGuiKey_C);
  EXPECT_FALSE(driver.see("quiz.option.C").selected) << "it is answered";
  driver.apply(GoToQuestion{typed});
  driver.settle();
  driver.type("quiz.typed", "abc");
  EXPECT_EQ(driver.state().quiz.draft.typed, "abc");
}

TEST(QuizKeyboard, AWholeQuestionIsAnsweredByKeysAlone) {
  State state;
  state.page = {PageKind::Quiz, 1};
  Driver driver(state);
  std::string option;
  for (const Semantic& entry : driver.tree().entries()) {
    if (option.empty() && entry.id.starts_with("quiz.option.") && entry.item != 0) option = entry.id;
  }
  ASSERT_FALSE(option.empty());
  driver.focus(option);
  driver.key(ImGuiKey_Space);
  EXPECT_FALSE(driver.state().quiz.draft.chosen.empty());
  if (driver.shows("quiz.check")) {  // a single choice is handed in as it is made
    driver.focus("quiz.check");
    driver.key(ImGuiKey_Enter);
  }
  EXPECT_TRUE(driver.state().quiz.handed_in);
  EXPECT_EQ(driver.state().quiz.attempts.size(), 1U);
}

TEST(QuizKeyboard, TabLeavesAnAnsweredOption) {
  Driver driver(at_quiz());
  std::string option;
  for (const Semantic& entry : driver.tree().entries()) {
    if (option.empty() && entry.id.starts_with("quiz.option.") && entry.item != 0) option = entry.id;
  }
  driver.focus(option);
  driver.key(ImGuiKey_Space);
  ASSERT_TRUE(driver.state().quiz.handed_in);
  driver.focus("quiz.next");
  driver.key(ImGuiKey_Enter);
  EXPECT_FALSE(driver.state().quiz.handed_in);
}

TEST(QuizKeyboard, EnterGoesOnWithTheQuestionsAndNotWithThePages) {
  Driver driver(at_quiz());
  driver.click("quiz.option.A");
  ASSERT_TRUE(driver.state().quiz.handed_in);
  driver.key(ImGuiKey_Enter);
  EXPECT_EQ(driver.state().page.kind, PageKind::Quiz);
  EXPECT_FALSE(driver.state().quiz.handed_in);
}

TEST(QuizKeyboard, TheNextPageIsReachedByTabAgain) {
  Driver driver(at_quiz());
  driver.focus(option_id(driver, first_option(current(driver), false)));
  driver.key(ImGuiKey_Space);
  driver.focus("quiz.look_again");
  driver.key(ImGuiKey_Enter);
  ASSERT_EQ(driver.state().page.kind, PageKind::Slide);
  driver.key(ImGuiKey_Tab);
  const auto& entries = driver.tree().entries();
  EXPECT_TRUE(std::any_of(entries.begin(), entries.end(), [](const Semantic& entry) { return entry.focused; }));
}

}  // namespace
}  // namespace headlight::test
