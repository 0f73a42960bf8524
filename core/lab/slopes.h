// How the result follows a score: the smooth way of the blend, the jump of a hard pick, and the slope at a point.
#pragma once

#include <vector>

#include "core/attention/trace.h"

namespace headlight {

// The trace with `push` added to one logit: a what-if.
AttentionTrace pushed(const AttentionTrace& trace, int query, int key, float push);

// The key's share as its logit is pushed from −range to +range, in equal steps.
struct PushCurve {
  std::vector<double> pushes;
  std::vector<double> soft;  // softmax
  std::vector<double> hard;  // 1 where the key has the largest logit, else 0
};
PushCurve push_curve(const AttentionTrace& trace, int query, int key, float range, int points);

// A hard pick: the key with the largest logit, and its value as the output.
int hard_pick(const AttentionTrace& trace, int query);
Row hard_output(const AttentionTrace& trace, int query);

// ∂output_d / ∂score_j of one query, (T, D): entry (j, d) says how much entry d of the output rises when the raw score
// of key j rises by a little.
MatrixOf<double> output_slopes(const AttentionTrace& trace, int query);

}  // namespace headlight
