// Whether an answer is right, how much it is worth, and what is said to it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/quiz/question.h"

namespace headlight {

// What a person answered. Which part counts depends on the question's kind.
struct Answer {
  std::vector<int> chosen;  // options; for matching one for each pair with a left side: a place in right_sides(), or −1
  std::string typed;        // a short text or a number

  bool operator==(const Answer&) const = default;
};

inline bool is_right(const AnswerOption& option) { return option.credit >= 100; }

// Whether there is anything to grade yet: an option chosen, every pair matched, something typed.
bool is_complete(const Question& question, const Answer& answer);

struct Grade {
  double credit = 0;                  // 0 … 1
  std::vector<std::string> feedback;  // of the options that the answer hit, in their order

  bool is_right() const { return credit > 0.999; }
};

// Places outside the question count as not chosen. A short text matches without regard to case and to white space at
// its ends, with * for any run of characters; a number may be typed with a comma, a minus sign or a per cent sign.
Grade grade(const Question& question, const Answer& answer);

// How sure a person is, and what that makes of a right or wrong answer: Moodle's certainty-based marking. Unsure: 1 or
// 0, mid: 2 or −2, very sure: 3 or −6 (Gardner-Medwin 2006, tables in docs.moodle.org). An answer that is right in part
// gets that part of the first.
enum class Certainty { Unsure, Mid, Sure };
double marks_for(Certainty certainty, double credit);

}  // namespace headlight
