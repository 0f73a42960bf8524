// Two rows of attention over different sentences, word by word.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/attention/trace.h"

namespace headlight {

// A word of either sentence and its whole percentage in each; none where it does not stand.
struct WordShares {
  std::string word;
  std::optional<int> first, second;
  bool itself = false;  // the word whose rows are compared

  int difference() const { return second.value_or(0) - first.value_or(0); }
};

// Every word once, in whatever case it is written (shown as where it stands first), the largest difference first; both
// columns add up to 100.
std::vector<WordShares> shares_of_both(const AttentionTrace& first, int first_row, const AttentionTrace& second,
                                       int second_row);

// The points that stand at other words in the second row than in the first: half of all differences.
int points_moved(const std::vector<WordShares>& shares);

}  // namespace headlight
