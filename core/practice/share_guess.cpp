#include "core/practice/share_guess.h"

#include <cstdlib>

#include "core/attention/rounding.h"

namespace headlight {

GuessGap gap_of(const Row& guess, const Row& weights) {
  GuessGap result{whole_percentages(guess), whole_percentages(weights), 0};
  for (std::size_t key = 0; key < result.guess.size(); ++key) result.misplaced += std::abs(result.gap(key));
  result.misplaced /= 2;
  return result;
}

Row equal_shares(Eigen::Index words) { return Row::Constant(words, 1.0F / static_cast<float>(words)); }

}  // namespace headlight
