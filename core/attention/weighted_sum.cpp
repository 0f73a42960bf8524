#include "core/attention/weighted_sum.h"

namespace headlight {

template <class Scalar>
MatrixOf<Scalar> weighted_sum(const MatrixOf<Scalar>& weights, const MatrixOf<Scalar>& values) {
  MatrixOf<Scalar> output(weights.rows(), values.cols());
  output.noalias() = weights * values;
  return output;
}

// output = A V   ⇒   ∂A = ∂output Vᵀ,   ∂V = Aᵀ ∂output
template <class Scalar>
SumGradients<Scalar> weighted_sum_backward(const MatrixOf<Scalar>& weights, const MatrixOf<Scalar>& values,
                                           const MatrixOf<Scalar>& d_output) {
  return {d_output * values.transpose(), weights.transpose() * d_output};
}

template Matrix weighted_sum(const Matrix&, const Matrix&);
template MatrixOf<double> weighted_sum(const MatrixOf<double>&, const MatrixOf<double>&);
template SumGradients<double> weighted_sum_backward(const MatrixOf<double>&, const MatrixOf<double>&,
                                                    const MatrixOf<double>&);

}  // namespace headlight
