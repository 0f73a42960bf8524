// The classroom's seats, guesses of a row, marks and overlaps, the difference of two rows.
#include <gtest/gtest.h>

#include <numeric>

#include "core/practice/classroom.h"
#include "core/practice/difference.h"
#include "core/practice/marks.h"
#include "core/practice/overlap.h"
#include "core/practice/references.h"
#include "core/practice/share_guess.h"
#include "tests/support/test_files.h"
#include "tests/support/updates.h"

namespace headlight {
namespace {

using test::content;

AttentionTrace by_hand(const std::string& text) { return *attend_by_hand(*content().hand_set, text, {}); }

TEST(Classroom, AClassmateIsOneWord) {
  EXPECT_EQ(seat_name("river"), "river");
  EXPECT_EQ(seat_name("  (river!) "), "river");
  EXPECT_EQ(seat_name("credit card"), "credit-card");
  EXPECT_EQ(seat_name("don't"), "don't");
  EXPECT_EQ(seat_name("..., !"), "");
  EXPECT_EQ(seat_name(""), "");
  EXPECT_EQ(seat_name("🦆"), "🦆");
  EXPECT_LE(seat_name(std::string(1'000, 'a')).size(), kLongestName);
}

TEST(Classroom, AListIsCutAtSpacesAndCommas) {
  EXPECT_EQ(seat_names("river, money;bench\n boat"), (std::vector<std::string>{"river", "money", "bench", "boat"}));
  EXPECT_TRUE(seat_names(" , ; ").empty());
}

TEST(Classroom, SeatsAreFoundAgainInTheirSentence) {
  const std::vector<std::string> seats = {"bank", "river", "money", "bench"};
  EXPECT_EQ(seated(class_sentence(seats)), seats);
  const AttentionTrace trace = by_hand(class_sentence(seats));
  const auto hands = raised_hands(trace, seats);
  ASSERT_EQ(hands.size(), 4U);
  double sum = 0;
  for (std::size_t seat = 0; seat < hands.size(); ++seat) {
    EXPECT_EQ(hands[seat].row, static_cast<int>(seat));
    EXPECT_EQ(hands[seat].score, static_cast<double>(trace.scores(0, static_cast<int>(seat))));
    sum += hands[seat].share;
  }
  EXPECT_NEAR(sum, 1, 1e-5);
  EXPECT_GT(hands[1].share, hands[3].share) << "a river says more about a bank than a bench does";
}

TEST(Classroom, WordsOfSeveralPiecesHaveAShareButNoSingleScore) {
  Sources sources = sources_for(content());
  sources.set_encoder(test::encoder(CpuPath::Portable));
  SerialExecutor executor;
  const std::vector<std::string> seats = {"bank", "river", "unbelievableness"};
  TraceRequest request;
  request.text = class_sentence(seats);
  request.level = Level::Word;
  const auto hands = raised_hands(**sources.trace(request, executor), seats);
  EXPECT_TRUE(hands[1].score);
  EXPECT_FALSE(hands[2].score);
  EXPECT_TRUE(hands[2].row);
}

TEST(ShareGuess, CountsThePointsAtOtherWords) {
  const GuessGap gap = gap_of(Row{{0.5F, 0.5F, 0}}, Row{{0.2F, 0.5F, 0.3F}});
  EXPECT_EQ(gap.guess, (std::vector<int>{50, 50, 0}));
  EXPECT_EQ(gap.truth, (std::vector<int>{20, 50, 30}));
  EXPECT_EQ(gap.gap(0), -30);
  EXPECT_EQ(gap.gap(2), 30);
  EXPECT_EQ(gap.misplaced, 30);
  EXPECT_NEAR(static_cast<double>(equal_shares(8).sum()), 1, 1e-6);
}

TEST(Overlap, ComparesWithAsManyWordsChosenBest) {
  const std::vector<int> percentages = {40, 5, 30, 25};
  const Overlap overlap = overlap_of({1, 2}, percentages, {0, 2, 3, 1}, 0);
  EXPECT_EQ(overlap.share, 35);
  EXPECT_EQ(overlap.best, (std::vector<int>{2, 3})) << "the word itself does not count";
  EXPECT_EQ(overlap.best_share, 55);
  EXPECT_EQ(overlap.agreed, 1);
  EXPECT_EQ(overlap_of({}, percentages, {0, 2, 3, 1}).best_share, 0);
}

TEST(Difference, BothColumnsAddUpAndEveryWordStandsOnce) {
  const AttentionTrace first = by_hand("I went to the bank to deposit my salary");
  const AttentionTrace second = by_hand("I sat on the river bank to read");
  const auto shares = shares_of_both(first, *row_of_form("bank", first), second, *row_of_form("bank", second));
  int sums[2] = {0, 0};
  for (const WordShares& each : shares) {
    sums[0] += each.first.value_or(0);
    sums[1] += each.second.value_or(0);
  }
  EXPECT_EQ(sums[0], 100);
  EXPECT_EQ(sums[1], 100);
  EXPECT_EQ(shares.front().word, "deposit");
  EXPECT_FALSE(shares.front().second) << "not 0 %: the second sentence does not have the word";
  EXPECT_EQ(std::ranges::find(shares, true, &WordShares::itself)->word, "bank");
  EXPECT_EQ(std::ranges::count(shares, true, &WordShares::itself), 1);
  EXPECT_EQ(std::ranges::count(shares, "to", &WordShares::word), 1) << "it stands twice in the first sentence";
  EXPECT_GT(points_moved(shares), 80);
  EXPECT_EQ(points_moved(shares_of_both(first, 4, first, 4)), 0);
}

TEST(Marks, StayAtTheirWordsWhileTheSentenceChanges) {
  const std::string before = "the judge left the court";
  EXPECT_EQ(rows_after_edit({1, 4}, before, "the old judge left the court"), (std::vector<int>{2, 5}));
  EXPECT_EQ(rows_after_edit({1, 4}, before, "the judge left the court early"), (std::vector<int>{1, 4}));
  EXPECT_EQ(rows_after_edit({1, 4}, before, "the lawyer left the court"), (std::vector<int>{4}));
  EXPECT_TRUE(rows_after_edit({1, 4}, before, "").empty());
  EXPECT_TRUE(rows_after_edit({99}, before, before).empty());
}

TEST(References, FindAWordInAnyCaseOrItsLongerForm) {
  EXPECT_EQ(span_of_form("court", "The Court and the courts"), (Span{4, 9}));
  EXPECT_EQ(span_of_form("plant", "Two plants grow"), (Span{4, 10}));
  EXPECT_FALSE(span_of_form("plant", "Nothing here"));
  EXPECT_FALSE(span_of_form("", "Nothing here"));
}

}  // namespace
}  // namespace headlight
