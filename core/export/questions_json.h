// Questions for other programs: one JSON object each.
#pragma once

#include <string>
#include <vector>

#include "core/quiz/question.h"

namespace headlight {

// The word by which files speak of a kind: "choice", "multiple", "true-false", "short", "number", "matching", "essay",
// "description".
std::string_view name_of(QuestionKind kind);

// An array: {"title", "topic", "kind", "text", "options": [{"text", "credit", "feedback", "low", "high"}], "pairs":
// [{"left", "right"}], "feedback"}; what a question does not have is left out.
std::string questions_json(const std::vector<Question>& questions);

}  // namespace headlight
