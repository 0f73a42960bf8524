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

// w_j = exp(l_j) / Σ exp(l_k)   ⇒   ∂w_j/∂l_k = w_j (δ_jk − w_k)   ⇒   ∂l_k = w_k (∂w_k − Σ_j w_j ∂w_j)
template <class Scalar>
MatrixOf<Scalar> softmax_rows_backward(const MatrixOf<Scalar>& weights, const MatrixOf<Scalar>& d_weights) {
  MatrixOf<Scalar> d_logits(weights.rows(), weights.cols());
  for (Eigen::Index row = 0; row < weights.rows(); ++row) {
    const Scalar felt = weights.row(row).dot(d_weights.row(row));
    d_logits.row(row) = weights.row(row).array() * (d_weights.row(row).array() - felt);
  }
  return d_logits;
}

template Matrix softmax_rows(const Matrix&);
template MatrixOf<double> softmax_rows(const MatrixOf<double>&);
template Matrix softmax_rows_backward(const Matrix&, const Matrix&);
template MatrixOf<double> softmax_rows_backward(const MatrixOf<double>&, const MatrixOf<double>&);

double entropy_bits(const Row& weights) {
  double bits = 0;
  for (const float weight : weights) {
    if (weight > 0) bits -= static_cast<double>(weight) * std::log2(static_cast<double>(weight));
  }
  return bits;
}

}  // namespace headlight
