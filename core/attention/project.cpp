#include "core/attention/project.h"

namespace headlight {

template <class Scalar>
MatrixOf<Scalar> project(const MatrixOf<Scalar>& x, const MatrixOf<Scalar>& weights) {
  MatrixOf<Scalar> projected(x.rows(), weights.cols());
  projected.noalias() = x * weights;
  return projected;
}

// projected = x W   ⇒   ∂x = ∂projected Wᵀ,   ∂W = xᵀ ∂projected
template <class Scalar>
ProjectGradients<Scalar> project_backward(const MatrixOf<Scalar>& x, const MatrixOf<Scalar>& weights,
                                          const MatrixOf<Scalar>& d_projected) {
  return {d_projected * weights.transpose(), project_weights_backward(x, d_projected)};
}

template <class Scalar>
MatrixOf<Scalar> project_weights_backward(const MatrixOf<Scalar>& x, const MatrixOf<Scalar>& d_projected) {
  MatrixOf<Scalar> felt(x.cols(), d_projected.cols());
  felt.noalias() = x.transpose() * d_projected;
  return felt;
}

template Matrix project(const Matrix&, const Matrix&);
template MatrixOf<double> project(const MatrixOf<double>&, const MatrixOf<double>&);
template ProjectGradients<double> project_backward(const MatrixOf<double>&, const MatrixOf<double>&,
                                                   const MatrixOf<double>&);
template Matrix project_weights_backward(const Matrix&, const Matrix&);
template MatrixOf<double> project_weights_backward(const MatrixOf<double>&, const MatrixOf<double>&);

}  // namespace headlight
