#include "core/lab/head_training.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/base/random.h"

namespace headlight {
namespace {

using Examples = std::vector<HeadExample<float>>;

// Four kinds of piece, each a direction of its own with some noise; the first kind should look at the second.
Examples toy(int count, std::uint64_t seed) {
  Random random(seed);
  Examples examples;
  for (int number = 0; number < count; ++number) {
    HeadExample<float> example{Matrix::Zero(4, 8), {}, {1, 0.2F, 0.2F, 0.2F}};
    for (Eigen::Index i = 0; i < 4; ++i) {
      for (Eigen::Index j = 0; j < 8; ++j) example.features(i, j) = static_cast<float>(0.1 * random.normal());
      example.features(i, i) += 2;
    }
    example.wanted = {{1}, {1}, {2}, {3}};
    examples.push_back(std::move(example));
  }
  return examples;
}

TrainingPlan small_plan() {
  TrainingPlan plan;
  plan.width = 4;
  plan.batch = 4;
  plan.steps = 60;
  plan.rate = 0.05F;
  plan.dropout = 0.1F;
  return plan;
}

TrainingState trained(const Examples& examples, const TrainingPlan& plan, int steps) {
  TrainingState state = start_training(random_weights(examples.front().features.cols(), plan));
  while (state.step < steps) (void)advance(state, examples, plan);
  return state;
}

float loss_of(const Examples& examples, const HeadWeights<float>& weights) {
  std::vector<const HeadExample<float>*> all;
  for (const auto& example : examples) all.push_back(&example);
  return head_loss(all, weights, true).loss;
}

TEST(HeadTraining, TheLossFallsWithBothMethods) {
  const Examples examples = toy(16, 1);
  for (const Method method : {Method::Adam, Method::Descent}) {
    TrainingPlan plan = small_plan();
    plan.method = method;
    if (method == Method::Descent) plan.rate = 0.5F;
    const float before = loss_of(examples, random_weights(8, plan));
    EXPECT_LT(loss_of(examples, trained(examples, plan, plan.steps).weights), 0.3F * before);
  }
}

TEST(HeadTraining, OneSeedGivesOneHeadBitByBitAndAnotherSeedAnother) {
  const Examples examples = toy(10, 1);
  TrainingPlan plan = small_plan();
  const HeadWeights<float> first = trained(examples, plan, 30).weights;
  EXPECT_EQ(trained(examples, plan, 30).weights, first);
  plan.seed = 2;
  EXPECT_FALSE(trained(examples, plan, 30).weights == first);
}

TEST(HeadTraining, FromACopyTheSameStepsFollow) {
  const Examples examples = toy(10, 1);
  const TrainingPlan plan = small_plan();
  TrainingState keyframe = trained(examples, plan, 17);
  while (keyframe.step < 40) (void)advance(keyframe, examples, plan);
  EXPECT_EQ(keyframe.weights, trained(examples, plan, 40).weights);
}

TEST(HeadTraining, AStepOfDescentGoesAgainstTheGradient) {
  const Examples examples = toy(4, 1);
  TrainingPlan plan = small_plan();
  plan.method = Method::Descent;
  plan.dropout = 0;
  plan.decay = 0.1F;
  TrainingState state = start_training(random_weights(8, plan));
  const HeadWeights<float> before = state.weights;
  const HeadLoss<float> found = advance(state, examples, plan);
  const float kept = 1 - plan.rate * plan.decay;
  EXPECT_LT((state.weights.query - (kept * before.query - plan.rate * found.gradients.query)).norm(), 1e-6F);
  EXPECT_LT((state.weights.distance - (kept * before.distance - plan.rate * found.gradients.distance)).norm(), 1e-6F);
  EXPECT_EQ(state.step, 1);
}

TEST(HeadTraining, AdamsFirstStepHasTheSizeOfTheRateAndTheGradientsSign) {
  const Examples examples = toy(4, 1);
  TrainingPlan plan = small_plan();
  plan.dropout = 0;
  TrainingState state = start_training(random_weights(8, plan));
  const HeadWeights<float> before = state.weights;
  const HeadLoss<float> found = advance(state, examples, plan);
  for (Eigen::Index i = 0; i < before.key.size(); ++i) {
    const float gradient = found.gradients.key.data()[i];
    if (std::abs(gradient) < 1e-5F) continue;
    const float moved = state.weights.key.data()[i] - before.key.data()[i];
    EXPECT_NEAR(moved, gradient > 0 ? -plan.rate : plan.rate, 1e-3F * plan.rate);
  }
}

TEST(HeadTraining, EachEpochSeesEverySentenceOnce) {
  // With one sentence to a step and no dropout the losses of an epoch are those of all sentences in some order.
  Examples examples = toy(7, 3);
  TrainingPlan plan = small_plan();
  plan.batch = 1;
  plan.rate = 0;
  plan.dropout = 0;
  TrainingState state = start_training(random_weights(8, plan));
  std::vector<std::vector<float>> epochs(3);
  for (auto& epoch : epochs) {
    for (int i = 0; i < 7; ++i) epoch.push_back(advance(state, examples, plan).loss);
  }
  EXPECT_NE(epochs[0], epochs[1]) << "another order";
  std::vector<float> alone;
  for (const auto& example : examples) alone.push_back(head_loss<float>({&example}, state.weights, true).loss);
  std::sort(alone.begin(), alone.end());
  for (auto& epoch : epochs) {
    std::sort(epoch.begin(), epoch.end());
    for (std::size_t i = 0; i < alone.size(); ++i) EXPECT_FLOAT_EQ(epoch[i], alone[i]);
  }
}

TEST(HeadTraining, TheRateFallsToNothingByACosine) {
  const TrainingPlan plan = small_plan();
  EXPECT_FLOAT_EQ(rate_at(plan, 0), plan.rate);
  EXPECT_FLOAT_EQ(rate_at(plan, plan.steps / 2), plan.rate / 2);
  EXPECT_NEAR(rate_at(plan, plan.steps), 0, 1e-9);
  EXPECT_NEAR(rate_at(plan, 2 * plan.steps), 0, 1e-9) << "beyond the end";
}

TEST(HeadTraining, AnAbsurdRateIsNoticedAndLeavesTheStateAsItIs) {
  const Examples examples = toy(8, 1);
  TrainingPlan plan = small_plan();
  plan.rate = 1e9F;
  plan.method = Method::Descent;
  TrainingState state = start_training(random_weights(8, plan));
  bool noticed = false;
  for (int i = 0; i < 60 && !noticed; ++i) {
    const TrainingState before = state;
    noticed = !std::isfinite(advance(state, examples, plan).loss);
    if (noticed) {
      EXPECT_EQ(state.step, before.step);
      EXPECT_TRUE((state.weights.query.array() == before.weights.query.array()).all() ||
                  !before.weights.query.allFinite());
    }
  }
  EXPECT_TRUE(noticed);
}

TEST(HeadTraining, WhatIsSharedStaysShared) {
  const Examples examples = toy(8, 1);
  TrainingPlan plan = small_plan();
  plan.alike = true;
  plan.biased = false;
  const TrainingState state = trained(examples, plan, 20);
  EXPECT_EQ(state.weights.query, state.weights.key);
  EXPECT_EQ(state.weights.distance.size(), 0);
}

TEST(HeadTraining, OfStrengthAloneOnlyTheSizeAndTheOwnBiasMove) {
  const Examples examples = toy(8, 1);
  TrainingPlan plan = small_plan();
  plan.alike = true;
  plan.learns = Learns::Strength;
  plan.method = Method::Descent;
  plan.dropout = 0;
  const HeadWeights<float> before = random_weights(8, plan);
  const HeadWeights<float> after = trained(examples, plan, 20).weights;
  const float factor = after.query(0, 0) / before.query(0, 0);
  EXPECT_NE(factor, 1);
  EXPECT_LT((after.query - factor * before.query).norm(), 1e-4F * after.query.norm());
  EXPECT_EQ(after.query, after.key);
  EXPECT_NE(after.distance(16), 0);
  EXPECT_NEAR(after.distance.norm(), std::abs(after.distance(16)), 1e-7F) << "no other distance counts";
}

}  // namespace
}  // namespace headlight
