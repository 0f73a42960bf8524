#include "core/quiz/gift.h"

#include <gtest/gtest.h>

#include "core/quiz/grade.h"

namespace headlight {
namespace {

ParsedQuiz parse(const std::string& text) { return parse_gift({"q.gift", text}); }

Question only(const std::string& text) {
  const ParsedQuiz quiz = parse(text);
  if (quiz.questions.size() != 1) throw std::runtime_error("expected one question");
  return quiz.questions.front();
}

TEST(Gift, ReadsChoicesWithFeedback) {
  const Question question = only(
      "::Title:: Two and two? {\n =Four#Right, four.\n ~Five#Too many.\n ~%50%Some \\= number#Half.\n ####In "
      "general.\n}");
  EXPECT_EQ(question.title, "Title");
  EXPECT_EQ(question.text, "Two and two?");
  ASSERT_EQ(question.options.size(), 3U);
  EXPECT_EQ(question.options[0].text, "Four");
  EXPECT_EQ(question.options[0].credit, 100);
  EXPECT_EQ(question.options[1].feedback, "Too many.");
  EXPECT_EQ(question.options[2].text, "Some = number");
  EXPECT_EQ(question.options[2].credit, 50);
  EXPECT_EQ(question.general_feedback, "In general.");
}

TEST(Gift, ReadsTrueAndFalse) {
  const Question question = only("The sun rises. {T#Look again.#Yes, it does.}");
  ASSERT_EQ(question.options.size(), 2U);
  EXPECT_TRUE(is_right(question.options[0]));
  EXPECT_EQ(question.options[0].feedback, "Yes, it does.");
  EXPECT_EQ(question.options[1].feedback, "Look again.");
  EXPECT_TRUE(is_right(only("No. {FALSE}").options[1]));
}

TEST(Gift, CategoriesCommentsAndBlankLines) {
  const ParsedQuiz quiz = parse("// a comment\n$CATEGORY: slide-3\n\nA? {=a ~b}\n\n// more\nB? {=a\n\n~b}\n");
  ASSERT_EQ(quiz.questions.size(), 2U);
  EXPECT_EQ(quiz.questions[0].topic, "slide-3");
  EXPECT_EQ(quiz.questions[0].line, 4);
  EXPECT_EQ(quiz.questions[1].line, 7);
  EXPECT_EQ(quiz.questions[1].options.size(), 2U) << "a blank line inside the braces does not end the question";
  EXPECT_TRUE(quiz.problems.empty());
}

class BrokenGift : public testing::TestWithParam<std::pair<const char*, const char*>> {};

TEST_P(BrokenGift, IsReportedWithItsLineAndTheOthersStay) {
  const ParsedQuiz quiz = parse(std::string("Good? {=y ~n}\n\n") + GetParam().first + "\n");
  EXPECT_EQ(quiz.questions.size(), 1U);
  ASSERT_EQ(quiz.problems.size(), 1U);
  EXPECT_EQ(quiz.problems[0].code, GetParam().second);
  EXPECT_EQ(quiz.problems[0].where, "q.gift:3");
}

INSTANTIATE_TEST_SUITE_P(Texts, BrokenGift,
                         testing::Values(std::pair{"No answers", "error.gift.no_answers"},
                                         std::pair{"Open {=a ~b", "error.gift.unclosed"},
                                         std::pair{"::Open title {=a ~b}", "error.gift.unclosed"},
                                         std::pair{"{=a ~b}", "error.gift.no_text"},
                                         std::pair{"Q {= ~b}", "error.gift.no_text"},
                                         std::pair{"Q {~a ~b}", "error.gift.no_right_option"},
                                         std::pair{"Q {=a =b}", "error.gift.unsupported"},
                                         std::pair{"Q {#3.14:0.01}", "error.gift.unsupported"},
                                         std::pair{"Q {=a -> b =c -> d}", "error.gift.unsupported"},
                                         std::pair{"Q {=a ~b} tail", "error.gift.unsupported"},
                                         std::pair{"Q {=a ~%x%b}", "error.gift.bad_credit"}));

TEST(Gift, ABraceLeftOpenIsReportedAndNotReadOn) {
  const ParsedQuiz quiz = parse("Open {=a ~b\n\nGood? {=y ~n}\n\nLast? {=y ~n}\n");
  ASSERT_EQ(quiz.problems.size(), 1U);
  EXPECT_EQ(quiz.problems[0].code, "error.gift.unclosed");
  EXPECT_EQ(quiz.problems[0].where, "q.gift:1");
  ASSERT_EQ(quiz.questions.size(), 1U);
  EXPECT_EQ(quiz.questions[0].text, "Last?");
}

TEST(Tally, CountsOnlyWhatExists) {
  const ParsedQuiz quiz = parse("A? {=a ~b}\n\nB? {=a ~b}\n");
  const Tally tally = tally_of(quiz.questions, {{0, 0}, {1, 1}, {7, 0}, {-1, 0}});
  EXPECT_EQ(tally.answered, 2);
  EXPECT_EQ(tally.right, 1);
}

}  // namespace
}  // namespace headlight
