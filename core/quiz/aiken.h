// Questions in the Aiken format: a line with the question, options "A. …" or "A) …", and "ANSWER: B", as
// docs.moodle.org/en/Aiken_format describes it.
#pragma once

#include "core/quiz/quiz_file.h"

namespace headlight {

// Errors: those of quiz_blocks; error.aiken.no_answer, .no_such_option (value), .bad_option (value), .one_option,
// error.gift.no_text.
ParsedQuiz parse_aiken(const NamedText& file);

}  // namespace headlight
