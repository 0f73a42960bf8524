// Questions in Moodle's GIFT format: choices and true/false so far; other kinds are reported, not guessed at.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/named_text.h"
#include "core/base/result.h"

namespace headlight {

struct AnswerOption {
  std::string text;
  double credit = 0;     // per cent of the full mark: 100 for the right option, 0 or less for a wrong one
  std::string feedback;  // shown when this option is chosen
};

struct Question {
  std::string title;
  std::string topic;  // the category it stands in, "slide-4"
  std::string text;
  std::vector<AnswerOption> options;
  std::string general_feedback;
  int line = 0;
};

struct ParsedQuiz {
  std::vector<Question> questions;
  std::vector<Error> problems;  // where = "file:line"
};

// Errors: error.gift.unclosed, .no_answers, .no_right_option, .unsupported, .bad_credit (value), .no_text.
ParsedQuiz parse_gift(const NamedText& file);

}  // namespace headlight
