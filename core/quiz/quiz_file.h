// A file of questions, cut into blocks: what its formats have in common.
#pragma once

#include <string>
#include <vector>

#include "core/base/named_text.h"
#include "core/base/result.h"
#include "core/quiz/question.h"

namespace headlight {

inline constexpr std::size_t kLargestQuizFile = std::size_t{8} << 20;  // bytes
inline constexpr std::size_t kMostOptions = 100;                       // of one question

// error.quiz.too_large (limit).
Error too_large(const std::string& where);

struct ParsedQuiz {
  std::vector<Question> questions;
  std::vector<Error> problems;  // where = "file:line"
};

// Lines that belong together: blank lines stand between blocks. Lines that were taken out (comments) stay as empty
// ones, so that a place in the text tells its line.
struct QuizBlock {
  std::string text;
  int line = 1;       // of its first line
  std::string topic;  // of the last "$CATEGORY:" before it
};

// Takes off a byte-order mark and the marks of carriage return. `gift`: lines that begin with // are comments, and
// $CATEGORY: lines set the topic. Problems: error.quiz.too_large (limit), error.quiz.bad_utf8; a block with ill-formed
// text is left out.
std::vector<QuizBlock> quiz_blocks(const NamedText& file, bool gift, std::vector<Error>& problems);

// "file:line" of a place in the block.
std::string place_in(const NamedText& file, const QuizBlock& block, std::size_t at);

}  // namespace headlight
