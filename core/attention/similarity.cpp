#include "core/attention/similarity.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace headlight {

Similarity compare(const Row& query, const Row& key) {
  Similarity result;
  for (Eigen::Index d = 0; d < query.size(); ++d) {
    const double q = query(d);
    const double k = key(d);
    result.products.push_back({static_cast<int>(d), q, k, q * k});
    result.score += q * k;
  }
  std::stable_sort(result.products.begin(), result.products.end(),
                   [](const Product& a, const Product& b) { return std::abs(a.product) > std::abs(b.product); });
  result.query_length = query.cast<double>().norm();
  result.key_length = key.cast<double>().norm();
  const double lengths = result.query_length * result.key_length;
  result.cosine = lengths > 0 ? result.score / lengths : 0;
  return result;
}

double Similarity::sum_after(std::size_t shown) const {
  double sum = 0;
  for (std::size_t i = shown; i < products.size(); ++i) sum += products[i].product;
  return sum;
}

double Similarity::angle_degrees() const { return std::acos(std::clamp(cosine, -1.0, 1.0)) * 180 / std::numbers::pi; }

}  // namespace headlight
