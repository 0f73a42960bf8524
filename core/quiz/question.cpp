#include "core/quiz/question.h"

#include <algorithm>

namespace headlight {

std::string text_of(const Question& question) {
  if (!question.text_after) return question.text;
  const std::string& after = *question.text_after;
  const bool joined = after.empty() || std::string_view(".,;:!?)").find(after.front()) != std::string_view::npos;
  return question.text + (question.text.empty() ? "_____" : " _____") + (joined ? "" : " ") + after;
}

bool is_graded(const Question& question) {
  return question.kind != QuestionKind::Essay && question.kind != QuestionKind::Description;
}

std::vector<std::string> right_sides(const Question& question) {
  std::vector<std::string> sides;
  for (const MatchPair& pair : question.pairs) {
    if (std::find(sides.begin(), sides.end(), pair.right) == sides.end()) sides.push_back(pair.right);
  }
  return sides;
}

}  // namespace headlight
