// The page on which the head is set by hand, ready to be drawn.
#pragma once

#include <optional>
#include <string>

#include "core/session/content.h"
#include "core/session/result_store.h"
#include "core/session/state.h"
#include "core/session/trace_view.h"

namespace headlight {

struct WorkbenchScene {
  std::optional<TraceView> view;
  std::optional<Error> problem;
  bool stale = false;
  HandSetHead head;                  // with the student's edits
  std::string word;                  // the one that is looked at
  WordFeatures features;             // its features, edits included
  std::vector<std::string> guessed;  // words of the sentence that are in no list
  std::vector<int> guessed_rows;     // where they stand
  const Goal* goal = nullptr;
  std::optional<GoalScore> score;  // of the trace on show
};

// Needs a hand-set head in the content.
WorkbenchScene workbench_scene(const State& state, const Content& content, const ResultStore& results);

}  // namespace headlight
