// Builds queries and keys that have stated cosines and stated attention weights, in double.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/matrix.h"

namespace headlight {

struct GeneratedSpec {
  int head_width = 64;             // d_k
  std::uint64_t seed = 1;          // which directions in space are used
  int focus = 0;                   // the row whose cosines are stated
  double focus_length = 8;         // |q| of that row
  std::vector<double> cosines;     // T: cosine of the focus query with each key, all in (−1, 1) and not 0
  MatrixOf<double> weights;        // (T, T): what softmax(q·k / √d_k) must give, all > 0
  double offset = 0;               // q·k = √d_k (ln w + offset); softmax does not see it
  MatrixOf<double> value_amounts;  // (T, F): how much of each of F named features a value carries
};

struct GeneratedVectors {
  MatrixOf<double> queries, keys, values;  // (T, d_k)
  MatrixOf<double> directions;             // (F, d_k): where the features lie
};

// Needs 1 + T + F ≤ d_k directions. Nothing when no such vectors exist: a stated score and its cosine differ in sign,
// or the keys do not allow the other rows.
std::optional<GeneratedVectors> generate_vectors(const GeneratedSpec& spec);

}  // namespace headlight
