#include "core/practice/difference_map.h"

#include <algorithm>
#include <cmath>

#include "core/base/letters.h"
#include "core/text/space_mark.h"

namespace headlight {
namespace {

using Pairs = std::vector<std::pair<int, int>>;

std::vector<std::string> names_of(const AttentionTrace& trace) {
  std::vector<std::string> names;
  for (const Piece& piece : trace.pieces) names.push_back(lower_case(without_space_mark(piece.token)));
  return names;
}

// The longest common subsequence of what lies between the common beginning and the common end. Readings that are
// compared mostly differ in a word or two, so the table stays small even for long sentences; where it would not, the
// middle is matched by place.
void match_middle(const std::vector<std::string>& a, const std::vector<std::string>& b, std::size_t begin,
                  std::size_t end_a, std::size_t end_b, Pairs& pairs) {
  constexpr std::size_t kLargestTable = 4'000'000;
  const std::size_t rows = end_a - begin, columns = end_b - begin;
  if (rows * columns > kLargestTable) {
    for (std::size_t i = 0; i < std::min(rows, columns); ++i) {
      if (a[begin + i] == b[begin + i]) pairs.emplace_back(begin + i, begin + i);
    }
    return;
  }
  std::vector<std::vector<int>> length(rows + 1, std::vector<int>(columns + 1, 0));  // of what is common from there on
  for (std::size_t i = rows; i-- > 0;) {
    for (std::size_t j = columns; j-- > 0;) {
      length[i][j] =
          a[begin + i] == b[begin + j] ? length[i + 1][j + 1] + 1 : std::max(length[i + 1][j], length[i][j + 1]);
    }
  }
  for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
    if (a[begin + i] == b[begin + j]) {
      pairs.emplace_back(begin + i++, begin + j++);
    } else {
      length[i + 1][j] >= length[i][j + 1] ? ++i : ++j;
    }
  }
}

Pairs matched(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  Pairs pairs;
  std::size_t begin = 0, end_a = a.size(), end_b = b.size();
  while (begin < std::min(end_a, end_b) && a[begin] == b[begin]) ++begin;
  while (end_a > begin && end_b > begin && a[end_a - 1] == b[end_b - 1]) --end_a, --end_b;
  for (std::size_t i = 0; i < begin; ++i) pairs.emplace_back(i, i);
  match_middle(a, b, begin, end_a, end_b, pairs);
  for (std::size_t i = 0; end_a + i < a.size(); ++i) pairs.emplace_back(end_a + i, end_b + i);
  return pairs;
}

// Fills the gaps between matches that are as long in both.
Pairs with_replacements(const Pairs& matches, int size_a, int size_b) {
  Pairs pairs;
  std::pair<int, int> next{0, 0};  // what comes after the last match
  const auto fill = [&](int end_a, int end_b) {
    if (end_a - next.first != end_b - next.second) return;
    for (; next.first < end_a; ++next.first, ++next.second) pairs.push_back(next);
  };
  for (const auto& match : matches) {
    fill(match.first, match.second);
    pairs.push_back(match);
    next = {match.first + 1, match.second + 1};
  }
  fill(size_a, size_b);
  return pairs;
}

Piece named_after_both(const Piece& first, const Piece& second) {
  const std::string other = without_space_mark(second.token);
  if (lower_case(without_space_mark(first.token)) == lower_case(other)) return first;
  return {first.token + " / " + other, first.id, first.span};
}

std::optional<int> place(const Pairs& common, int row, int std::pair<int, int>::* side) {
  const auto found = std::find_if(common.begin(), common.end(), [&](const auto& pair) { return pair.*side == row; });
  if (found == common.end()) return std::nullopt;
  return static_cast<int>(found - common.begin());
}

std::vector<int> left_over(const AttentionTrace& trace, const Pairs& common, int std::pair<int, int>::* side) {
  std::vector<int> rows;
  auto next = common.begin();  // in order
  for (int row = 0; row < static_cast<int>(trace.size()); ++row) {
    if (next != common.end() && (*next).*side == row) {
      ++next;
    } else {
      rows.push_back(row);
    }
  }
  return rows;
}

}  // namespace

std::optional<int> DifferenceMap::place_of_first(int row) const {
  return place(common, row, &std::pair<int, int>::first);
}
std::optional<int> DifferenceMap::place_of_second(int row) const {
  return place(common, row, &std::pair<int, int>::second);
}

DifferenceMap difference_map(const AttentionTrace& first, const AttentionTrace& second) {
  DifferenceMap map;
  map.common = with_replacements(matched(names_of(first), names_of(second)), static_cast<int>(first.size()),
                                 static_cast<int>(second.size()));
  map.only_first = left_over(first, map.common, &std::pair<int, int>::first);
  map.only_second = left_over(second, map.common, &std::pair<int, int>::second);
  const auto count = static_cast<Eigen::Index>(map.common.size());
  map.change = Matrix(count, count);
  for (Eigen::Index row = 0; row < count; ++row) {
    const auto& [row_a, row_b] = map.common[static_cast<std::size_t>(row)];
    map.words.push_back(named_after_both(first.pieces[static_cast<std::size_t>(row_a)],
                                         second.pieces[static_cast<std::size_t>(row_b)]));
    for (Eigen::Index column = 0; column < count; ++column) {
      const auto& [key_a, key_b] = map.common[static_cast<std::size_t>(column)];
      map.change(row, column) = second.weights(row_b, key_b) - first.weights(row_a, key_a);
    }
  }
  if (count > 0) map.largest = map.change.cwiseAbs().maxCoeff();
  return map;
}

std::vector<RowChange> row_changes(const DifferenceMap& map, const Row& first, int first_row, const Row& second) {
  const auto weight = [](const Row& row, int word) { return static_cast<double>(row(word)); };
  std::vector<RowChange> changes;
  for (const auto& [a, b] : map.common) changes.push_back({a, b, weight(first, a), weight(second, b), a == first_row});
  for (const int a : map.only_first) changes.push_back({a, {}, weight(first, a), {}, a == first_row});
  for (const int b : map.only_second) changes.push_back({{}, b, {}, weight(second, b), false});
  std::stable_sort(changes.begin(), changes.end(),
                   [](const RowChange& a, const RowChange& b) { return std::abs(a.change()) > std::abs(b.change()); });
  return changes;
}

double moved_share(const std::vector<RowChange>& changes) {
  double sum = 0;
  for (const RowChange& each : changes) sum += std::abs(each.change());
  return sum / 2;
}

}  // namespace headlight
