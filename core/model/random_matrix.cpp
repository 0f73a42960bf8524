#include "core/model/random_matrix.h"

#include <cmath>

namespace headlight {

Matrix random_matrix(Random& random, Eigen::Index inputs, Eigen::Index outputs) {
  const double deviation = 1.0 / std::sqrt(static_cast<double>(inputs));
  Matrix matrix(inputs, outputs);
  for (float& entry : matrix.reshaped<Eigen::RowMajor>()) entry = static_cast<float>(deviation * random.normal());
  return matrix;
}

}  // namespace headlight
