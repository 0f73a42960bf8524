// Stage 0: a word's vector becomes three: what it looks for, what it offers, what it carries.   Q = X W_Q, and so on
#pragma once

#include "core/base/matrix.h"

namespace headlight {

// x (T, C), weights (C, D) → (T, D)
template <class Scalar>
MatrixOf<Scalar> project(const MatrixOf<Scalar>& x, const MatrixOf<Scalar>& weights);

// What the loss feels of x and of the weights, given what it feels of the result (∂loss/∂result, (T, D)).
template <class Scalar>
struct ProjectGradients {
  MatrixOf<Scalar> x;        // (T, C)
  MatrixOf<Scalar> weights;  // (C, D)
};
template <class Scalar>
ProjectGradients<Scalar> project_backward(const MatrixOf<Scalar>& x, const MatrixOf<Scalar>& weights,
                                          const MatrixOf<Scalar>& d_projected);

// The second of them alone: all that is needed where x is given.
template <class Scalar>
MatrixOf<Scalar> project_weights_backward(const MatrixOf<Scalar>& x, const MatrixOf<Scalar>& d_projected);

extern template Matrix project(const Matrix&, const Matrix&);
extern template MatrixOf<double> project(const MatrixOf<double>&, const MatrixOf<double>&);
extern template ProjectGradients<double> project_backward(const MatrixOf<double>&, const MatrixOf<double>&,
                                                          const MatrixOf<double>&);
extern template Matrix project_weights_backward(const Matrix&, const Matrix&);
extern template MatrixOf<double> project_weights_backward(const MatrixOf<double>&, const MatrixOf<double>&);

}  // namespace headlight
