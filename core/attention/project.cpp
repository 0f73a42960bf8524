#include "core/attention/project.h"

namespace headlight {

template <class Scalar>
MatrixOf<Scalar> project(const MatrixOf<Scalar>& x, const MatrixOf<Scalar>& weights) {
  MatrixOf<Scalar> projected(x.rows(), weights.cols());
  projected.noalias() = x * weights;
  return projected;
}

template Matrix project(const Matrix&, const Matrix&);
template MatrixOf<double> project(const MatrixOf<double>&, const MatrixOf<double>&);

}  // namespace headlight
