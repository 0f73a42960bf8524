#include "core/attention/blend.h"

#include <algorithm>

#include "core/attention/weighted_sum.h"

namespace headlight {

Blend blend(const Row& weights, const Matrix& values) {
  return {weights, weights.transpose().asDiagonal() * values, weighted_sum(Matrix(weights), values).row(0)};
}

Row with_share(const Row& weights, Eigen::Index key, float share, const Row& proportions) {
  const float wanted = weights.size() == 1 ? 1.0F : std::clamp(share, 0.0F, 1.0F);
  Row result = weights;
  result(key) = 0;
  float others = result.sum();  // without the key, not minus it: nothing cancels
  if (others <= 0) {
    result = proportions;
    result(key) = 0;
    others = result.sum();
  }
  if (others > 0) {
    result *= (1 - wanted) / others;
  } else {
    result.setConstant((1 - wanted) / static_cast<float>(std::max<Eigen::Index>(1, weights.size() - 1)));
  }
  result(key) = wanted;
  return result;
}

}  // namespace headlight
