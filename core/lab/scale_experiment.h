// Why the scores are divided by √d: random vectors, their dot products, and what softmax makes of them.
// The dot product of two independent vectors of d independent entries with mean 0 and variance 1 has mean 0 and
// variance d (each product has variance 1, and variances of independent terms add up).
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/base/matrix.h"

namespace headlight {

inline constexpr int kLargestWidth = 512;
inline constexpr int kExperimentQueries = 256;
inline constexpr int kExperimentKeys = 8;  // for each query, keys of its own

// All dot products for all widths at once: entry (pair, d − 1) is the dot product of the pair's first d entries.
// The pairs of one query stand together.
struct ScaleExperiment {
  Matrix sums;  // (kExperimentQueries × kExperimentKeys, kLargestWidth)
};
using ScaleExperimentPtr = std::shared_ptr<const ScaleExperiment>;

// Takes some ten milliseconds: about 1.2 million seeded normal numbers.
ScaleExperimentPtr run_scale_experiment(std::uint64_t seed);

// Dot products counted in equal bins over [−range, range]; what lies outside is in `outside`.
struct Histogram {
  double range = 0;
  std::vector<int> counts;
  int outside = 0;
  double mean = 0, variance = 0;

  int total() const;
  double bin_width() const { return 2 * range / static_cast<double>(counts.size()); }
};

// What softmax makes of each query's scores.
struct SharesSummary {
  double largest = 0;       // the largest weight of a row, mean over the queries
  double entropy_bits = 0;  // mean over the queries
  Row first;                // the weights of the first query
};

struct ScaleSummary {
  int width = 0;          // d
  Histogram raw, scaled;  // q·k, and q·k / √d
  SharesSummary raw_shares, scaled_shares;
};

// width is clamped to 1 … kLargestWidth.
ScaleSummary summarize(const ScaleExperiment& experiment, int width);

// The normal curve with mean 0: the theory's shape for many entries (for few, the true one is more pointed).
double normal_density(double x, double variance);

}  // namespace headlight
