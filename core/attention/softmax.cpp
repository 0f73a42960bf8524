#include "core/attention/softmax.h"

#include <cmath>
#include <limits>

namespace headlight {

template <class Scalar>
MatrixOf<Scalar> softmax_rows(const MatrixOf<Scalar>& logits) {
  MatrixOf<Scalar> weights(logits.rows(), logits.cols());
  for (Eigen::Index row = 0; row < logits.rows(); ++row) {
    const Scalar largest = logits.row(row).maxCoeff();
    if (largest == -std::numeric_limits<Scalar>::infinity()) {
      weights.row(row).setZero();
      continue;
    }
    weights.row(row) = (logits.row(row).array() - largest).exp();
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
