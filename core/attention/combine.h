// Traces made of traces: the mean of several heads, and words instead of pieces.
#pragma once

#include <vector>

#include "core/attention/trace.h"

namespace headlight {

// The mean of the weights of `heads` (same sentence, at least one). Has no single query, key, score or output.
AttentionTrace mean_of_heads(const std::vector<TracePtr>& heads);

// One row and column of a word-level trace.
struct PieceGroup {
  Piece label;
  std::vector<int> pieces;
};

// Sums over the key pieces of a word (a share of the row) and takes the mean over its query pieces, so that rows
// still add up to 1. The output is the mean of the pieces' outputs. Every piece belongs to exactly one group.
AttentionTrace at_word_level(TracePtr pieces, const std::vector<PieceGroup>& groups);

}  // namespace headlight
