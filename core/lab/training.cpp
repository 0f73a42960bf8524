#include "core/lab/training.h"

#include <algorithm>
#include <cmath>

#include "core/attention/project.h"
#include "core/attention/scores.h"
#include "core/attention/softmax.h"

namespace headlight {
namespace {

using Doubles = MatrixOf<double>;

Scaling scaling_of(const LearningTask& task) {
  Scaling scaling;
  scaling.divisor = std::sqrt(static_cast<float>(task.head_width));
  return scaling;
}

TraceInput sentence_of(const AttentionTrace& trace) {
  TraceInput input;
  input.text = trace.text;
  input.pieces = trace.pieces;
  input.words = trace.words;
  input.read_end = trace.read_end;
  input.origin = {OriginKind::TrainedHere, "lesson", 0, 0, false};
  return input;
}

std::optional<Error> check(const TrainingRequest& request, const LearningTask& task) {
  const auto words = task.inputs.rows();
  const bool fits =
      task.targets.size() == static_cast<std::size_t>(words) &&
      std::all_of(task.targets.begin(), task.targets.end(), [&](int target) { return target >= 0 && target < words; });
  if (!fits) return Error{"error.training.target", {}, ""};
  if (!(request.rate > 0) || !std::isfinite(request.rate)) return Error{"error.training.rate", {}, ""};
  return std::nullopt;
}

}  // namespace

Gradients loss_and_gradients(const LearningTask& task, const HeadWeights& weights) {
  const Doubles queries = project(task.inputs, weights.query);
  const Doubles keys = project(task.inputs, weights.key);
  const Scaling scaling = scaling_of(task);
  const Doubles logits = attention_logits(attention_scores(queries, keys), Doubles(), scaling);
  const Doubles attention = softmax_rows(logits);

  // loss = −1/T Σ_i log A(i, target_i), with log A = logit − log Σ exp. Together with softmax its derivative is
  // ∂logits = (A − Y) / T, where Y has a 1 at each target: no division by a share that may have become 0.
  const double count = static_cast<double>(attention.rows());
  Gradients result;
  Doubles d_logits = attention / count;
  for (Eigen::Index i = 0; i < attention.rows(); ++i) {
    const Eigen::Index target = task.targets[static_cast<std::size_t>(i)];
    const double largest = logits.row(i).maxCoeff();
    result.loss += (largest + std::log((logits.row(i).array() - largest).exp().sum()) - logits(i, target)) / count;
    d_logits(i, target) -= 1 / count;
  }
  const Doubles d_scores = attention_logits_backward(d_logits, scaling);
  const auto d = attention_scores_backward(queries, keys, d_scores);
  result.weights.query = project_backward(task.inputs, weights.query, d.queries).weights;
  result.weights.key = project_backward(task.inputs, weights.key, d.keys).weights;
  return result;
}

Result<TrainingRunPtr> train(const LessonExample& example, const TrainingRequest& request) {
  if (!example.task) return Error{"error.training.no_task", {{"example", example.name}}, ""};
  auto run = std::make_shared<TrainingRun>(TrainingRun{*example.task, {}});
  if (!request.targets.empty()) run->task.targets = request.targets;
  if (const auto problem = check(request, run->task)) return *problem;
  const TraceInput sentence = sentence_of(*example.trace);
  HeadWeights weights = starting_weights(run->task, request.seed);
  for (int step = 0; step <= kTrainingSteps; ++step) {
    Gradients gradients = loss_and_gradients(run->task, weights);
    TraceInput input = sentence;
    if (step == 0) input.origin.kind = OriginKind::Random;
    auto trace = std::make_shared<const AttentionTrace>(read_with(run->task, weights, std::move(input)));
    run->steps.push_back({weights, gradients, std::move(trace)});
    weights.query -= request.rate * gradients.weights.query;
    weights.key -= request.rate * gradients.weights.key;
  }
  return TrainingRunPtr(std::move(run));
}

}  // namespace headlight
