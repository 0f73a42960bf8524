#include <algorithm>

#include "core/session/apply.h"

namespace headlight {
namespace {

int question_count(const Change& change) { return static_cast<int>(change.content.questions.size()); }

}  // namespace

void apply(const Change& change, const ChooseOption& intent) {
  QuizState& quiz = change.state.quiz;
  if (quiz.current >= question_count(change)) return;
  const auto& options = change.content.questions[static_cast<std::size_t>(quiz.current)].options;
  if (intent.option < 0 || intent.option >= static_cast<int>(options.size())) return;
  quiz.chosen[quiz.current] = intent.option;
}
void apply(const Change& change, const GoToQuestion& intent) {
  change.state.quiz.current = std::clamp(intent.question, 0, std::max(0, question_count(change) - 1));
}

}  // namespace headlight
