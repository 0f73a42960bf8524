// A guess of a whole row before the figure answers, and how far it was from the truth.
#pragma once

#include <vector>

#include "core/base/matrix.h"

namespace headlight {

inline constexpr int kMostGuessed = 24;  // words; more bars than that no one can drag

// One line for each word, in whole percentages that add up to 100 on both sides.
struct GuessGap {
  std::vector<int> guess, truth;
  int misplaced = 0;  // points that stand at the wrong word: half of all differences, 0 … 100

  int gap(std::size_t key) const { return truth[key] - guess[key]; }  // in points; above 0: guessed too little
};

// guess and weights: (T), each adding up to 1.
GuessGap gap_of(const Row& guess, const Row& weights);

// What a guess begins with: the same share for each of T words.
Row equal_shares(Eigen::Index words);

}  // namespace headlight
