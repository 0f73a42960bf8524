// The options of a question that is being made: the right one first, then wrong ones that differ from it and from each
// other.
#pragma once

#include <string>
#include <vector>

#include "core/attention/trace.h"
#include "core/base/random.h"
#include "core/quiz/question.h"

namespace headlight {

inline constexpr std::size_t kFewestOptions = 3, kMostGeneratedOptions = 5;

class QuestionOptions {
 public:
  QuestionOptions(const std::string& right, const std::string& feedback);

  // Passed over when its text is there already, or when there are enough.
  void add(const std::string& wrong, const std::string& feedback);

  bool enough() const { return options_.size() >= kFewestOptions; }
  std::vector<AnswerOption> take() { return std::move(options_); }

 private:
  std::vector<AnswerOption> options_;
};

// A row of the trace as whole percentages, and the places of its weights, largest first.
struct PrintedRow {
  int query = 0;
  std::vector<int> percentages;
  std::vector<int> order;
};
PrintedRow printed_row(const AttentionTrace& trace, int query);

// Whether a word stands once only, so that its name says which one is meant. Marks do not count as words.
bool is_nameable(const AttentionTrace& trace, int row);

// A row that can be asked about, drawn at random; −1 if there is none.
int random_row(const AttentionTrace& trace, Random& random);

// The word as the question names it.
std::string asked_word(const AttentionTrace& trace, int row);

}  // namespace headlight
