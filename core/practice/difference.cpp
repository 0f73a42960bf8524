#include "core/practice/difference.h"

#include <algorithm>
#include <cstdlib>

#include "core/attention/rounding.h"
#include "core/base/letters.h"

namespace headlight {

std::vector<WordShares> shares_of_both(const AttentionTrace& first, int first_row, const AttentionTrace& second,
                                       int second_row) {
  std::vector<WordShares> list;
  const auto add = [&](const AttentionTrace& trace, int row, std::optional<int> WordShares::* side) {
    const std::vector<int> percentages = whole_percentages(trace.weights.row(row));
    for (std::size_t key = 0; key < percentages.size(); ++key) {
      const std::string& word = trace.pieces[key].token;
      auto found = std::find_if(list.begin(), list.end(),
                                [&](const WordShares& each) { return lower_case(each.word) == lower_case(word); });
      if (found == list.end()) found = list.insert(list.end(), {word, {}, {}, false});
      (*found).*side = ((*found).*side).value_or(0) + percentages[key];
      found->itself = found->itself || static_cast<int>(key) == row;
    }
  };
  add(first, first_row, &WordShares::first);
  add(second, second_row, &WordShares::second);
  std::stable_sort(list.begin(), list.end(), [](const WordShares& a, const WordShares& b) {
    return std::abs(a.difference()) > std::abs(b.difference());
  });
  return list;
}

int points_moved(const std::vector<WordShares>& shares) {
  int sum = 0;
  for (const WordShares& each : shares) sum += std::abs(each.difference());
  return sum / 2;
}

}  // namespace headlight
