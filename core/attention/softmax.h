// Stage 3: each row of logits becomes shares that add up to 1.   w_j = exp(l_j − max l) / Σ exp(l_k − max l)
// Subtracting the row's maximum changes nothing in the result and keeps exp from overflowing.
#pragma once

#include "core/base/matrix.h"

namespace headlight {

// logits (T, T), −∞ where masked → weights (T, T). A masked key gets weight 0; a row with every key masked is all 0.
template <class Scalar>
MatrixOf<Scalar> softmax_rows(const MatrixOf<Scalar>& logits);

// ∂loss/∂logits from ∂loss/∂weights; both (T, T), weights as softmax_rows returned them.
template <class Scalar>
MatrixOf<Scalar> softmax_rows_backward(const MatrixOf<Scalar>& weights, const MatrixOf<Scalar>& d_weights);

extern template Matrix softmax_rows(const Matrix&);
extern template MatrixOf<double> softmax_rows(const MatrixOf<double>&);
extern template Matrix softmax_rows_backward(const Matrix&, const Matrix&);
extern template MatrixOf<double> softmax_rows_backward(const MatrixOf<double>&, const MatrixOf<double>&);

// How spread out a row of weights is, in bits: 0 when one key has it all, log2(T) when all share alike (Shannon 1948).
double entropy_bits(const Row& weights);

}  // namespace headlight
