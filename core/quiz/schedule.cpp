#include "core/quiz/schedule.h"

#include <algorithm>
#include <map>

namespace headlight {
namespace {

// A question's way through its returns.
struct Course {
  Standing standing;
  int returned = 0;    // how often it was answered right since the miss
  int last_seen = -2;  // the number of the answer before

  void take(const Attempt& attempt, int number) {
    const bool right = Grade{attempt.credit, {}}.is_right();
    if (standing.attempts++ == 0) standing.first = attempt.credit;
    standing.latest = attempt.credit;
    const bool again = last_seen == number - 1;
    last_seen = number;
    if (!right) {
      standing.missed = true;
      returned = 0;
      standing.due = number + 1 + kFirstReturn;
    } else if (standing.missed && !again) {
      standing.missed = ++returned < 2;
      standing.due = number + 1 + kSecondReturn;
    }
  }
};

}  // namespace

std::map<std::string, Standing> standings_of(const std::vector<Attempt>& attempts) {
  std::map<std::string, Course> courses;
  int number = 0;
  for (const Attempt& attempt : attempts) {
    if (!attempt.guess) courses[attempt.question].take(attempt, number++);
  }
  std::map<std::string, Standing> standings;
  for (const auto& [question, course] : courses) standings[question] = course.standing;
  return standings;
}

std::optional<std::size_t> next_question(const std::vector<std::string>& questions,
                                         const std::vector<Attempt>& attempts, std::size_t current, bool only_missed) {
  const auto standings = standings_of(attempts);
  const auto answered = static_cast<int>(
      std::count_if(attempts.begin(), attempts.end(), [](const Attempt& attempt) { return !attempt.guess; }));
  std::optional<std::size_t> fresh, missed;
  int earliest = 0;
  bool current_missed = false;
  for (std::size_t step = 1; step <= questions.size(); ++step) {
    const std::size_t place = (current + step) % questions.size();
    const auto found = standings.find(questions[place]);
    if (found == standings.end()) {
      if (!fresh && !only_missed) fresh = place;
    } else if (found->second.missed && place == current) {
      current_missed = true;
    } else if (found->second.missed && (!missed || found->second.due < earliest)) {
      missed = place;
      earliest = found->second.due;
    }
  }
  if (missed && (earliest <= answered || !fresh)) return missed;
  if (fresh) return fresh;
  return current_missed ? std::optional(current) : std::nullopt;
}

}  // namespace headlight
