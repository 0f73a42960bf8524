// What a person has answered so far: every answer that was handed in, in its order.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/quiz/grade.h"

namespace headlight {

// It says for itself what was asked and answered, so that it stays readable when the questions change.
struct Attempt {
  std::string question;  // key_of the question
  std::string topic;
  std::string text;      // what was asked
  std::string response;  // what was answered, in words
  double credit = 0;     // 0 … 1
  std::optional<Certainty> certainty;
  bool guess = false;  // only to see what others think: counts for nothing

  bool operator==(const Attempt&) const = default;
};

// Names a question across sessions: its topic and title, or a hash of its text.
std::string key_of(const Question& question);

std::string response_of(const Question& question, const Answer& answer);

Attempt attempt_of(const Question& question, const Answer& answer, std::optional<Certainty> certainty, bool guess);

// The place of each option on the screen: the same for the same seed. True and false stay as they are.
std::vector<int> shuffled_options(const Question& question, std::uint64_t seed);
// The same for what is matched: places in right_sides.
std::vector<int> shuffled_sides(const Question& question, std::uint64_t seed);

}  // namespace headlight
