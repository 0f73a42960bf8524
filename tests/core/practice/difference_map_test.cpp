#include "core/practice/difference_map.h"

#include <gtest/gtest.h>

#include "core/model/sources.h"
#include "core/text/words.h"

namespace headlight {
namespace {

TracePtr read(const std::string& text) {
  Sources sources;
  SerialExecutor executor;
  TraceRequest request;
  request.source = SourceKind::Untrained;
  request.text = text;
  return *sources.trace(request, executor);
}

using Pairs = std::vector<std::pair<int, int>>;

TEST(DifferenceMap, OfAReadingWithItselfIsZero) {
  const TracePtr trace = read("The animal was tired");
  const DifferenceMap map = difference_map(*trace, *trace);
  EXPECT_EQ(map.common, (Pairs{{0, 0}, {1, 1}, {2, 2}, {3, 3}}));
  EXPECT_EQ(map.change, Matrix::Zero(4, 4));
  EXPECT_EQ(map.largest, 0);
}

TEST(DifferenceMap, AReplacedWordKeepsItsPlace) {
  const TracePtr first = read("the woman because she was sick");
  const TracePtr second = read("the woman because he was sick");
  const DifferenceMap map = difference_map(*first, *second);
  ASSERT_EQ(map.words.size(), 6U);
  EXPECT_EQ(map.words[3].token, "she / he");
  EXPECT_EQ(map.words[1].token, "woman");
  for (int row = 0; row < 6; ++row) {
    for (int key = 0; key < 6; ++key) {
      EXPECT_FLOAT_EQ(map.change(row, key), second->weights(row, key) - first->weights(row, key));
    }
  }
  EXPECT_FLOAT_EQ(map.largest, map.change.cwiseAbs().maxCoeff());
}

TEST(DifferenceMap, AMissingWordMovesTheOthersUp) {
  const TracePtr first = read("The glass fell on the table");
  const TracePtr second = read("The fell on the table");
  const DifferenceMap map = difference_map(*first, *second);
  EXPECT_EQ(map.common, (Pairs{{0, 0}, {2, 1}, {3, 2}, {4, 3}, {5, 4}}));
  EXPECT_EQ(map.only_first, std::vector<int>{1});
  EXPECT_TRUE(map.only_second.empty());
  EXPECT_EQ(map.place_of_first(2), 1);
  EXPECT_EQ(map.place_of_second(1), 1);
  EXPECT_EQ(map.place_of_first(1), std::nullopt);
  EXPECT_FLOAT_EQ(map.change(1, 4), second->weights(1, 4) - first->weights(2, 5));
}

TEST(DifferenceMap, TheRowsWordByWordAgreeWithTheMap) {
  const TracePtr first = read("the woman called the man because she was very sick");
  const TracePtr second = read("the woman called the man because he was sick today");
  const DifferenceMap map = difference_map(*first, *second);
  const auto changes = row_changes(map, first->weights.row(1), 1, second->weights.row(1));
  EXPECT_EQ(changes.size(), map.common.size() + map.only_first.size() + map.only_second.size());
  double before = 0, after = 0, most = 1, largest = 1;
  for (const RowChange& each : changes) {
    EXPECT_LE(std::abs(each.change()), largest) << "the largest change comes first";
    largest = std::abs(each.change());
    before += each.first.value_or(0);
    after += each.second.value_or(0);
    most -= std::min(each.first.value_or(0), each.second.value_or(0));
    if (!each.first_row || !each.second_row) continue;
    const int row = *map.place_of_first(1), column = *map.place_of_first(*each.first_row);
    EXPECT_NEAR(each.change(), static_cast<double>(map.change(row, column)), 1e-7);
    EXPECT_EQ(each.itself, *each.first_row == 1);
  }
  EXPECT_NEAR(before, 1, 1e-6) << "both mentions of “the” stand in lines of their own, and no word is lost";
  EXPECT_NEAR(after, 1, 1e-6);
  EXPECT_NEAR(moved_share(changes), most, 1e-6);
  EXPECT_EQ(moved_share(row_changes(difference_map(*first, *first), first->weights.row(0), 0, first->weights.row(0))),
            0);
}

TEST(DifferenceMap, CaseDoesNotCountAndOrderDoes) {
  const DifferenceMap turned = difference_map(*read("the dog bit The man"), *read("The man bit the dog"));
  EXPECT_EQ(turned.words.size(), 5U) << "each word is replaced by the one in its place, or is the same";
  EXPECT_EQ(turned.words[0].token, "the");
  EXPECT_EQ(turned.words[1].token, "dog / man");
}

TEST(DifferenceMap, NothingInCommonIsEmpty) {
  const DifferenceMap map = difference_map(*read("one two three"), *read("four five"));
  EXPECT_TRUE(map.common.empty());
  EXPECT_EQ(map.change.size(), 0);
  EXPECT_EQ(map.only_first.size(), 3U);
  EXPECT_EQ(map.only_second.size(), 2U);
}

TEST(DifferenceMap, LongTextsThatShareLittleAreStillMatched) {
  std::string first = "begin ", second = "begin ";
  for (int i = 0; i < 300; ++i) {
    first += "a" + std::to_string(i % 7) + " ";
    second += "a" + std::to_string(i % 5) + " ";
  }
  const DifferenceMap map = difference_map(*read(first + "end"), *read(second + "end"));
  EXPECT_EQ(map.common.front(), (std::pair<int, int>{0, 0}));
  EXPECT_EQ(map.common.back(), (std::pair<int, int>{301, 301}));
  for (std::size_t i = 1; i < map.common.size(); ++i) {
    EXPECT_LT(map.common[i - 1].first, map.common[i].first);
    EXPECT_LT(map.common[i - 1].second, map.common[i].second);
  }
}

TEST(Words, OneCanBeTakenOut) {
  EXPECT_EQ(without_word("The glass fell", 1), "The fell");
  EXPECT_EQ(without_word("The glass fell", 0), "glass fell");
  EXPECT_EQ(without_word("The glass fell.", 3), "The glass fell");
  EXPECT_EQ(without_word("alone", 0), "");
  EXPECT_EQ(without_word("The glass fell", 3), "The glass fell");
  EXPECT_EQ(without_word("The glass fell", -1), "The glass fell");
}

}  // namespace
}  // namespace headlight
