#include "core/attention/softmax.h"

#include <cmath>
#include <limits>

namespace headlight {

template <class Scalar>
MatrixOf<Scalar> softmax_rows(const MatrixOf<Scalar>& logits) {
  constexpr Scalar kMasked = -std::numeric_limits<Scalar>::infinity();
  MatrixOf<Scalar> weights(logits.rows(), logits.cols());
  for (Eigen::Index row = 0; row < logits.rows(); ++row) {
    const Scalar largest = logits.row(row).maxCoeff();
    if (largest == kMasked) {
      weights.row(row).setZero();
      continue;
    }
    // A masked key gets exactly 0: Eigen's vectorised exp(−∞) is a denormal instead.
    const auto shifted = logits.row(row).array() - largest;
    weights.row(row) = (logits.row(row).array() == kMasked).select(Scalar(0), shifted.exp());
    weights.row(row) /= weights.row(row).sum();
  }
  return weights;
}

template Matrix softmax_rows(const Matrix&);
template MatrixOf<double> softmax_rows(const MatrixOf<double>&);

double entropy_bits(const Row& weights) {
  double bits = 0;
  for (const float weight : weights) {
    if (weight > 0) bits -= static_cast<double>(weight) * std::log2(static_cast<double>(weight));
  }
  return bits;
}

}  // namespace headlight
