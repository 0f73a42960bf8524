// Matrix types. All matrices are dense and row-major: a row is one token's vector.
#pragma once

#include <Eigen/Core>

namespace headlight {

template <class Scalar>
using MatrixOf = Eigen::Matrix<Scalar, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
template <class Scalar>
using RowOf = Eigen::Matrix<Scalar, 1, Eigen::Dynamic, Eigen::RowMajor>;

using Matrix = MatrixOf<float>;
using Row = RowOf<float>;

}  // namespace headlight
