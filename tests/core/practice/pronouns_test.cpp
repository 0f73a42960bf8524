// The figure that the lesson quotes about "he" and "she", counted again.
#include "core/practice/pronouns.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "tests/support/test_files.h"
#include "tests/support/updates.h"

namespace headlight {
namespace {

TEST(Pronouns, TheSentencesAreBalanced) {
  const auto sentences = pronoun_sentences(gendered_nouns());
  EXPECT_EQ(sentences.size(), 576U);
  int he = 0, same_first = 0;
  std::set<std::string> texts;
  for (const PronounSentence& each : sentences) {
    texts.insert(each.text);
    he += each.pronoun == "he" ? 1 : 0;
    same_first += each.text.find(each.same) < each.text.find(each.other) ? 1 : 0;
  }
  EXPECT_EQ(texts.size(), sentences.size());
  EXPECT_EQ(he, 288);
  EXPECT_EQ(same_first, 288) << "the noun that is meant comes first as often as second";
}

// Every "{given …}" of the example's clue, in order.
std::vector<std::string> quoted(const ExampleSentence& example) {
  std::vector<std::string> numbers;
  for (const TextBlock& block : example.clue) {
    for (const TextRun& run : block.runs) {
      if (run.reference && run.reference->kind == "given") numbers.push_back(run.reference->arguments.front());
    }
  }
  return numbers;
}

TEST(Pronouns, TheLessonQuotesWhatIsCounted) {
  SerialExecutor executor;
  const auto counts = count_pronouns(*test::encoder(CpuPath::Portable), executor);
  ASSERT_TRUE(counts);
  const ExampleSentence& example = test::content().deck.sentences.front();
  const auto numbers = quoted(example);
  ASSERT_EQ(numbers.size(), 2U);
  const PronounCount& count =
      (*counts)[static_cast<std::size_t>(example.layer)][static_cast<std::size_t>(example.head)];
  EXPECT_EQ(numbers[0], std::to_string(count.cases));
  EXPECT_EQ(numbers[1], std::to_string(std::lround(100 * count.share())));
  EXPECT_GT(count.interval().low, 0.85);
  EXPECT_GT(count.weight_same, 2 * count.weight_other);
  EXPECT_LT((*counts)[1][2].share(), 0.1) << "another head does the opposite";
}

TEST(Proportion, KnowsItsInterval) {
  const Interval half = wilson_interval(50, 100);  // Wilson 1927, as in any textbook
  EXPECT_NEAR(half.low, 0.4038, 1e-4);
  EXPECT_NEAR(half.high, 0.5962, 1e-4);
  EXPECT_NEAR(wilson_interval(0, 10).low, 0, 1e-12);
  EXPECT_NEAR(wilson_interval(0, 10).high, 0.2775, 1e-4);
  EXPECT_EQ(wilson_interval(0, 0).high, 1);
}

}  // namespace
}  // namespace headlight
