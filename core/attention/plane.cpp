#include "core/attention/plane.h"

#include <Eigen/Eigenvalues>
#include <algorithm>

namespace headlight {
namespace {

constexpr double kNothing = 1e-12;  // of variance: what is left of rounding

}  // namespace

Plane principal_plane(const Matrix& points) {
  const MatrixOf<double> cloud = points.cast<double>();
  const Eigen::RowVectorXd centre = cloud.colwise().mean();
  const MatrixOf<double> around = cloud.rowwise() - centre;
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(around.transpose() * around);
  const double whole = around.squaredNorm();
  Plane plane{centre.cast<float>(), Matrix::Zero(2, points.cols()), {}};
  const Eigen::Index found = std::min<Eigen::Index>(2, points.cols());
  for (Eigen::Index axis = 0; axis < found; ++axis) {
    const Eigen::Index column = points.cols() - 1 - axis;  // eigenvalues come in rising order
    const double variance = solver.eigenvalues()(column);
    if (variance <= kNothing * std::max(1.0, whole)) break;
    Eigen::RowVectorXd direction = solver.eigenvectors().col(column).transpose();
    Eigen::Index largest = 0;
    direction.cwiseAbs().maxCoeff(&largest);
    if (direction(largest) < 0) direction = -direction;
    plane.axes.row(axis) = direction.cast<float>();
    plane.share[static_cast<std::size_t>(axis)] = variance / whole;
  }
  return plane;
}

Matrix placed(const Plane& plane, const Matrix& vectors) {
  return (vectors.rowwise() - plane.centre) * plane.axes.transpose();
}

}  // namespace headlight
