// What one head has learned, or is learning: two matrices, and perhaps a bias by distance.
#pragma once

#include <cmath>

#include "core/attention/distance_bias.h"
#include "core/attention/scaling.h"
#include "core/base/matrix.h"

namespace headlight {

template <class Scalar>
struct HeadWeights {
  MatrixOf<Scalar> query, key;  // (C, D)
  RowOf<Scalar> distance;       // (2 R + 1), see distance_bias.h; empty where the head has none

  bool operator==(const HeadWeights&) const = default;
};

// The bias for every pair of T pieces, (T, T); empty where the head has none.
template <class Scalar>
MatrixOf<Scalar> bias_of(const HeadWeights<Scalar>& weights, Eigen::Index size) {
  return weights.distance.size() > 0 ? distance_bias(weights.distance, size) : MatrixOf<Scalar>();
}

// ÷ √D (Vaswani et al. 2017, section 3.2.1), or nothing.
template <class Scalar>
Scaling scaling_of(const HeadWeights<Scalar>& weights, bool scaled) {
  Scaling scaling;
  if (scaled) scaling.divisor = std::sqrt(static_cast<float>(weights.query.cols()));
  return scaling;
}

}  // namespace headlight
