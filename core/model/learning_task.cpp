#include "core/model/learning_task.h"

#include <cmath>

#include "core/attention/project.h"
#include "core/base/random.h"

namespace headlight {

HeadWeights<double> starting_weights(const LearningTask& task, std::uint64_t seed) {
  Random random(seed);
  const Eigen::Index rows = task.inputs.cols();
  HeadWeights<double> weights{MatrixOf<double>(rows, task.head_width), MatrixOf<double>(rows, task.head_width), {}};
  const double size = 1 / std::sqrt(static_cast<double>(rows));
  for (MatrixOf<double>* matrix : {&weights.query, &weights.key}) {
    for (Eigen::Index i = 0; i < matrix->size(); ++i) matrix->data()[i] = size * random.normal();
  }
  return weights;
}

AttentionTrace read_with(const LearningTask& task, const HeadWeights<double>& weights, TraceInput sentence) {
  sentence.queries = project(task.inputs, weights.query).cast<float>();
  sentence.keys = project(task.inputs, weights.key).cast<float>();
  sentence.values = task.inputs.cast<float>();
  Scaling scaling;
  scaling.divisor = std::sqrt(static_cast<float>(task.head_width));
  return attend(std::move(sentence), scaling);
}

}  // namespace headlight
