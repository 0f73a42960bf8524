#include "core/lab/training.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace headlight {
namespace {

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

HeadLoss<double> loss_and_gradients(const LearningTask& task, const HeadWeights<double>& weights) {
  HeadExample<double> example{task.inputs, {}, {}};
  for (const int target : task.targets) example.wanted.push_back({target});
  example.importance.assign(task.targets.size(), 1 / static_cast<double>(task.targets.size()));
  return head_loss<double>({&example}, weights, true);
}

Result<TrainingRunPtr> train(const LessonExample& example, const TrainingRequest& request) {
  if (!example.task) return Error{"error.training.no_task", {{"example", example.name}}, ""};
  auto run = std::make_shared<TrainingRun>(TrainingRun{*example.task, {}});
  if (!request.targets.empty()) run->task.targets = request.targets;
  if (const auto problem = check(request, run->task)) return *problem;
  const TraceInput sentence = sentence_of(*example.trace);
  HeadWeights<double> weights = starting_weights(run->task, request.seed);
  for (int step = 0; step <= kTrainingSteps; ++step) {
    HeadLoss<double> found = loss_and_gradients(run->task, weights);
    TraceInput input = sentence;
    if (step == 0) input.origin.kind = OriginKind::Random;
    auto trace = std::make_shared<const AttentionTrace>(read_with(run->task, weights, std::move(input)));
    run->steps.push_back({weights, found, std::move(trace)});
    weights.query -= request.rate * found.gradients.query;
    weights.key -= request.rate * found.gradients.key;
  }
  return TrainingRunPtr(std::move(run));
}

}  // namespace headlight
