// Gradient descent on the two matrices of a small head, with every step kept, so that one can go back and look.
#pragma once

#include <compare>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/lab/head_loss.h"
#include "core/model/learning_task.h"
#include "core/model/lesson_example.h"

namespace headlight {

inline constexpr int kTrainingSteps = 80;

// Everything a run depends on.
struct TrainingRequest {
  std::string example;       // a lesson example that holds a task
  std::vector<int> targets;  // empty: the task's own
  std::uint64_t seed = 1;
  double rate = 2;  // how far each step goes along the gradient

  auto operator<=>(const TrainingRequest&) const = default;
};

// loss = −1/T Σ_i log A(i, target_i), with its gradients (head_loss.h).
HeadLoss<double> loss_and_gradients(const LearningTask& task, const HeadWeights<double>& weights);

struct TrainingStep {
  HeadWeights<double> weights;  // before this step's move
  HeadLoss<double> found;       // and the gradients that the move follows
  TracePtr trace;               // the head as it is with these weights
};

struct TrainingRun {
  LearningTask task;                // with the targets that were trained for
  std::vector<TrainingStep> steps;  // kTrainingSteps + 1: the start, and the state after each step
};
using TrainingRunPtr = std::shared_ptr<const TrainingRun>;

// Errors: error.training.no_task (the example holds none), error.training.target, error.training.rate.
Result<TrainingRunPtr> train(const LessonExample& example, const TrainingRequest& request);

}  // namespace headlight
