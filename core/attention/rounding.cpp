#include "core/attention/rounding.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace headlight {

std::vector<int> whole_percentages(const Row& weights) {
  const auto count = static_cast<std::size_t>(weights.size());
  std::vector<int> percentages(count, 0);
  const double total = weights.cast<double>().sum();
  if (!(total > 0)) return percentages;

  std::vector<double> remainders(count);
  int given = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const double exact = 100.0 * weights(static_cast<Eigen::Index>(i)) / total;
    percentages[i] = static_cast<int>(std::floor(exact));
    remainders[i] = exact - percentages[i];
    given += percentages[i];
  }
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
  for (std::size_t i = 0; given < 100 && i < count; ++i, ++given) ++percentages[order[i]];
  return percentages;
}

std::vector<int> nearest_percentages(const Row& weights) {
  std::vector<int> percentages;
  for (const float weight : weights) percentages.push_back(static_cast<int>(std::lround(100 * weight)));
  return percentages;
}

}  // namespace headlight
