// Whether answers are right, and how many.
#pragma once

#include <map>
#include <vector>

#include "core/quiz/gift.h"

namespace headlight {

inline bool is_right(const AnswerOption& option) { return option.credit >= 100; }

struct Tally {
  int answered = 0;
  int right = 0;
};

// chosen: question → option. Choices outside the questions are passed over.
Tally tally_of(const std::vector<Question>& questions, const std::map<int, int>& chosen);

}  // namespace headlight
