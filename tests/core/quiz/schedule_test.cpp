#include "core/quiz/schedule.h"

#include <gtest/gtest.h>

#include "core/quiz/gift.h"
#include "core/quiz/results.h"

namespace headlight {
namespace {

const std::vector<std::string> kKeys = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o"};

// A learner who goes where they are sent and answers what they know.
struct Learner {
  std::vector<Attempt> attempts;
  std::size_t current = 0;

  void answer(bool right) { attempts.push_back({kKeys[current], "", "", "", right ? 1.0 : 0.0, {}, false}); }
  std::string next() {
    const auto found = next_question(kKeys, attempts, current, false);
    if (!found) return "";
    current = *found;
    return kKeys[current];
  }
};

TEST(Schedule, GoesOnInOrderWhileAllIsRight) {
  Learner learner;
  std::string seen = "a";
  for (std::size_t i = 0; i < kKeys.size(); ++i) {
    learner.answer(true);
    seen += learner.next();
  }
  EXPECT_EQ(seen, "abcdefghijklmno") << "and then there is nothing left";
}

TEST(Schedule, AMissReturnsAfterThreeThenAfterEightThenNeverAgain) {
  Learner learner;
  std::string seen = "a";
  bool missed = false;
  for (int i = 0; i < 30; ++i) {
    const bool miss = kKeys[learner.current] == "b" && !missed;
    missed = missed || miss;
    learner.answer(!miss);
    const std::string next = learner.next();
    if (next.empty()) break;
    seen += next;
  }
  EXPECT_EQ(seen, "abcdebfghijklmbno");
}

TEST(Schedule, TryingAgainAtOnceIsPracticeOnly) {
  Learner learner;
  learner.answer(false);
  learner.answer(true);
  EXPECT_TRUE(standings_of(learner.attempts).at("a").missed);
  EXPECT_EQ(standings_of(learner.attempts).at("a").first, 0);
  EXPECT_EQ(standings_of(learner.attempts).at("a").latest, 1);
}

TEST(Schedule, OnlyWhatWasMissedWhenThatIsWanted) {
  Learner learner;
  EXPECT_FALSE(next_question(kKeys, {}, 0, true));
  learner.answer(false);
  EXPECT_EQ(next_question(kKeys, learner.attempts, 0, true), 0U) << "even at once, where nothing else is left";
  learner.next();
  learner.answer(false);
  EXPECT_EQ(next_question(kKeys, learner.attempts, 1, true), 0U);
}

TEST(Schedule, GuessesCountForNothing) {
  EXPECT_TRUE(standings_of({{"a", "", "", "", 0, {}, true}}).empty());
  EXPECT_EQ(next_question(kKeys, {{"b", "", "", "", 0, {}, true}}, 0, false), 1U);
  EXPECT_FALSE(next_question({}, {}, 0, false));
}

TEST(Results, AreMeansOverTheTopicsQuestions) {
  const std::vector<Question> questions =
      parse_gift({"q", "$CATEGORY: x\n\n::a::A {T}\n\n::b::B {T}\n\n$CATEGORY: y\n\n::c::C {T}\n"}).questions;
  const std::vector<Attempt> attempts = {{"x/a", "x", "A", "", 0, Certainty::Sure, false},
                                         {"x/b", "x", "B", "", 1, Certainty::Mid, false},
                                         {"x/a", "x", "A", "", 1, {}, false},
                                         {"old/gone", "old", "?", "", 1, {}, false}};
  const QuizResults results = results_of(questions, attempts);
  ASSERT_EQ(results.topics.size(), 2U);
  EXPECT_EQ(results.topics[0].first, 0.5);
  EXPECT_EQ(results.topics[0].latest, 1);
  EXPECT_EQ(results.topics[1].answered, 0);
  EXPECT_EQ(results.answered, 2);
  EXPECT_EQ(results.right, 2);
  EXPECT_EQ(results.missed, 1) << "it was right once since, twice are asked for";
  EXPECT_EQ(results.marks, -6 + 2);
  EXPECT_EQ(results.most_marks, 6);
}

}  // namespace
}  // namespace headlight
