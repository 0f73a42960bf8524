#include "core/practice/questions.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "core/attention/rounding.h"
#include "core/base/numbers.h"
#include "core/model/handset.h"
#include "core/model/untrained.h"
#include "core/quiz/grade.h"
#include "tests/support/sentences.h"
#include "tests/support/test_files.h"

namespace headlight {
namespace {

const Catalogue& texts() { return test::english(); }

AttentionTrace at_random(const std::string& text) {
  SerialExecutor executor;
  return *(*Untrained().run(text, 0, executor))[1];
}

AttentionTrace by_hand(const std::string& text) { return *attend_by_hand(*test::hand_set(), text, {}); }

int row_of(const AttentionTrace& trace, const std::string& word) {
  for (int row = 0; row < trace.size(); ++row) {
    if (literal(trace.pieces[static_cast<std::size_t>(row)].token) == word) return row;
  }
  return -1;
}

// The words in *italics* of a question.
std::vector<std::string> named_in(const std::string& text) {
  std::vector<std::string> words;
  for (std::size_t at = text.find('*'); at != std::string::npos; at = text.find('*', at + 1)) {
    const std::size_t end = text.find('*', at + 1);
    words.push_back(text.substr(at + 1, end - at - 1));
    at = end;
  }
  return words;
}

// What a person would work out from the trace, in double and by hand: shares of a row at a temperature.
std::vector<double> softmax(const AttentionTrace& trace, int query, double temperature) {
  std::vector<double> shares;
  double sum = 0;
  for (int key = 0; key < trace.size(); ++key) {
    const double bias = trace.bias.size() > 0 ? static_cast<double>(trace.bias(query, key)) : 0;
    const double scaled =
        static_cast<double>(trace.scores(query, key)) / static_cast<double>(trace.scaling.divisor) + bias;
    shares.push_back(std::exp(scaled / temperature));
    sum += shares.back();
  }
  for (double& share : shares) share /= sum;
  return shares;
}

std::string percent(double share) { return decimals(100 * share, 0) + " %"; }

// The right answer, found anew from the trace and the question's words.
std::string worked_out(QuestionMaker maker, const Question& question, const AttentionTrace& trace) {
  const std::vector<std::string> words = named_in(question.text);
  const int query = words.empty() ? -1 : row_of(trace, words.front());
  switch (maker) {
    case QuestionMaker::Most: {
      int best = 0;
      for (int key = 1; key < trace.size(); ++key) {
        if (trace.weights(query, key) > trace.weights(query, best)) best = key;
      }
      return literal(trace.pieces[static_cast<std::size_t>(best)].token);
    }
    case QuestionMaker::Received: {
      std::vector<double> sums(static_cast<std::size_t>(trace.size()), 0);
      for (int row = 0; row < trace.size(); ++row) {
        for (int key = 0; key < trace.size(); ++key)
          sums[static_cast<std::size_t>(key)] += static_cast<double>(trace.weights(row, key));
      }
      const auto best = std::max_element(sums.begin(), sums.end()) - sums.begin();
      return literal(trace.pieces[static_cast<std::size_t>(best)].token);
    }
    case QuestionMaker::Rest: {
      const auto shares = whole_percentages(trace.weights.row(query));
      int rest = 100;
      for (const std::size_t named : {1U, 2U}) rest -= shares[static_cast<std::size_t>(row_of(trace, words.at(named)))];
      return std::to_string(rest) + " %";
    }
    case QuestionMaker::Weight:
      return percent(softmax(trace, query, 1)[static_cast<std::size_t>(row_of(trace, words.back()))]);
    case QuestionMaker::Temperature:
      return percent(softmax(trace, query, 0.5)[static_cast<std::size_t>(row_of(trace, words.back()))]);
    case QuestionMaker::Output: {
      const std::size_t at = question.text.find("Entry ") + 6;
      const int entry = std::stoi(question.text.substr(at)) - 1;
      double sum = 0;
      for (int key = 0; key < trace.size(); ++key) {
        sum += static_cast<double>(trace.weights(query, key)) * static_cast<double>(trace.values(key, entry));
      }
      return decimals(sum, 2);
    }
  }
  return "";
}

void check_options(const Question& question, const std::string& right) {
  std::set<std::string> different;
  int rights = 0;
  for (std::size_t option = 0; option < question.options.size(); ++option) {
    const AnswerOption& each = question.options[option];
    EXPECT_TRUE(different.insert(each.text).second) << question.text;
    EXPECT_FALSE(each.feedback.empty());
    const bool graded_right = grade(question, {{static_cast<int>(option)}, ""}).is_right();
    EXPECT_EQ(graded_right, each.text == right) << question.text << " " << each.text << " " << right;
    rights += graded_right ? 1 : 0;
  }
  EXPECT_EQ(rights, 1) << question.text;
  EXPECT_GE(question.options.size(), 3U);
}

TEST(GeneratedQuestions, HaveExactlyOneRightOptionWhichIsTheTracesOwn) {
  const std::vector<std::string> sentences = test::hundred_sentences();
  ASSERT_EQ(sentences.size(), 100U);
  int made = 0;
  for (const std::string& sentence : sentences) {
    for (const AttentionTrace& trace : {by_hand(sentence), at_random(sentence)}) {
      for (int maker = 0; maker < kQuestionMakers; ++maker) {
        for (std::uint64_t seed = 0; seed < 30; ++seed) {
          const auto question = made_question(static_cast<QuestionMaker>(maker), trace, seed, texts());
          if (!question) continue;
          ++made;
          check_options(*question, worked_out(static_cast<QuestionMaker>(maker), *question, trace));
        }
      }
    }
  }
  EXPECT_GE(made, 10'000);
}

TEST(GeneratedQuestions, AreTheSameForASeedAndOfEveryKind) {
  const AttentionTrace trace = at_random("An old cat slept near a fire");
  std::set<std::string> questions;
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const auto question = generated_question(trace, seed, texts());
    ASSERT_TRUE(question);
    EXPECT_EQ(question, generated_question(trace, seed, texts()));
    questions.insert(question->question.text);
  }
  EXPECT_GT(questions.size(), 15U);
  for (int maker = 0; maker < kQuestionMakers; ++maker) {
    bool any = false;
    for (std::uint64_t seed = 0; seed < 60 && !any; ++seed) {
      any = made_question(static_cast<QuestionMaker>(maker), trace, seed, texts()).has_value();
    }
    EXPECT_TRUE(any) << maker;
  }
}

TEST(GeneratedQuestions, ThereAreNoneWhereNothingCanBeAsked) {
  for (const char* text : {"Hello", "a b", ". . . .", "same same same same", "🦊 🦆 🦉"}) {
    EXPECT_FALSE(generated_question(by_hand(text), 1, texts())) << text;
  }
}

}  // namespace
}  // namespace headlight
