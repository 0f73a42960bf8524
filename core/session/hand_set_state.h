// What a student has changed in the hand-set head, with the way back.
#pragma once

#include <vector>

#include "core/model/handset.h"

namespace headlight {

inline constexpr std::size_t kMostEdits = 2'000;

struct HandSetState {
  HandSetEdits edits;                // one for each place that differs from the head as it came
  std::vector<HandSetEdits> past;    // before each step, oldest first: what undo goes back to
  std::vector<HandSetEdits> future;  // what redo brings back, the next one last

  bool operator==(const HandSetState&) const = default;
};

}  // namespace headlight
