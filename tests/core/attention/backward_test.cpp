// Each analytic derivative against central differences, in double, over random shapes.
#include <gtest/gtest.h>

#include <functional>

#include "core/attention/project.h"
#include "core/attention/scaling.h"
#include "core/attention/scores.h"
#include "core/attention/softmax.h"
#include "core/attention/weighted_sum.h"
#include "core/base/random.h"

namespace headlight {
namespace {

using Doubles = MatrixOf<double>;

Doubles random_matrix(Eigen::Index rows, Eigen::Index columns, Random& random) {
  Doubles result(rows, columns);
  for (double& entry : result.reshaped()) entry = random.normal();
  return result;
}

// ∂loss/∂x entry by entry: (loss(x + h) − loss(x − h)) / 2h, with a fourth-order stencil so that the error of the
// difference itself stays far below what is tested.
Doubles central_differences(Doubles x, const std::function<double(const Doubles&)>& loss) {
  constexpr double kStep = 1e-3;
  Doubles gradient(x.rows(), x.cols());
  for (Eigen::Index i = 0; i < x.size(); ++i) {
    double& entry = x.data()[i];
    const double middle = entry;
    const auto at = [&](double steps) {
      entry = middle + steps * kStep;
      return loss(x);
    };
    gradient.data()[i] = (8 * (at(1) - at(-1)) - (at(2) - at(-2))) / (12 * kStep);
    entry = middle;
  }
  return gradient;
}

double relative_error(const Doubles& analytic, const Doubles& numeric) {
  const double size = std::max({analytic.norm(), numeric.norm(), 1e-3});
  return (analytic - numeric).norm() / size;
}

constexpr double kLargestError = 1e-6;

// T words, C wide, D wide after projection; a loss that feels every entry of the result differently.
struct Shape {
  Eigen::Index T, C, D;
};

class Backward : public testing::TestWithParam<int> {
 protected:
  Backward() : random_(static_cast<std::uint64_t>(GetParam())) {
    shape_ = {GetParam() == 0 ? 1 : below(7), below(6), below(5)};
  }
  Eigen::Index below(int limit) { return 1 + static_cast<Eigen::Index>(random_.next() % static_cast<unsigned>(limit)); }
  static double felt(const Doubles& result, const Doubles& weights) { return result.cwiseProduct(weights).sum(); }

  Random random_;
  Shape shape_{};
};

TEST_P(Backward, Projection) {
  const Doubles x = random_matrix(shape_.T, shape_.C, random_);
  const Doubles w = random_matrix(shape_.C, shape_.D, random_);
  const Doubles d = random_matrix(shape_.T, shape_.D, random_);
  const auto gradients = project_backward(x, w, d);
  const auto of_x = [&](const Doubles& moved) { return felt(project(moved, w), d); };
  const auto of_w = [&](const Doubles& moved) { return felt(project(x, moved), d); };
  EXPECT_LT(relative_error(gradients.x, central_differences(x, of_x)), kLargestError);
  EXPECT_LT(relative_error(gradients.weights, central_differences(w, of_w)), kLargestError);
}

TEST_P(Backward, Scores) {
  const Doubles q = random_matrix(shape_.T, shape_.D, random_);
  const Doubles k = random_matrix(shape_.T, shape_.D, random_);
  const Doubles d = random_matrix(shape_.T, shape_.T, random_);
  const auto gradients = attention_scores_backward(q, k, d);
  const auto of_q = [&](const Doubles& moved) { return felt(attention_scores(moved, k), d); };
  const auto of_k = [&](const Doubles& moved) { return felt(attention_scores(q, moved), d); };
  EXPECT_LT(relative_error(gradients.queries, central_differences(q, of_q)), kLargestError);
  EXPECT_LT(relative_error(gradients.keys, central_differences(k, of_k)), kLargestError);
}

TEST_P(Backward, Softmax) {
  const Doubles logits = random_matrix(shape_.T, shape_.T, random_);
  const Doubles d = random_matrix(shape_.T, shape_.T, random_);
  const auto loss = [&](const Doubles& moved) { return felt(softmax_rows(moved), d); };
  EXPECT_LT(relative_error(softmax_rows_backward(softmax_rows(logits), d), central_differences(logits, loss)),
            kLargestError);
}

TEST_P(Backward, LogitsUnderEveryScaling) {
  const Doubles scores = random_matrix(shape_.T, shape_.T, random_);
  const Doubles d = random_matrix(shape_.T, shape_.T, random_);
  Scaling scaling;
  scaling.divisor = 1 + static_cast<float>(random_.uniform()) * 8;
  scaling.temperature = 0.5F + static_cast<float>(random_.uniform());
  if (GetParam() % 2 == 1) scaling.mask = Mask::Causal;
  // Through softmax, since a masked logit is −∞ whatever its score.
  const auto weights_of = [&](const Doubles& moved) {
    return softmax_rows(attention_logits(moved, Doubles(), scaling));
  };
  const auto loss = [&](const Doubles& moved) { return felt(weights_of(moved), d); };
  const Doubles analytic = attention_logits_backward(softmax_rows_backward(weights_of(scores), d), scaling);
  EXPECT_LT(relative_error(analytic, central_differences(scores, loss)), kLargestError);
}

TEST_P(Backward, WeightedSum) {
  const Doubles a = random_matrix(shape_.T, shape_.T, random_);
  const Doubles v = random_matrix(shape_.T, shape_.D, random_);
  const Doubles d = random_matrix(shape_.T, shape_.D, random_);
  const auto gradients = weighted_sum_backward(a, v, d);
  const auto of_a = [&](const Doubles& moved) { return felt(weighted_sum(moved, v), d); };
  const auto of_v = [&](const Doubles& moved) { return felt(weighted_sum(a, moved), d); };
  EXPECT_LT(relative_error(gradients.weights, central_differences(a, of_a)), kLargestError);
  EXPECT_LT(relative_error(gradients.values, central_differences(v, of_v)), kLargestError);
}

INSTANTIATE_TEST_SUITE_P(RandomShapes, Backward, testing::Range(0, 24));  // 0 is T = 1

}  // namespace
}  // namespace headlight
