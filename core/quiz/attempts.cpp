#include "core/quiz/attempts.h"

#include <algorithm>
#include <numeric>

#include "core/base/random.h"
#include "core/quiz/gift_text.h"

namespace headlight {
namespace {

// Fisher and Yates, with our own numbers so that every machine shuffles alike.
std::vector<int> shuffled(std::size_t count, std::uint64_t seed) {
  std::vector<int> order(count);
  std::iota(order.begin(), order.end(), 0);
  Random random(seed);
  for (std::size_t left = count; left > 1; --left) {
    std::swap(order[left - 1], order[static_cast<std::size_t>(random.uniform() * static_cast<double>(left))]);
  }
  return order;
}

void append(std::string& list, const std::string& text) { list += (list.empty() ? "" : "; ") + text; }

std::string matched_text(const Question& question, const Answer& answer) {
  const std::vector<std::string> sides = right_sides(question);
  std::string list;
  std::size_t place = 0;
  for (const MatchPair& pair : question.pairs) {
    if (pair.left.empty()) continue;
    const int chosen = place < answer.chosen.size() ? answer.chosen[place] : -1;
    const bool exists = chosen >= 0 && chosen < static_cast<int>(sides.size());
    append(list, pair.left + " → " + (exists ? sides[static_cast<std::size_t>(chosen)] : "?"));
    ++place;
  }
  return list;
}

}  // namespace

std::string key_of(const Question& question) {
  const std::string name = question.title.empty() ? std::to_string(hash_bytes(text_of(question))) : question.title;
  return question.topic + "/" + name;
}

std::string response_of(const Question& question, const Answer& answer) {
  if (question.kind == QuestionKind::Matching) return matched_text(question, answer);
  if (question.kind == QuestionKind::ShortText || question.kind == QuestionKind::Number) {
    return std::string(trimmed(answer.typed));
  }
  std::string list;
  for (const int option : answer.chosen) {
    if (option >= 0 && option < static_cast<int>(question.options.size()))
      append(list, question.options[static_cast<std::size_t>(option)].text);
  }
  return list;
}

Attempt attempt_of(const Question& question, const Answer& answer, std::optional<Certainty> certainty, bool guess) {
  return {key_of(question),
          question.topic,
          text_of(question),
          response_of(question, answer),
          grade(question, answer).credit,
          certainty,
          guess};
}

std::vector<int> shuffled_options(const Question& question, std::uint64_t seed) {
  if (question.kind != QuestionKind::TrueFalse)
    return shuffled(question.options.size(), seed ^ hash_bytes(key_of(question)));
  std::vector<int> order(question.options.size());
  std::iota(order.begin(), order.end(), 0);
  return order;
}

std::vector<int> shuffled_sides(const Question& question, std::uint64_t seed) {
  return shuffled(right_sides(question).size(), seed ^ hash_bytes(key_of(question)));
}

}  // namespace headlight
