// Classroom, two meanings, reflection and guesses: state in, intent in, state out.
#include <gtest/gtest.h>

#include "core/practice/classroom.h"
#include "core/session/requests.h"
#include "tests/support/updates.h"

namespace headlight {
namespace {

using test::after;
using test::content;

constexpr int kClassroom = 8, kMeanings = 9;

State on(int slide, int step) {
  State state;
  state.page = {PageKind::Slide, slide};
  state.slides[static_cast<std::size_t>(slide - 1)].step = step - 1;
  return state;
}

const FigureState& figure(const State& state) {
  return state.slides[static_cast<std::size_t>(state.page.slide - 1)].figure;
}

std::string class_of(const State& state) { return followed_requests(state, content()).front().text; }

TEST(ClassroomState, ClassmatesAreEditedAddedSeatedAndSentOut) {
  State state = on(kClassroom, 2);
  EXPECT_EQ(class_of(state), "bank river money bench");
  state = after(state, SetSeat{3, "boat "});
  EXPECT_EQ(class_of(state), "bank river money boat");
  state = after(state, AddSeats{"loan, water"});
  EXPECT_EQ(class_of(state), "bank river money boat loan water");
  state = after(state, MoveSeat{5, 1});
  EXPECT_EQ(class_of(state), "bank water river money boat loan");
  state = after(state, MoveSeat{0, 1});
  EXPECT_EQ(class_of(state), "water bank river money boat loan") << "whoever sits first asks";
  state = after(state, RemoveSeat{2});
  EXPECT_EQ(class_of(state), "water bank money boat loan");
  state = after(state, SetSource{SourceKind::Untrained});
  EXPECT_EQ(followed_requests(state, content()).front().source, SourceKind::Untrained);
}

TEST(ClassroomState, NonsenseChangesNothing) {
  const State state = on(kClassroom, 2);
  for (const Intent& intent : {Intent{SetSeat{9, "x"}}, Intent{SetSeat{-1, "x"}}, Intent{SetSeat{1, "..."}},
                               Intent{MoveSeat{1, 99}}, Intent{MoveSeat{-1, 0}}, Intent{RemoveSeat{0}},
                               Intent{RemoveSeat{77}}, Intent{AddSeats{" ,"}}, Intent{SetSource{SourceKind::Shelf}}}) {
    EXPECT_EQ(class_of(after(state, intent)), "bank river money bench");
  }
  State elsewhere = on(1, 1);
  EXPECT_EQ(after(elsewhere, AddSeats{"x"}).slides, elsewhere.slides);
}

TEST(ClassroomState, HoldsTwoHundredClassmatesAndNoMore) {
  std::string many;
  for (int i = 0; i < 500; ++i) many += "word" + std::to_string(i) + " ";
  const State state = after(on(kClassroom, 2), AddSeats{many});
  EXPECT_EQ(figure(state).classroom.seats.size(), kMostSeats);
}

TEST(GuessState, SharesAddUpAndAreKeptOnceCommitted) {
  State state = after(on(kClassroom, 1), GuessShare{0, 4, 1, 0.7F});
  ASSERT_EQ(figure(state).classroom.guess.shares.size(), 4U);
  EXPECT_FLOAT_EQ(figure(state).classroom.guess.shares[1], 0.7F);
  EXPECT_FLOAT_EQ(figure(state).classroom.guess.shares[0], 0.1F);
  state = after(state, RevealGuess{});
  EXPECT_TRUE(figure(state).classroom.guess.committed);
  EXPECT_EQ(state.slides[kClassroom - 1].step, 1) << "committing shows the answer";
  EXPECT_EQ(after(state, GuessShare{0, 4, 1, 0.1F}).slides, state.slides) << "a committed guess stays";
  EXPECT_TRUE(figure(after(state, AddSeats{"boat"})).classroom.guess.shares.empty()) << "it was about another class";
  EXPECT_FALSE(figure(after(state, GuessAgain{})).classroom.guess.committed);
}

TEST(GuessState, NonsenseIsIgnored) {
  const State state = on(kMeanings, 1);
  for (const GuessShare& intent :
       {GuessShare{2, 9, 0, 0.5F}, GuessShare{-1, 9, 0, 0.5F}, GuessShare{0, 0, 0, 0.5F}, GuessShare{0, 9, 9, 0.5F},
        GuessShare{0, 1'000'000, 0, 0.5F}, GuessShare{0, 9, 0, std::numeric_limits<float>::quiet_NaN()}}) {
    EXPECT_EQ(after(state, intent).slides, state.slides);
  }
}

TEST(GuessState, OnExploreEachRowIsGuessedAnew) {
  State state;
  state.page = {PageKind::Explore, 1};
  state = after(after(state, SetGuessing{true}), GuessShare{0, 4, 2, 1});
  state = after(state, RevealGuess{});
  EXPECT_TRUE(state.explore.guess.committed);
  EXPECT_EQ(after(state, SelectWord{1}).explore.guess, ShareGuess{});
  EXPECT_EQ(after(state, SetSentence{"Another one"}).explore.guess, ShareGuess{});
  EXPECT_FALSE(after(state, SetGuessing{false}).explore.guessing);
}

TEST(MeaningsState, BothSentencesAreReadByTheSameSource) {
  State state = on(kMeanings, 2);
  auto requests = followed_requests(state, content());
  ASSERT_EQ(requests.size(), 2U);
  EXPECT_EQ(requests[0].text, "I went to the bank to deposit my salary");
  EXPECT_EQ(requests[1].text, "I sat on the river bank to read");
  state = after(state, ChoosePair{1});
  EXPECT_EQ(followed_requests(state, content())[1].text, "I sat on the park bench to read");
  state = after(state, SetSideText{1, "A bank\nof sand"});
  EXPECT_EQ(followed_requests(state, content())[1].text, "A bank of sand");
  state = after(state, SetSource{SourceKind::Encoder});
  requests = followed_requests(state, content());
  EXPECT_EQ(requests[0].source, requests[1].source);
  EXPECT_EQ(requests[0].head, requests[1].head);
  EXPECT_EQ(requests[0].edits, HandSetEdits{});
  EXPECT_EQ(after(state, ChoosePair{99}).slides, state.slides);
  EXPECT_EQ(after(state, SetSideText{2, "x"}).slides, state.slides);
}

TEST(GuessState, AGuessAboutARowOfAnotherLengthBeginsAnew) {
  State state;
  state.page = {PageKind::Explore, 1};
  state = after(after(state, SetGuessing{true}), GuessShare{0, 4, 1, 0.6F});
  state = after(after(state, RevealGuess{}), GuessShare{0, 9, 5, 0.5F});
  EXPECT_EQ(state.explore.guess.shares.size(), 9U);
  EXPECT_FALSE(state.explore.guess.committed);
}

TEST(MeaningsState, HasTheSeedsPairsAndEightMore) {
  const auto& pairs = content().deck.slides[kMeanings - 1].figure->pairs;
  EXPECT_GE(pairs.size(), 10U);
  EXPECT_EQ(pairs[1].words[1], "bench");
  for (const char* word : {"court", "plant", "flame"}) {
    EXPECT_TRUE(std::ranges::any_of(pairs, [&](const SentencePair& pair) { return pair.words[0] == word; })) << word;
  }
}

TEST(Followed, AProblemOfOneSentenceLeavesTheOther) {
  const Updated asked = update(on(kMeanings, 2), SetSideText{1, ""}, content());
  const auto requests = followed_requests(asked.state, content());
  State state = after(asked.state, ResultReady{Request{requests[0]}, asked.state.generation});
  state = after(state, ResultLate{asked.state.generation});
  EXPECT_TRUE(state.late) << "the second is still on its way";
  state = after(state, ResultFailed{Request{requests[1]}, asked.state.generation, {"error.text.empty", {}, ""}});
  EXPECT_EQ(state.followed[0].shown, requests[0]);
  EXPECT_FALSE(state.followed[0].problem);
  EXPECT_TRUE(state.followed[1].problem);
  EXPECT_FALSE(state.late);
}

TEST(Reflection, KeepsMarksAtTheirWordsAndCutsTexts) {
  State state;
  state.page = {PageKind::Reflection, 1};
  state = after(after(state, ChooseReflectionWord{" court! "}), SetSideText{0, "The judge left the court"});
  EXPECT_EQ(state.reflection.word, "court");
  state = after(after(state, ToggleMark{0, 1}), ToggleMark{0, 3});
  state = after(state, ToggleMark{0, 3});
  EXPECT_EQ(state.reflection.sides[0].marked, (std::vector<int>{1}));
  state = after(state, SetSideText{0, "The old judge left the court"});
  EXPECT_EQ(state.reflection.sides[0].marked, (std::vector<int>{2}));
  const std::string reason(10'000, 'w');
  EXPECT_EQ(after(state, WriteReason{1, reason}).reflection.sides[1].reason, reason);
  EXPECT_LE(after(state, WriteReason{1, std::string(1'000'000, 'w')}).reflection.sides[1].reason.size(), 40'000U);
  EXPECT_EQ(after(state, ToggleMark{5, 1}).reflection, state.reflection);
  EXPECT_EQ(after(state, ToggleMark{0, -1}).reflection, state.reflection);
}

}  // namespace
}  // namespace headlight
