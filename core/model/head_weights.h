// What one head has learned, or is learning: two matrices, and perhaps a bias by distance.
#pragma once

#include "core/base/matrix.h"

namespace headlight {

template <class Scalar>
struct HeadWeights {
  MatrixOf<Scalar> query, key;  // (C, D)
  RowOf<Scalar> distance;       // (2 R + 1), see distance_bias.h; empty where the head has none

  bool operator==(const HeadWeights&) const = default;
};

}  // namespace headlight
