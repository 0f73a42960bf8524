// Stage 4: each word's output is the mix of all values, by its weights.   O = A V
#pragma once

#include "core/base/matrix.h"

namespace headlight {

// weights (T, T), values (T, D) → (T, D)
template <class Scalar>
MatrixOf<Scalar> weighted_sum(const MatrixOf<Scalar>& weights, const MatrixOf<Scalar>& values);

template <class Scalar>
struct SumGradients {
  MatrixOf<Scalar> weights;  // (T, T)
  MatrixOf<Scalar> values;   // (T, D)
};
// d_output: ∂loss/∂output, (T, D).
template <class Scalar>
SumGradients<Scalar> weighted_sum_backward(const MatrixOf<Scalar>& weights, const MatrixOf<Scalar>& values,
                                           const MatrixOf<Scalar>& d_output);

extern template Matrix weighted_sum(const Matrix&, const Matrix&);
extern template MatrixOf<double> weighted_sum(const MatrixOf<double>&, const MatrixOf<double>&);
extern template SumGradients<double> weighted_sum_backward(const MatrixOf<double>&, const MatrixOf<double>&,
                                                           const MatrixOf<double>&);

}  // namespace headlight
