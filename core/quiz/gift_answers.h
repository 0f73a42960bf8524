// What stands between the braces of a GIFT question.
#pragma once

#include <optional>
#include <string_view>

#include "core/base/result.h"
#include "core/quiz/question.h"

namespace headlight {

// Fills the question's kind, options, pairs and general feedback. On failure the error without its place, and `at`, the
// byte of `answers` that it speaks of.
std::optional<Error> read_gift_answers(std::string_view answers, Question& question, std::size_t& at);

// "1822:5" (a margin), "1817..1822" (from … to) or "1822"; nothing where it is none of them.
std::optional<NumberRange> gift_range(std::string_view text);

}  // namespace headlight
