#include "core/lab/slopes.h"

#include "core/attention/softmax.h"
#include "core/attention/weighted_sum.h"

namespace headlight {
namespace {

Eigen::Index winner(const Matrix& logits, Eigen::Index row) {
  Eigen::Index key = 0;
  logits.row(row).maxCoeff(&key);
  return key;
}

}  // namespace

AttentionTrace pushed(const AttentionTrace& trace, int query, int key, float push) {
  AttentionTrace moved = trace;
  if (moved.bias.size() == 0) moved.bias = Matrix::Zero(trace.size(), trace.size());
  moved.bias(query, key) += push * trace.scaling.temperature;  // the bias is added before the temperature divides
  moved.origin.what_if = moved.origin.what_if || push != 0;
  return attend_again(moved, trace.scaling);
}

PushCurve push_curve(const AttentionTrace& trace, int query, int key, float range, int points) {
  PushCurve curve;
  Matrix logits = trace.logits.row(query).replicate(points, 1);
  for (int i = 0; i < points; ++i) {
    const float push = range * (2 * static_cast<float>(i) / static_cast<float>(points - 1) - 1);
    logits(i, key) += push;
    curve.pushes.push_back(push);
  }
  const Matrix weights = softmax_rows(logits);
  for (int i = 0; i < points; ++i) {
    curve.soft.push_back(weights(i, key));
    curve.hard.push_back(winner(logits, i) == key ? 1 : 0);
  }
  return curve;
}

int hard_pick(const AttentionTrace& trace, int query) { return static_cast<int>(winner(trace.logits, query)); }

Row hard_output(const AttentionTrace& trace, int query) { return trace.values.row(hard_pick(trace, query)); }

MatrixOf<double> output_slopes(const AttentionTrace& trace, int query) {
  const MatrixOf<double> weights = trace.weights.row(query).cast<double>();
  const MatrixOf<double> values = trace.values.cast<double>();
  MatrixOf<double> slopes(values.rows(), values.cols());
  for (Eigen::Index d = 0; d < values.cols(); ++d) {
    const MatrixOf<double> d_output = MatrixOf<double>::Identity(values.cols(), values.cols()).row(d);
    const auto d_weights = weighted_sum_backward(weights, values, d_output).weights;
    const double divisor = static_cast<double>(trace.scaling.divisor) * static_cast<double>(trace.scaling.temperature);
    slopes.col(d) = softmax_rows_backward(weights, d_weights).row(0) / divisor;  // ∂logit/∂score
  }
  return slopes;
}

}  // namespace headlight
