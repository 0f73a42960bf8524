// The quick check, ready to be drawn.
#pragma once

#include <optional>
#include <vector>

#include "core/quiz/results.h"
#include "core/session/following.h"
#include "core/session/trace_view.h"

namespace headlight {

struct QuizScene {
  std::optional<Question> question;  // none: there are no questions
  std::optional<TraceView> heatmap;  // to read the answer from, where the question asks for that
  bool marks_row = false;            // the question is about one row
  Following following;               // of the sentence that is asked about
  std::vector<int> order;            // its options, or what is matched, as they stand on the screen
  std::optional<Grade> grade;        // once it is handed in
  Standing standing;                 // of this question
  QuizResults results;
  bool nothing_missed = false;  // though only what was missed is asked for
  std::vector<Error> problems;  // of the file of questions
  std::string best;             // of a handed-in answer: what has full credit, in words
};

QuizScene quiz_scene(const State& state, const Content& content, const ResultStore& results);

}  // namespace headlight
