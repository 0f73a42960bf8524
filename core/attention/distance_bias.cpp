#include "core/attention/distance_bias.h"

#include <algorithm>

namespace headlight {

Eigen::Index distance_place(Eigen::Index query, Eigen::Index key, Eigen::Index distances) {
  const Eigen::Index reach = distances / 2;
  return std::clamp(key - query, -reach, reach) + reach;
}

template <class Scalar>
MatrixOf<Scalar> distance_bias(const RowOf<Scalar>& distances, Eigen::Index size) {
  MatrixOf<Scalar> bias(size, size);
  for (Eigen::Index query = 0; query < size; ++query) {
    for (Eigen::Index key = 0; key < size; ++key) {
      bias(query, key) = distances(distance_place(query, key, distances.size()));
    }
  }
  return bias;
}

template <class Scalar>
RowOf<Scalar> distance_bias_backward(const MatrixOf<Scalar>& d_logits, Eigen::Index distances) {
  RowOf<Scalar> felt = RowOf<Scalar>::Zero(distances);
  for (Eigen::Index query = 0; query < d_logits.rows(); ++query) {
    for (Eigen::Index key = 0; key < d_logits.cols(); ++key) {
      felt(distance_place(query, key, distances)) += d_logits(query, key);
    }
  }
  return felt;
}

template Matrix distance_bias(const Row&, Eigen::Index);
template MatrixOf<double> distance_bias(const RowOf<double>&, Eigen::Index);
template Row distance_bias_backward(const Matrix&, Eigen::Index);
template RowOf<double> distance_bias_backward(const MatrixOf<double>&, Eigen::Index);

}  // namespace headlight
