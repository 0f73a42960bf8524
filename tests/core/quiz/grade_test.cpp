#include "core/quiz/grade.h"

#include <gtest/gtest.h>

#include "core/quiz/gift.h"

namespace headlight {
namespace {

Question only(const std::string& text) {
  const ParsedQuiz quiz = parse_gift({"q.gift", text});
  if (quiz.questions.size() != 1) throw std::runtime_error("expected one question");
  return quiz.questions.front();
}

Answer choose(std::vector<int> options) { return {std::move(options), ""}; }
Answer type(std::string text) { return {{}, std::move(text)}; }

TEST(Grade, AChoiceIsWorthItsCredit) {
  const Question question = only("Q {=a#yes ~%50%b#half ~%-100%c#no}");
  EXPECT_TRUE(grade(question, choose({0})).is_right());
  EXPECT_EQ(grade(question, choose({1})).credit, 0.5);
  EXPECT_EQ(grade(question, choose({2})).credit, 0) << "never below nothing";
  EXPECT_EQ(grade(question, choose({2})).feedback, std::vector<std::string>{"no"});
  EXPECT_EQ(grade(question, choose({7})).credit, 0);
  EXPECT_FALSE(is_complete(question, choose({7})));
}

TEST(Grade, SeveralOptionsAddUp) {
  const Question question = only("Q {~%50%a#one ~%50%b#two ~%-50%c#three}");
  EXPECT_TRUE(grade(question, choose({0, 1})).is_right());
  EXPECT_EQ(grade(question, choose({0, 0})).credit, 0.5) << "one option counts once";
  EXPECT_EQ(grade(question, choose({0, 1, 2})).credit, 0.5);
  EXPECT_EQ(grade(question, choose({1, 0})).feedback, (std::vector<std::string>{"one", "two"}));
}

TEST(Grade, TrueAndFalse) {
  EXPECT_TRUE(grade(only("Q {T}"), choose({0})).is_right());
  EXPECT_FALSE(grade(only("Q {T}"), choose({1})).is_right());
  EXPECT_TRUE(grade(only("Q {F}"), choose({1})).is_right());
}

TEST(Grade, ShortTextsWithoutRegardToCaseAndWithStars) {
  const Question question = only("Q {=soft max =%50%*max*#nearly =%0%*#no}");
  EXPECT_TRUE(grade(question, type("  Soft MAX ")).is_right());
  EXPECT_EQ(grade(question, type("Softmaxing")).credit, 0.5);
  EXPECT_EQ(grade(question, type("sorting")).feedback, std::vector<std::string>{"no"});
  EXPECT_TRUE(grade(only("Q {=Äpfel}"), type("äpfel")).is_right());
  EXPECT_FALSE(grade(only("Q {=a*b*c}"), type("abcx")).is_right());
  EXPECT_TRUE(grade(only("Q {=a*b*c}"), type("axxbxbc")).is_right());
}

TEST(Grade, NumbersWithinTheirMargin) {
  const Question question = only("Q {#=0.5:0.1#yes =%50%0.5:0.3#near ~#far}");
  for (const char* typed : {"0.5", "0,4", "0.6", " +0.45 ", "0.5%"})
    EXPECT_TRUE(grade(question, type(typed)).is_right()) << typed;
  EXPECT_EQ(grade(question, type("0.75")).credit, 0.5);
  EXPECT_EQ(grade(question, type("9")).feedback, std::vector<std::string>{"far"});
  EXPECT_EQ(grade(question, type("nonsense")).feedback, std::vector<std::string>{"far"});
  EXPECT_TRUE(grade(only("Q {#-3}"), type("−3")).is_right());
}

TEST(Grade, MatchingCountsPairs) {
  const Question question = only("Q {=a -> 1 =b -> 2 = -> 3 =c -> 1}");
  EXPECT_EQ(right_sides(question), (std::vector<std::string>{"1", "2", "3"}));
  EXPECT_TRUE(grade(question, choose({0, 1, 0})).is_right());
  EXPECT_NEAR(grade(question, choose({0, 2, 0})).credit, 2.0 / 3, 1e-12);
  EXPECT_FALSE(is_complete(question, choose({0, 1})));
  EXPECT_FALSE(is_complete(question, choose({0, 1, -1})));
  EXPECT_TRUE(is_complete(question, choose({0, 1, 2})));
}

TEST(Grade, EssaysAndDescriptionsAreNotGraded) {
  EXPECT_FALSE(is_graded(only("Q {}")));
  EXPECT_FALSE(is_graded(only("Just read.")));
  EXPECT_EQ(grade(only("Q {}"), type("much")).credit, 0);
}

TEST(Certainty, MarksAsInMoodle) {
  EXPECT_EQ(marks_for(Certainty::Unsure, 1), 1);
  EXPECT_EQ(marks_for(Certainty::Unsure, 0), 0);
  EXPECT_EQ(marks_for(Certainty::Mid, 1), 2);
  EXPECT_EQ(marks_for(Certainty::Mid, 0), -2);
  EXPECT_EQ(marks_for(Certainty::Sure, 1), 3);
  EXPECT_EQ(marks_for(Certainty::Sure, 0), -6);
  EXPECT_EQ(marks_for(Certainty::Sure, 0.5), 1.5) << "right in part";
}

}  // namespace
}  // namespace headlight
