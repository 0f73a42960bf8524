#include "core/attention/weighted_sum.h"

namespace headlight {

template <class Scalar>
MatrixOf<Scalar> weighted_sum(const MatrixOf<Scalar>& weights, const MatrixOf<Scalar>& values) {
  MatrixOf<Scalar> output(weights.rows(), values.cols());
  output.noalias() = weights * values;
  return output;
}

template Matrix weighted_sum(const Matrix&, const Matrix&);
template MatrixOf<double> weighted_sum(const MatrixOf<double>&, const MatrixOf<double>&);

}  // namespace headlight
