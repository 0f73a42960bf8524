// What a student has changed in the hand-set head, with the way back.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/handset.h"
#include "core/practice/goals.h"
#include "core/session/history.h"

namespace headlight {

inline constexpr std::size_t kMostEdits = 2'000;

struct HandSetState {
  HandSetEdits edits;  // one for each place that differs from the head as it came
  History<HandSetEdits> steps;

  bool operator==(const HandSetState&) const = default;
};

// The page on which the head is set by hand.
struct WorkbenchState {
  std::string sentence = "The animal was tired";
  std::optional<int> query;               // the row looked at; none: what the goal speaks of, or the last word
  HandSetPart part = HandSetPart::Query;  // which table is on show
  int row = 2, column = 0;                // its chosen entry
  std::optional<int> goal;                // the task that is being tried, from 0
  bool hint = false;
  bool solution = false;             // it was shown: reaching the goal with it does not count
  std::vector<std::string> reached;  // names of the goals that were reached without it

  bool operator==(const WorkbenchState&) const = default;
};

bool is_reached(const WorkbenchState& bench, const Goal& goal);

}  // namespace headlight
