#include "core/model/heads.h"

#include <cmath>
#include <memory>

#include "core/kernels/kernels.h"

namespace headlight {

void attend_heads(VectorsOfHeads vectors, const TraceInput& sentence, HeadRow& heads, Matrix& context,
                  Executor& executor, const FasterStages& faster) {
  executor.for_each(kHeads, [&](std::size_t head) {
    HeadVectors& own = vectors[head];
    const Eigen::Index count = own.queries.rows(), width = own.queries.cols();
    TraceInput input = sentence;
    input.origin.head = static_cast<int>(head);
    input.queries = std::move(own.queries);
    input.keys = std::move(own.keys);
    input.values = std::move(own.values);
    Scaling scaling;
    scaling.divisor = std::sqrt(static_cast<float>(width));
    heads[head] = std::make_shared<const AttentionTrace>(attend(std::move(input), scaling, faster));
    context.block(0, static_cast<Eigen::Index>(head) * width, count, width) = heads[head]->output;
  });
}

Matrix layer_norm(const Matrix& x, const Row& scale, const Row& bias) {
  Matrix y(x.rows(), x.cols());
  for (Eigen::Index i = 0; i < x.rows(); ++i) {
    const Row centred = x.row(i).array() - x.row(i).mean();
    const float variance = centred.squaredNorm() / static_cast<float>(x.cols());
    y.row(i) = centred / std::sqrt(variance + kNormEpsilon);
    if (scale.size() != 0) y.row(i).array() *= scale.array();
    if (bias.size() != 0) y.row(i) += bias;
  }
  return y;
}

Matrix position_signal(Eigen::Index count, Eigen::Index width) {
  constexpr double kLongestWave = 1e4;
  const Eigen::Index half = width / 2;
  Matrix signal(count, width);
  for (Eigen::Index j = 0; j < half; ++j) {
    const double exponent = static_cast<double>(j) / static_cast<double>(half - 1);
    const auto frequency = static_cast<float>(std::pow(kLongestWave, -exponent));
    for (Eigen::Index i = 0; i < count; ++i) {
      const float angle = static_cast<float>(i) * frequency;
      signal(i, j) = std::sin(angle);
      signal(i, half + j) = std::cos(angle);
    }
  }
  return signal;
}

}  // namespace headlight
