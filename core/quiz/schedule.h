// Which question comes next: what was missed returns after a while, and again after a longer one.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/quiz/attempts.h"

namespace headlight {

inline constexpr int kFirstReturn = 3;   // other questions between a miss and its return
inline constexpr int kSecondReturn = 8;  // and between a right answer then and the last one

// Where a question stands. A second try right after the first counts as practice only.
struct Standing {
  int attempts = 0;
  double first = 0, latest = 0;  // credit of the first and the latest answer
  bool missed = false;           // and not yet answered right twice since
  int due = 0;                   // the number of answers after which it returns
};

// Of every question that was answered, by its key. Guesses count for nothing.
std::map<std::string, Standing> standings_of(const std::vector<Attempt>& attempts);

// The place in `questions` (keys) of what comes next: what is due, the longest due first; otherwise the next that was
// never answered; otherwise what was missed, however recent. None when all is answered right. `only_missed`: nothing
// new. Never the one at `current`, unless nothing else is left.
std::optional<std::size_t> next_question(const std::vector<std::string>& questions,
                                         const std::vector<Attempt>& attempts, std::size_t current, bool only_missed);

}  // namespace headlight
