#include "core/lab/head_training.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

#include "core/model/random_matrix.h"
#include "core/model/trained_head.h"

namespace headlight {
namespace {

// Seeds of independent streams: for the order of an epoch, and for what a step does not see.
std::uint64_t seed_of(const TrainingPlan& plan, std::string_view purpose, std::size_t number) {
  return Random(plan.seed ^ hash_bytes(purpose) ^ (number * 0x9E37'79B9'7F4A'7C15U)).next();
}

std::vector<std::size_t> order_of(const TrainingPlan& plan, std::size_t epoch, std::size_t count) {
  Random random(seed_of(plan, "order", epoch));
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  for (std::size_t i = count; i > 1; --i) std::swap(order[i - 1], order[random.next() % i]);
  return order;
}

// The examples of a step: epoch after epoch, each in an order of its own.
std::vector<std::size_t> batch_of(const TrainingPlan& plan, int step, std::size_t count) {
  const auto size = static_cast<std::size_t>(plan.batch);
  std::vector<std::size_t> batch, order;
  for (std::size_t at = static_cast<std::size_t>(step) * size; batch.size() < size; ++at) {
    if (order.empty() || at % count == 0) order = order_of(plan, at / count, count);
    batch.push_back(order[at % count]);
  }
  return batch;
}

// Some features become 0, the others grow so that the sum stays about the same.
void drop_features(Matrix& features, float share, Random& random) {
  constexpr std::uint64_t kParts = 1 << 16U;
  const auto dropped = static_cast<std::uint64_t>(share * static_cast<float>(kParts));
  const float grown = 1 / (1 - share);
  std::uint64_t bits = 0;
  int left = 0;
  for (float& value : features.reshaped<Eigen::RowMajor>()) {
    if (left == 0) {
      bits = random.next();
      left = 4;
    }
    value = bits % kParts < dropped ? 0 : value * grown;
    bits /= kParts;
    --left;
  }
}

// What is left of a gradient when the table may only grow or shrink.
Matrix along(const Matrix& gradient, const Matrix& weights) {
  return gradient.cwiseProduct(weights).sum() / weights.squaredNorm() * weights;
}

void restrict_gradients(HeadWeights<float>& gradients, const HeadWeights<float>& weights, const TrainingPlan& plan) {
  if (plan.alike) gradients.query = gradients.key = Matrix(gradients.query + gradients.key);
  if (plan.learns == Learns::Matrices) return;
  gradients.query = along(gradients.query, weights.query);
  gradients.key = along(gradients.key, weights.key);
  const Eigen::Index own = gradients.distance.size() / 2;
  for (Eigen::Index place = 0; place < gradients.distance.size(); ++place) {
    if (place != own) gradients.distance(place) = 0;
  }
}

// One table's step along its gradient; the averages are Adam's and move with it.
template <class Table>
void move(Table& weights, Table& mean, Table& square, const Table& gradient, const TrainingPlan& plan, int step) {
  const float rate = rate_at(plan, step);
  weights *= 1 - rate * plan.decay;
  if (plan.method == Method::Descent) {
    weights -= rate * gradient;
    return;
  }
  constexpr float kMean = 0.9F, kSquare = 0.999F, kTiny = 1e-8F;
  mean = kMean * mean + (1 - kMean) * gradient;
  square = kSquare * square + (1 - kSquare) * gradient.cwiseAbs2();
  const float made = static_cast<float>(step + 1);
  const float mean_share = 1 - std::pow(kMean, made), square_share = 1 - std::pow(kSquare, made);
  weights.array() -= rate * (mean.array() / mean_share) / ((square.array() / square_share).sqrt() + kTiny);
}

}  // namespace

HeadWeights<float> random_weights(Eigen::Index features, const TrainingPlan& plan) {
  Random random(plan.seed);
  HeadWeights<float> weights;
  weights.query = random_matrix(random, features, plan.width);
  weights.key = random_matrix(random, features, plan.width);
  if (plan.alike) weights.key = weights.query;
  if (plan.biased) weights.distance = Row::Zero(kBiasDistances);
  return weights;
}

TrainingState start_training(HeadWeights<float> weights) {
  TrainingState state;
  state.mean = {Matrix::Zero(weights.query.rows(), weights.query.cols()),
                Matrix::Zero(weights.key.rows(), weights.key.cols()), Row::Zero(weights.distance.size())};
  state.square = state.mean;
  state.weights = std::move(weights);
  return state;
}

float rate_at(const TrainingPlan& plan, int step) {
  const float along = std::min(1.0F, static_cast<float>(step) / static_cast<float>(plan.steps));
  return plan.rate * 0.5F * (1 + std::cos(std::numbers::pi_v<float> * along));
}

HeadLoss<float> advance(TrainingState& state, const std::vector<HeadExample<float>>& examples,
                        const TrainingPlan& plan) {
  Random random(seed_of(plan, "dropout", static_cast<std::size_t>(state.step)));
  std::vector<HeadExample<float>> seen;
  for (const std::size_t number : batch_of(plan, state.step, examples.size())) {
    seen.push_back(examples[number]);
    if (plan.dropout > 0) drop_features(seen.back().features, plan.dropout, random);
  }
  std::vector<const HeadExample<float>*> batch;
  for (const HeadExample<float>& example : seen) batch.push_back(&example);
  HeadLoss<float> found = head_loss(batch, state.weights, plan.scaled);
  if (!std::isfinite(found.loss)) return found;

  HeadWeights<float>& gradients = found.gradients;
  restrict_gradients(gradients, state.weights, plan);
  move(state.weights.query, state.mean.query, state.square.query, gradients.query, plan, state.step);
  move(state.weights.key, state.mean.key, state.square.key, gradients.key, plan, state.step);
  move(state.weights.distance, state.mean.distance, state.square.distance, gradients.distance, plan, state.step);
  ++state.step;
  return found;
}

}  // namespace headlight
