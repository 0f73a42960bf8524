#include "core/attention/scores.h"

namespace headlight {

template <class Scalar>
MatrixOf<Scalar> attention_scores(const MatrixOf<Scalar>& queries, const MatrixOf<Scalar>& keys) {
  MatrixOf<Scalar> scores(queries.rows(), keys.rows());
  scores.noalias() = queries * keys.transpose();
  return scores;
}

template Matrix attention_scores(const Matrix&, const Matrix&);
template MatrixOf<double> attention_scores(const MatrixOf<double>&, const MatrixOf<double>&);

}  // namespace headlight
