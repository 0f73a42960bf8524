// Stage 0: a word's vector becomes three: what it looks for, what it offers, what it carries.   Q = X W_Q, and so on
#pragma once

#include "core/base/matrix.h"

namespace headlight {

// x (T, C), weights (C, D) → (T, D)
template <class Scalar>
MatrixOf<Scalar> project(const MatrixOf<Scalar>& x, const MatrixOf<Scalar>& weights);

extern template Matrix project(const Matrix&, const Matrix&);
extern template MatrixOf<double> project(const MatrixOf<double>&, const MatrixOf<double>&);

}  // namespace headlight
