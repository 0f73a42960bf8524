// A weighted sum taken apart: each value's weighted copy, and what they add up to.   output = Σ_j w_j V_j
#pragma once

#include "core/base/matrix.h"

namespace headlight {

struct Blend {
  Row weights;    // (T)
  Matrix copies;  // (T, D): weight × value
  Row output;     // (D): the sum of the copies
};

// weights (T), values (T, D)
Blend blend(const Row& weights, const Matrix& values);

// The weights when one of them is set to `share` (0 … 1) and the others keep their proportions, so that all add up to 1
// again. Where the others are all 0 there are none to keep: then those of `proportions` count, or else equal ones.
Row with_share(const Row& weights, Eigen::Index key, float share, const Row& proportions);

}  // namespace headlight
