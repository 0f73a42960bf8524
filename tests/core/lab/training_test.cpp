#include "core/lab/training.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/attention/softmax.h"
#include "core/base/random.h"
#include "tests/support/test_files.h"

namespace headlight {
namespace {

LearningTask random_task(Random& random, int words) {
  LearningTask task;
  const auto features = static_cast<Eigen::Index>(2 + random.next() % 4);
  task.head_width = static_cast<int>(1 + random.next() % 4);
  task.inputs.resize(words, features);
  for (double& entry : task.inputs.reshaped()) entry = random.normal();
  for (int i = 0; i < words; ++i)
    task.targets.push_back(static_cast<int>(random.next() % static_cast<unsigned>(words)));
  return task;
}

TEST(Training, GradientsAgreeWithCentralDifferences) {
  Random random(3);
  for (int words = 1; words <= 6; ++words) {
    const LearningTask task = random_task(random, words);
    const HeadWeights<double> weights = starting_weights(task, static_cast<std::uint64_t>(words));
    const HeadLoss<double> analytic = loss_and_gradients(task, weights);
    constexpr double kStep = 1e-4;
    for (const bool query : {true, false}) {
      const MatrixOf<double>& gradient = query ? analytic.gradients.query : analytic.gradients.key;
      for (Eigen::Index i = 0; i < gradient.size(); ++i) {
        const auto loss_at = [&](double steps) {
          HeadWeights<double> moved = weights;
          (query ? moved.query : moved.key).data()[i] += steps * kStep;
          return loss_and_gradients(task, moved).loss;
        };
        const double numeric = (8 * (loss_at(1) - loss_at(-1)) - (loss_at(2) - loss_at(-2))) / (12 * kStep);
        EXPECT_NEAR(gradient.data()[i], numeric, 1e-6 * std::max(1.0, gradient.norm())) << words << " words";
      }
    }
  }
}

TEST(Training, TheLossFallsAtEveryRateThatIsOffered) {
  for (const double rate : {1.0, 4.0}) {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
      TrainingRequest request{"learning", {}, seed, rate};
      const auto run = train(test::example("learning"), request);
      ASSERT_TRUE(run);
      const auto& steps = (*run)->steps;
      ASSERT_EQ(steps.size(), kTrainingSteps + 1U);
      EXPECT_LT(steps.back().found.loss, 0.5 * steps.front().found.loss) << rate << " " << seed;
      for (std::size_t i = 1; i < steps.size() && rate < 2; ++i)
        EXPECT_LT(steps[i].found.loss, steps[i - 1].found.loss) << seed << " step " << i;
    }
  }
}

TEST(Training, AStepGoesAgainstTheGradient) {
  const auto run = train(test::example("learning"), {"learning", {}, 1, 2});
  const TrainingStep& first = (*run)->steps[0];
  const TrainingStep& second = (*run)->steps[1];
  EXPECT_LT((second.weights.query - (first.weights.query - 2 * first.found.gradients.query)).norm(), 1e-12);
  EXPECT_LT((second.weights.key - (first.weights.key - 2 * first.found.gradients.key)).norm(), 1e-12);
}

TEST(Training, LearnsToLookWhereTheStudentPoints) {
  for (int target = 0; target < 4; ++target) {
    const auto run = train(test::example("learning"), {"learning", {1, 3, 3, target}, 2, 4});
    const AttentionTrace& last = *(*run)->steps.back().trace;
    Eigen::Index most = 0;
    last.weights.row(3).maxCoeff(&most);
    EXPECT_EQ(most, target);
  }
}

TEST(Training, TheTraceOfAStepIsThatOfItsWeights) {
  const auto run = train(test::example("learning"), {"learning", {}, 5, 2});
  const TrainingStep& step = (*run)->steps[40];
  double loss = 0;
  for (int row = 0; row < 4; ++row)
    loss -=
        std::log(static_cast<double>(step.trace->weights(row, (*run)->task.targets[static_cast<std::size_t>(row)]))) /
        4;
  EXPECT_NEAR(loss, step.found.loss, 1e-5);
  EXPECT_EQ(step.trace->origin.kind, OriginKind::TrainedHere);
}

TEST(Training, SaysWhatIsWrong) {
  EXPECT_EQ(train(test::example("worked"), {"worked", {}, 1, 2}).error().code, "error.training.no_task");
  EXPECT_EQ(train(test::example("learning"), {"learning", {1, 2}, 1, 2}).error().code, "error.training.target");
  EXPECT_EQ(train(test::example("learning"), {"learning", {1, 2, 3, 4}, 1, 2}).error().code, "error.training.target");
  for (const double rate : {0.0, -1.0, static_cast<double>(NAN)})
    EXPECT_EQ(train(test::example("learning"), {"learning", {}, 1, rate}).error().code, "error.training.rate");
}

TEST(Training, DoesNotFreezeWhereAShareUnderflows) {
  int learned = 0;
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const auto run = train(test::example("learning"), {"learning", {}, seed, 64});
    const HeadLoss<double>& last = (*run)->steps.back().found;
    EXPECT_TRUE(std::isfinite(last.loss)) << seed;
    const bool moves = last.gradients.query.norm() + last.gradients.key.norm() > 1e-6;
    if (last.loss < 0.1 || moves) ++learned;
  }
  EXPECT_EQ(learned, 20) << "wrong and without a gradient would be a dead end";
}

}  // namespace
}  // namespace headlight
