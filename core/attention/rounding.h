// Shares of a row as whole numbers that add up to the whole: the largest-remainder method (Hamilton).
#pragma once

#include <vector>

#include "core/base/matrix.h"

namespace headlight {

// weights: non-negative, adding up to about 1 (a row of a trace). Returns whole percentages that add up to exactly 100,
// each within 1 of the true share; all zeros for a row that is all zero. Ties go to the earlier entry.
std::vector<int> whole_percentages(const Row& weights);

// Longer rows cannot be told in whole percentages without lending words what they do not have: there shares are printed
// with a decimal, and cells each rounded by itself.
inline constexpr int kMostWholeShares = 60;
std::vector<int> nearest_percentages(const Row& weights);

}  // namespace headlight
