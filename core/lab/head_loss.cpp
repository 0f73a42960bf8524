#include "core/lab/head_loss.h"

#include <cmath>

#include "core/attention/distance_bias.h"
#include "core/attention/project.h"
#include "core/attention/scaling.h"
#include "core/attention/scores.h"
#include "core/attention/softmax.h"

namespace headlight {
namespace {

// log Σ exp over some entries of a row: never too large for exp, never the logarithm of 0.
template <class Scalar, class Keys>
Scalar log_sum_exp(const MatrixOf<Scalar>& logits, Eigen::Index row, const Keys& keys) {
  Scalar largest = logits(row, keys.front());
  for (const int key : keys) largest = std::max(largest, logits(row, key));
  Scalar sum = 0;
  for (const int key : keys) sum += std::exp(logits(row, key) - largest);
  return largest + std::log(sum);
}

// With Z = Σ exp over all keys and Y = Σ exp over the wanted ones the loss of a row is log Z − log Y, so that
// ∂loss/∂logit = A − (exp(logit) / Y where wanted): no division by a share that may have become 0.
template <class Scalar>
Scalar loss_of_rows(const HeadExample<Scalar>& sentence, const MatrixOf<Scalar>& logits, MatrixOf<Scalar>& d_logits) {
  d_logits = softmax_rows(logits);
  Scalar loss = 0;
  for (Eigen::Index i = 0; i < logits.rows(); ++i) {
    const auto row = static_cast<std::size_t>(i);
    const std::vector<int>& wanted = sentence.wanted[row];
    if (wanted.empty()) {
      d_logits.row(i).setZero();
      continue;
    }
    const Scalar largest = logits.row(i).maxCoeff();
    const Scalar all = largest + std::log((logits.row(i).array() - largest).exp().sum());
    const Scalar right = log_sum_exp(logits, i, wanted);
    for (const int key : wanted) d_logits(i, key) -= std::exp(logits(i, key) - right);
    d_logits.row(i) *= sentence.importance[row];
    loss += sentence.importance[row] * (all - right);
  }
  return loss;
}

// All sentences in one table: two large products instead of many small ones.
template <class Scalar>
MatrixOf<Scalar> stacked(const std::vector<const HeadExample<Scalar>*>& batch, Eigen::Index width) {
  Eigen::Index rows = 0;
  for (const auto* sentence : batch) rows += sentence->features.rows();
  MatrixOf<Scalar> all(rows, width);
  Eigen::Index at = 0;
  for (const auto* sentence : batch) {
    all.middleRows(at, sentence->features.rows()) = sentence->features;
    at += sentence->features.rows();
  }
  return all;
}

}  // namespace

template <class Scalar>
HeadLoss<Scalar> head_loss(const std::vector<const HeadExample<Scalar>*>& batch, const HeadWeights<Scalar>& weights,
                           bool scaled) {
  const Eigen::Index distances = weights.distance.size();
  const Scaling scaling = scaling_of(weights, scaled);
  const MatrixOf<Scalar> all = stacked(batch, weights.query.rows());
  const MatrixOf<Scalar> queries = project(all, weights.query);
  const MatrixOf<Scalar> keys = project(all, weights.key);
  MatrixOf<Scalar> d_queries(queries.rows(), queries.cols()), d_keys(keys.rows(), keys.cols());
  HeadLoss<Scalar> result;
  result.gradients.distance = RowOf<Scalar>::Zero(distances);
  const auto count = static_cast<Scalar>(batch.size());
  Eigen::Index at = 0;
  for (const auto* sentence : batch) {
    const Eigen::Index size = sentence->features.rows();
    const MatrixOf<Scalar> q = queries.middleRows(at, size), k = keys.middleRows(at, size);
    MatrixOf<Scalar> d_logits;
    result.loss +=
        loss_of_rows(*sentence, attention_logits(attention_scores(q, k), bias_of(weights, size), scaling), d_logits) /
        count;
    d_logits /= count;
    if (distances > 0) result.gradients.distance += distance_bias_backward(d_logits, distances);
    const auto felt = attention_scores_backward(q, k, attention_logits_backward(d_logits, scaling));
    d_queries.middleRows(at, size) = felt.queries;
    d_keys.middleRows(at, size) = felt.keys;
    at += size;
  }
  result.gradients.query = project_weights_backward(all, d_queries);
  result.gradients.key = project_weights_backward(all, d_keys);
  return result;
}

template HeadLoss<float> head_loss(const std::vector<const HeadExample<float>*>&, const HeadWeights<float>&, bool);
template HeadLoss<double> head_loss(const std::vector<const HeadExample<double>*>&, const HeadWeights<double>&, bool);

}  // namespace headlight
