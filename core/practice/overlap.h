// Marked words against a row of attention: what they get together, beside what the same number of words could get.
#pragma once

#include <vector>

namespace headlight {

struct Overlap {
  int share = 0;          // of all marked words together, in whole percentages as the bars print them
  int best_share = 0;     // of as many words as were marked, chosen best
  std::vector<int> best;  // those words, largest first
  int agreed = 0;         // how many of the marked words are among the best
};

// percentages: of a row, adding up to 100; order: its words, largest weight first. `left_out`: a word that does not
// count among the best, −1 for none.
Overlap overlap_of(const std::vector<int>& marked, const std::vector<int>& percentages, std::vector<int> order,
                   int left_out = -1);

}  // namespace headlight
