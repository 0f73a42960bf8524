// A bias that a head adds by distance alone: how far a key stands from the query, whatever the words are
// (relative positions: Shaw et al. 2018; one number for each distance: Raffel et al. 2020, section 2.1).
#pragma once

#include "core/base/matrix.h"

namespace headlight {

// Where in `distances` (2 R + 1 numbers, for key − query = −R … R) the bias of a pair stands; what is farther apart
// than R counts as R.
Eigen::Index distance_place(Eigen::Index query, Eigen::Index key, Eigen::Index distances);

// distances (2 R + 1) → (T, T)
template <class Scalar>
MatrixOf<Scalar> distance_bias(const RowOf<Scalar>& distances, Eigen::Index size);

// ∂loss/∂distances, (2 R + 1), from ∂loss/∂logits, (T, T).
template <class Scalar>
RowOf<Scalar> distance_bias_backward(const MatrixOf<Scalar>& d_logits, Eigen::Index distances);

extern template Matrix distance_bias(const Row&, Eigen::Index);
extern template MatrixOf<double> distance_bias(const RowOf<double>&, Eigen::Index);
extern template Row distance_bias_backward(const Matrix&, Eigen::Index);
extern template RowOf<double> distance_bias_backward(const MatrixOf<double>&, Eigen::Index);

}  // namespace headlight
