#include "core/lab/scale_experiment.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

#include "core/attention/softmax.h"
#include "core/base/random.h"

namespace headlight {
namespace {

constexpr int kRawBins = 64;
constexpr int kScaledBins = 192;  // finer, for what is narrow
constexpr double kRange = 48;  // a little over two standard deviations at the largest width; the same for both, so that
                               // they can be compared

Row normal_row(Random& random) {
  Row row(kLargestWidth);
  for (float& entry : row) entry = static_cast<float>(random.normal());
  return row;
}

Histogram histogram_of(const Eigen::Ref<const Eigen::ArrayXd>& values, int bins) {
  Histogram result;
  result.range = kRange;
  result.counts.assign(static_cast<std::size_t>(bins), 0);
  for (const double value : values) {
    const double place = (value + kRange) / result.bin_width();
    if (place < 0 || place >= bins) {
      ++result.outside;
    } else {
      ++result.counts[static_cast<std::size_t>(place)];
    }
  }
  result.mean = values.mean();
  result.variance = (values - result.mean).square().mean();
  return result;
}

SharesSummary shares_of(const Eigen::Ref<const Eigen::ArrayXd>& values) {
  const MatrixOf<float> logits =
      Eigen::Map<const MatrixOf<double>>(values.data(), kExperimentQueries, kExperimentKeys).cast<float>();
  const Matrix weights = softmax_rows(logits);
  SharesSummary summary;
  for (Eigen::Index row = 0; row < weights.rows(); ++row) {
    summary.largest += weights.row(row).maxCoeff() / static_cast<double>(weights.rows());
    summary.entropy_bits += entropy_bits(weights.row(row)) / static_cast<double>(weights.rows());
  }
  summary.first = weights.row(0);
  return summary;
}

}  // namespace

ScaleExperimentPtr run_scale_experiment(std::uint64_t seed) {
  Random random(seed);
  auto experiment = std::make_shared<ScaleExperiment>();
  experiment->sums.resize(Eigen::Index{kExperimentQueries} * kExperimentKeys, kLargestWidth);
  for (Eigen::Index query = 0; query < kExperimentQueries; ++query) {
    const Row q = normal_row(random);
    for (Eigen::Index key = 0; key < kExperimentKeys; ++key) {
      const Row products = q.cwiseProduct(normal_row(random));
      double sum = 0;
      for (Eigen::Index d = 0; d < kLargestWidth; ++d) {
        sum += products(d);
        experiment->sums(query * kExperimentKeys + key, d) = static_cast<float>(sum);
      }
    }
  }
  return experiment;
}

int Histogram::total() const { return std::accumulate(counts.begin(), counts.end(), outside); }

ScaleSummary summarize(const ScaleExperiment& experiment, int width) {
  ScaleSummary summary;
  summary.width = std::clamp(width, 1, kLargestWidth);
  const Eigen::ArrayXd raw = experiment.sums.col(summary.width - 1).cast<double>().array();
  const Eigen::ArrayXd scaled = raw / std::sqrt(static_cast<double>(summary.width));
  summary.raw = histogram_of(raw, kRawBins);
  summary.scaled = histogram_of(scaled, kScaledBins);
  summary.raw_shares = shares_of(raw);
  summary.scaled_shares = shares_of(scaled);
  return summary;
}

double normal_density(double x, double variance) {
  return std::exp(-x * x / (2 * variance)) / std::sqrt(2 * std::numbers::pi * variance);
}

}  // namespace headlight
