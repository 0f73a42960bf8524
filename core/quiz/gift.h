// Questions in Moodle's GIFT format: choices, multiple answers, true/false, short text, numbers, matching, missing
// words, essays and descriptions, as docs.moodle.org/en/GIFT_format describes them.
#pragma once

#include <string>
#include <vector>

#include "core/quiz/quiz_file.h"

namespace headlight {

// Blank lines separate questions. What differs from Moodle, on purpose: a question whose options cannot all be right is
// reported (no option with full credit, credits that do not add up to 100 %).
// Errors: those of quiz_blocks; error.gift.unclosed, .stray_brace, .no_text, .bad_credit (value), .bad_sum (sum),
// .no_right_option, .one_option, .too_many_options (most), .bad_number (value), .few_pairs, .bad_pair (value).
ParsedQuiz parse_gift(const NamedText& file);

// A file that parse_gift reads as the same questions, line numbers and white space apart.
std::string write_gift(const std::vector<Question>& questions);

}  // namespace headlight
