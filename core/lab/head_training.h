// Training one head, step by step. Everything that the next step depends on is a value: a copy of it is a keyframe,
// from which the same steps follow again.
#pragma once

#include <compare>
#include <cstdint>
#include <vector>

#include "core/lab/head_loss.h"

namespace headlight {

enum class Method {
  Descent,  // along the gradient
  Adam,     // Kingma, Ba 2015; its weight decay apart from the gradient (Loshchilov, Hutter 2019)
};

// What the steps move.
enum class Learns {
  Matrices,  // all of W_Q, W_K and the bias
  Strength,  // one number by which W_Q and W_K grow or shrink, and the bias of a piece for itself
};

struct TrainingPlan {
  int width = 64;    // D
  int batch = 32;    // sentences to a step
  int steps = 1250;  // in all
  Method method = Method::Adam;
  float rate = 2e-3F;    // falls to 0 by a cosine over all steps
  float decay = 0;       // of the weights, times the rate, at each step
  float dropout = 0.2F;  // the share of the features that a step does not see (Srivastava et al. 2014)
  bool scaled = true;    // scores are divided by √D
  bool biased = true;    // there is a bias by distance
  bool alike = false;    // W_Q = W_K throughout
  Learns learns = Learns::Matrices;
  std::uint64_t seed = 1;

  auto operator<=>(const TrainingPlan&) const = default;
};

struct TrainingState {
  HeadWeights<float> weights;
  HeadWeights<float> mean, square;  // Adam's running averages of the gradients and of their squares
  int step = 0;                     // how many have been made
};

// W_Q and W_K with entries of variance 1 / C, all biases 0.
HeadWeights<float> random_weights(Eigen::Index features, const TrainingPlan& plan);

TrainingState start_training(HeadWeights<float> weights);

// The rate of the step after `step` others.
float rate_at(const TrainingPlan& plan, int step);

// Makes one step, and returns the loss and the gradients that it followed. `examples` is not empty. Where the loss is
// no longer a number, the state stays as it is.
HeadLoss<float> advance(TrainingState& state, const std::vector<HeadExample<float>>& examples,
                        const TrainingPlan& plan);

}  // namespace headlight
