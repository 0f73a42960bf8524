#include "core/quiz/grade.h"

namespace headlight {

Tally tally_of(const std::vector<Question>& questions, const std::map<int, int>& chosen) {
  Tally tally;
  for (const auto& [question, option] : chosen) {
    if (question < 0 || question >= static_cast<int>(questions.size())) continue;
    const auto& options = questions[static_cast<std::size_t>(question)].options;
    if (option < 0 || option >= static_cast<int>(options.size())) continue;
    ++tally.answered;
    if (is_right(options[static_cast<std::size_t>(option)])) ++tally.right;
  }
  return tally;
}

}  // namespace headlight
