#include "core/base/proportion.h"

#include <algorithm>
#include <cmath>

namespace headlight {

Interval wilson_interval(int hits, int cases) {
  if (cases <= 0) return {};
  constexpr double kZ = 1.959963984540054;  // 97.5 % of the normal distribution lie below
  const double n = cases, share = hits / n, z2 = kZ * kZ;
  const double middle = (share + z2 / (2 * n)) / (1 + z2 / n);
  const double half = kZ * std::sqrt(share * (1 - share) / n + z2 / (4 * n * n)) / (1 + z2 / n);
  return {std::max(0.0, middle - half), std::min(1.0, middle + half)};
}

}  // namespace headlight
