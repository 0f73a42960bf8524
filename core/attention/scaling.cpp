#include "core/attention/scaling.h"

#include <algorithm>
#include <limits>

namespace headlight {

bool is_masked(const Scaling& scaling, Eigen::Index query, Eigen::Index key) {
  if (scaling.mask == Mask::Causal && key > query) return true;
  return std::find(scaling.hidden_keys.begin(), scaling.hidden_keys.end(), key) != scaling.hidden_keys.end();
}

template <class Scalar>
MatrixOf<Scalar> attention_logits(const MatrixOf<Scalar>& scores, const MatrixOf<Scalar>& bias,
                                  const Scaling& scaling) {
  constexpr Scalar kMasked = -std::numeric_limits<Scalar>::infinity();
  MatrixOf<Scalar> logits = scores / static_cast<Scalar>(scaling.divisor);
  if (bias.size() != 0) logits += bias;
  if (scaling.temperature != 1) logits /= static_cast<Scalar>(scaling.temperature);
  if (scaling.mask == Mask::Causal) {
    for (Eigen::Index row = 0; row < logits.rows(); ++row) {
      for (Eigen::Index key = row + 1; key < logits.cols(); ++key) logits(row, key) = kMasked;
    }
  }
  for (const int key : scaling.hidden_keys) logits.col(key).setConstant(kMasked);
  return logits;
}

// logits = (scores / divisor + bias) / temperature   ⇒   ∂scores = ∂logits / (divisor × temperature)
template <class Scalar>
MatrixOf<Scalar> attention_logits_backward(const MatrixOf<Scalar>& d_logits, const Scaling& scaling) {
  MatrixOf<Scalar> d_scores =
      d_logits / static_cast<Scalar>(scaling.divisor) / static_cast<Scalar>(scaling.temperature);
  for (Eigen::Index query = 0; query < d_scores.rows(); ++query) {
    for (Eigen::Index key = 0; key < d_scores.cols(); ++key) {
      if (is_masked(scaling, query, key)) d_scores(query, key) = 0;
    }
  }
  return d_scores;
}

template Matrix attention_logits(const Matrix&, const Matrix&, const Scaling&);
template MatrixOf<double> attention_logits(const MatrixOf<double>&, const MatrixOf<double>&, const Scaling&);
template Matrix attention_logits_backward(const Matrix&, const Scaling&);
template MatrixOf<double> attention_logits_backward(const MatrixOf<double>&, const Scaling&);

}  // namespace headlight
