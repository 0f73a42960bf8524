#include "core/attention/scores.h"

namespace headlight {

template <class Scalar>
MatrixOf<Scalar> attention_scores(const MatrixOf<Scalar>& queries, const MatrixOf<Scalar>& keys) {
  MatrixOf<Scalar> scores(queries.rows(), keys.rows());
  scores.noalias() = queries * keys.transpose();
  return scores;
}

// scores = Q Kᵀ   ⇒   ∂Q = ∂scores K,   ∂K = ∂scoresᵀ Q
template <class Scalar>
ScoreGradients<Scalar> attention_scores_backward(const MatrixOf<Scalar>& queries, const MatrixOf<Scalar>& keys,
                                                 const MatrixOf<Scalar>& d_scores) {
  return {d_scores * keys, d_scores.transpose() * queries};
}

template Matrix attention_scores(const Matrix&, const Matrix&);
template MatrixOf<double> attention_scores(const MatrixOf<double>&, const MatrixOf<double>&);
template ScoreGradients<float> attention_scores_backward(const Matrix&, const Matrix&, const Matrix&);
template ScoreGradients<double> attention_scores_backward(const MatrixOf<double>&, const MatrixOf<double>&,
                                                          const MatrixOf<double>&);

}  // namespace headlight
