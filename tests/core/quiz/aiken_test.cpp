#include "core/quiz/aiken.h"

#include <gtest/gtest.h>

namespace headlight {
namespace {

ParsedQuiz parse(const std::string& text) { return parse_aiken({"q.txt", text}); }

TEST(Aiken, ReadsQuestionsWithTheirLetters) {
  const ParsedQuiz quiz = parse(
      "What does softmax make?\nA. Shares of one whole\nB) Sorted words\nC. A sum\nANSWER: A\n\n"
      "Which came first?\r\nA) This\r\nB) That\r\nANSWER: B\r\nAnd right after it?\nA. x\nB. y\nANSWER: A");
  for (const Error& problem : quiz.problems) ADD_FAILURE() << problem.code << " " << problem.where;
  ASSERT_EQ(quiz.questions.size(), 3U);
  EXPECT_EQ(quiz.questions[0].text, "What does softmax make?");
  ASSERT_EQ(quiz.questions[0].options.size(), 3U);
  EXPECT_EQ(quiz.questions[0].options[0].credit, 100);
  EXPECT_EQ(quiz.questions[0].options[1].text, "Sorted words");
  EXPECT_EQ(quiz.questions[1].options[1].credit, 100);
  EXPECT_EQ(quiz.questions[2].line, 11);
}

class BrokenAiken : public testing::TestWithParam<std::tuple<const char*, const char*, int>> {};

TEST_P(BrokenAiken, IsReportedWithItsLineAndTheOthersStay) {
  const auto [text, code, line] = GetParam();
  const ParsedQuiz quiz =
      parse(std::string("Good?\nA. y\nB. n\nANSWER: A\n\n") + text + "\n\nLast?\nA. y\nB. n\nANSWER: A\n");
  EXPECT_EQ(quiz.questions.size(), 2U);
  ASSERT_EQ(quiz.problems.size(), 1U);
  EXPECT_EQ(quiz.problems[0].code, code);
  EXPECT_EQ(quiz.problems[0].where, "q.txt:" + std::to_string(line));
}

INSTANTIATE_TEST_SUITE_P(Texts, BrokenAiken,
                         testing::Values(std::tuple{"Q\nA. a\nB. b", "error.aiken.no_answer", 6},
                                         std::tuple{"Q\nA. a\nB. b\nANSWER: C", "error.aiken.no_such_option", 9},
                                         std::tuple{"Q\nA. a\nB. b\nANSWER: a", "error.aiken.no_such_option", 9},
                                         std::tuple{"Q\nA. a\nB. b\nANSWER:", "error.aiken.no_such_option", 9},
                                         std::tuple{"Q\nA. a\nANSWER: A", "error.aiken.one_option", 8},
                                         std::tuple{"Q\nA. a\nC. b\nANSWER: A", "error.aiken.bad_option", 8},
                                         std::tuple{"A. a\nB. b\nANSWER: A", "error.gift.no_text", 6},
                                         std::tuple{"Q\xE9\nA. a\nB. b\nANSWER: A", "error.quiz.bad_utf8", 6}));

}  // namespace
}  // namespace headlight
