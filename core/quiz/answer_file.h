// A file of answers to a file of questions.
//
//   {"learner": "Ada",                                       may be left out
//    "answers": [{"question": "Why divide",                  its title, or its number in the file, from 1
//                 "chosen": ["Two", 3],                      options by their text or number, from 1
//                 "typed": "0.5",                            for numbers and short texts, a string or a number
//                 "matched": {"left": "right"},              for matching
//                 "certainty": "sure"}]}                     "unsure", "mid" or "sure"; may be left out
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/quiz/attempts.h"

namespace headlight {

struct AnswerSheet {
  std::string learner;
  struct Line {
    std::size_t question = 0;  // its place among the questions
    Answer answer;
    std::optional<Certainty> certainty;
  };
  std::vector<Line> lines;
};

// Errors (where = file): error.answers.not_json, error.answers.no_question (value), error.answers.no_option (value,
// question), error.answers.bad_field (field, question).
Result<AnswerSheet> parse_answers(std::string_view json, const std::string& where,
                                  const std::vector<Question>& questions);

}  // namespace headlight
