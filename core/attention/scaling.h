// Stage 2: from raw scores to logits:   logit = (score / divisor + bias) / temperature, −∞ where masked.
#pragma once

#include <vector>

#include "core/base/matrix.h"

namespace headlight {

enum class Mask {
  None,    // every word sees every word
  Causal,  // a word sees itself and what stands before it
};

struct Scaling {
  float divisor = 1;      // √d_k, or 1 when the scores are taken as they are
  float temperature = 1;  // > 0; below 1 sharpens, above 1 flattens
  Mask mask = Mask::None;
  std::vector<int> hidden_keys;  // keys no query may see ("mask a word", the request on the library's shelf)

  bool operator==(const Scaling&) const = default;
};

bool is_masked(const Scaling& scaling, Eigen::Index query, Eigen::Index key);

// scores (T, T); bias (T, T) is a head's learned position bias, or empty. Returns the logits (T, T).
template <class Scalar>
MatrixOf<Scalar> attention_logits(const MatrixOf<Scalar>& scores, const MatrixOf<Scalar>& bias, const Scaling& scaling);

// ∂loss/∂scores from ∂loss/∂logits. What is masked feels nothing. The bias feels the same times the divisor.
template <class Scalar>
MatrixOf<Scalar> attention_logits_backward(const MatrixOf<Scalar>& d_logits, const Scaling& scaling);

extern template Matrix attention_logits(const Matrix&, const Matrix&, const Scaling&);
extern template MatrixOf<double> attention_logits(const MatrixOf<double>&, const MatrixOf<double>&, const Scaling&);
extern template Matrix attention_logits_backward(const Matrix&, const Scaling&);
extern template MatrixOf<double> attention_logits_backward(const MatrixOf<double>&, const Scaling&);

}  // namespace headlight
