// How the answers went, topic by topic.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/quiz/schedule.h"

namespace headlight {

// Questions that were made from a sentence stand in no file: their topic comes last, as far as they were answered. They
// do not count among the lesson's questions.
inline constexpr std::string_view kOwnTopic = "explore";

struct TopicResult {
  std::string topic;
  int questions = 0, answered = 0;
  double first = 0, latest = 0;  // mean credit of first and of latest answers, over those that were answered
};

struct QuizResults {
  std::vector<TopicResult> topics;   // in the order of the questions
  int answered = 0, right = 0;       // questions; right: by the latest answer
  int missed = 0;                    // that will return
  double marks = 0, most_marks = 0;  // of answers with a certainty, and if all had been right and sure
};

QuizResults results_of(const std::vector<Question>& questions, const std::vector<Attempt>& attempts);

}  // namespace headlight
