#include "core/practice/overlap.h"

#include <algorithm>
#include <utility>

namespace headlight {

Overlap overlap_of(const std::vector<int>& marked, const std::vector<int>& percentages, std::vector<int> order,
                   int left_out) {
  const auto share_of = [&](int word) { return percentages[static_cast<std::size_t>(word)]; };
  std::erase(order, left_out);
  order.resize(std::min(order.size(), marked.size()));
  Overlap overlap;
  for (const int word : order) overlap.best_share += share_of(word);
  overlap.best = std::move(order);
  for (const int word : marked) {
    overlap.share += share_of(word);
    if (std::find(overlap.best.begin(), overlap.best.end(), word) != overlap.best.end()) ++overlap.agreed;
  }
  return overlap;
}

}  // namespace headlight
