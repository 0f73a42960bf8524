// Stage 1: how well does each query match each key?   S = Q Kᵀ   (Vaswani et al. 2017, equation 1)
#pragma once

#include "core/base/matrix.h"

namespace headlight {

// queries, keys: (T, D) → (T, T); entry (i, j) is the dot product of query i and key j.
template <class Scalar>
MatrixOf<Scalar> attention_scores(const MatrixOf<Scalar>& queries, const MatrixOf<Scalar>& keys);

template <class Scalar>
struct ScoreGradients {
  MatrixOf<Scalar> queries, keys;  // (T, D)
};
// d_scores: ∂loss/∂scores, (T, T).
template <class Scalar>
ScoreGradients<Scalar> attention_scores_backward(const MatrixOf<Scalar>& queries, const MatrixOf<Scalar>& keys,
                                                 const MatrixOf<Scalar>& d_scores);

extern template Matrix attention_scores(const Matrix&, const Matrix&);
extern template MatrixOf<double> attention_scores(const MatrixOf<double>&, const MatrixOf<double>&);
extern template ScoreGradients<float> attention_scores_backward(const Matrix&, const Matrix&, const Matrix&);
extern template ScoreGradients<double> attention_scores_backward(const MatrixOf<double>&, const MatrixOf<double>&,
                                                                 const MatrixOf<double>&);

}  // namespace headlight
