// What the tests of the quick check share.
#pragma once

#include <algorithm>

#include "tests/support/driver.h"

namespace headlight::test {

inline State at_quiz(int question = 0) {
  State state;
  state.page = {PageKind::Quiz, 1};
  state.quiz.current = question;
  return state;
}

// The first question of a kind in the shipped bank.
inline int place_of(QuestionKind kind) {
  const Driver driver(at_quiz());
  const auto& questions = driver.content().questions;
  const auto found =
      std::find_if(questions.begin(), questions.end(), [&](const Question& q) { return q.kind == kind; });
  return static_cast<int>(found - questions.begin());
}

// The letter under which an option stands.
inline std::string option_id(const Driver& driver, int option) {
  const Scene scene = driver.scene();
  const std::vector<int>& order = scene.quiz->order;
  const auto place = std::find(order.begin(), order.end(), option) - order.begin();
  return "quiz.option." + std::string(1, static_cast<char>('A' + place));
}

inline const Question& current(const Driver& driver) {
  return driver.content().questions[static_cast<std::size_t>(driver.state().quiz.current)];
}

inline int first_option(const Question& question, bool right) {
  for (std::size_t i = 0; i < question.options.size(); ++i) {
    if (is_right(question.options[i]) == right) return static_cast<int>(i);
  }
  return -1;
}

}  // namespace headlight::test
