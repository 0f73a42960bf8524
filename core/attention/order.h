// The places of weights, the largest first.
#pragma once

#include <algorithm>
#include <numeric>
#include <vector>

#include "core/base/matrix.h"

namespace headlight {

// Equal ones stay in the order of the text.
inline std::vector<int> largest_first(const Row& weights) {
  std::vector<int> order(static_cast<std::size_t>(weights.size()));
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return weights(a) > weights(b); });
  return order;
}

}  // namespace headlight
