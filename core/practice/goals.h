// Goal tasks: make a word of a sentence look where it should, by changing the hand-set head.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/model/handset.h"

namespace headlight {

struct Goal {
  struct Target {
    std::string query, key;  // words of the sentence
  };
  std::string name;         // stable
  std::string title, hint;  // with *words* in italics
  std::string sentence;
  std::vector<Target> targets;
  std::optional<int> every;  // instead of targets: all words look at the one at this distance
  double enough = 0.5;       // the score at which it is reached
  HandSetEdits start;        // what is changed before the student begins
  HandSetEdits solution;     // one way, on top of the start
};

// assets/handset/goals.json. Errors (where = file): error.handset.not_json, error.handset.bad_field (field: the goal's
// name, or "goals").
Result<std::vector<Goal>> parse_goals(std::string_view json, const std::string& where, const HandSet& hand_set);

struct GoalScore {
  double share = 0;  // the mean weight on the targets, 0 … 1
  bool reached = false;
  std::vector<double> each;  // of every target, in order
  std::vector<int> printed;  // the same as cells and bars print it: whole percentages of a row that add up to 100

  double weakest() const { return *std::min_element(each.begin(), each.end()); }
};

// How far a trace of the goal's sentence goes; nothing where it is not the goal's sentence.
std::optional<GoalScore> score_of(const Goal& goal, const AttentionTrace& trace);

// One list after another, the later number counting where both speak of one place.
HandSetEdits joined(HandSetEdits first, const HandSetEdits& second);

}  // namespace headlight
