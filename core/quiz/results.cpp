#include "core/quiz/results.h"

#include <algorithm>

namespace headlight {

QuizResults results_of(const std::vector<Question>& questions, const std::vector<Attempt>& attempts) {
  QuizResults results;
  const auto standings = standings_of(attempts);
  for (const Question& question : questions) {
    auto topic = std::find_if(results.topics.begin(), results.topics.end(),
                              [&](const TopicResult& each) { return each.topic == question.topic; });
    if (topic == results.topics.end()) topic = results.topics.insert(topic, {question.topic, 0, 0, 0, 0});
    ++topic->questions;
    const auto found = standings.find(key_of(question));
    if (found == standings.end()) continue;
    const Standing& standing = found->second;
    ++topic->answered;
    ++results.answered;
    topic->first += standing.first;
    topic->latest += standing.latest;
    if (Grade{standing.latest, {}}.is_right()) ++results.right;
    if (standing.missed) ++results.missed;
  }
  TopicResult own{std::string(kOwnTopic), 0, 0, 0, 0};
  for (const auto& [question, standing] : standings) {
    if (!question.starts_with(std::string(kOwnTopic) + "/")) continue;
    ++own.questions;
    ++own.answered;
    own.first += standing.first;
    own.latest += standing.latest;
    ++results.answered;
    if (Grade{standing.latest, {}}.is_right()) ++results.right;
  }
  if (own.answered > 0) results.topics.push_back(own);
  for (TopicResult& topic : results.topics) {
    if (topic.answered == 0) continue;
    topic.first /= topic.answered;
    topic.latest /= topic.answered;
  }
  for (const Attempt& attempt : attempts) {
    if (!attempt.certainty || attempt.guess) continue;
    results.marks += marks_for(*attempt.certainty, attempt.credit);
    results.most_marks += marks_for(Certainty::Sure, 1);
  }
  return results;
}

}  // namespace headlight
