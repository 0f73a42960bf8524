// How attention differs between two readings, cell by cell, over the words that both have, or that one has in the place
// of the other's.
#pragma once

#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "core/attention/trace.h"

namespace headlight {

struct DifferenceMap {
  std::vector<std::pair<int, int>> common;   // rows of the first and of the second that belong together, in order
  std::vector<Piece> words;                  // their names: "she", or "she / he" where one word replaces another
  std::vector<int> only_first, only_second;  // rows without a partner
  Matrix change;                             // (C, C): second − first, in weights; empty if nothing is common
  float largest = 0;                         // of its amounts

  // Where a row of the first, or of the second, stands in the map; nothing if it has no partner.
  std::optional<int> place_of_first(int row) const;
  std::optional<int> place_of_second(int row) const;
};
using DifferenceMapPtr = std::shared_ptr<const DifferenceMap>;

// One word of two rows and its weight in each; none where it does not stand.
struct RowChange {
  std::optional<int> first_row, second_row;  // of the word, in either sentence
  std::optional<double> first, second;       // weights
  bool itself = false;                       // the word whose rows are compared

  double change() const { return second.value_or(0) - first.value_or(0); }
};

// The two rows over every word of both sentences, matched as in the map, the largest change first.
std::vector<RowChange> row_changes(const DifferenceMap& map, const Row& first, int first_row, const Row& second);

// The share of the attention that is at other words in the second row: half of all changes.
double moved_share(const std::vector<RowChange>& changes);

// Words are matched in order, in whatever case they are written: the longest common subsequence. Where as many words as
// are missing between two matches stand there instead, they replace them.
DifferenceMap difference_map(const AttentionTrace& first, const AttentionTrace& second);

}  // namespace headlight
