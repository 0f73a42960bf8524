// The way back on Explore: what makes a step, and what a step leads back to.
#include <gtest/gtest.h>

#include "tests/support/updates.h"

namespace headlight {
namespace {

using test::after;

State exploring() {
  State state;
  state.page = {PageKind::Explore, 1};
  state.explore.sentence = "The glass fell";
  return state;
}

State typing(State state, const std::string& word) {
  std::string text = state.explore.sentence;
  for (const char letter : word) {
    text += letter;
    state = after(state, SetSentence{text});
  }
  return state;
}

TEST(ExploreUndo, EachStepLeadsBackAndForth) {
  const State start = exploring();
  const Intent steps[] = {SelectWord{1}, PinWord{2}, SetSource{SourceKind::HandSet}, OpenExample{0}, SetHead{1}};
  std::vector<ExploreSetup> setups = {start.explore};
  State state = start;
  for (const Intent& step : steps) {
    state = after(state, step);
    setups.push_back(state.explore);
  }
  for (std::size_t i = setups.size() - 1; i-- > 0;) {
    state = after(state, UndoEdit{});
    EXPECT_EQ(static_cast<const ExploreSetup&>(state.explore), setups[i]) << i;
  }
  EXPECT_EQ(after(state, UndoEdit{}), state) << "there is nothing before the beginning";
  for (std::size_t i = 1; i < setups.size(); ++i) {
    state = after(state, RedoEdit{});
    EXPECT_EQ(static_cast<const ExploreSetup&>(state.explore), setups[i]) << i;
  }
}

TEST(ExploreUndo, ABurstOfTypingIsOneStepAndDeletingAnother) {
  State state = typing(exploring(), " down");
  EXPECT_EQ(after(state, UndoEdit{}).explore.sentence, "The glass fell");
  state = typing(after(state, SetSentence{""}), "It broke");
  state = after(state, UndoEdit{});
  EXPECT_EQ(state.explore.sentence, "");
  state = after(state, UndoEdit{});
  EXPECT_EQ(state.explore.sentence, "The glass fell down") << "what was typed before is not lost";
  EXPECT_EQ(after(state, UndoEdit{}).explore.sentence, "The glass fell");
}

TEST(ExploreUndo, ADraggedTemperatureIsOneStepAndASwitchAnother) {
  State state = exploring();
  WhatIf what_if;
  for (int i = 0; i < 9; ++i) {
    what_if.temperature += 0.1F;
    state = after(state, SetWhatIf{what_if});
  }
  what_if.causal = true;
  state = after(state, SetWhatIf{what_if});
  state = after(state, UndoEdit{});
  EXPECT_FALSE(state.explore.what_if.causal);
  EXPECT_NEAR(state.explore.what_if.temperature, 1.9F, 1e-5);
  EXPECT_EQ(after(state, UndoEdit{}).explore.what_if, WhatIf{});
}

TEST(ExploreUndo, TheTemperatureThatWasTriedComesBackAfterAReset) {
  WhatIf warm;
  warm.temperature = 3;
  State state = after(after(exploring(), SetWhatIf{warm}), SetWhatIf{});
  EXPECT_EQ(after(state, UndoEdit{}).explore.what_if, warm);
}

TEST(ExploreUndo, AHeadOfAnotherLayerIsOneStep) {
  const State state = after(exploring(), SetHead{3, 1});
  EXPECT_EQ(state.explore.layer, 1);
  EXPECT_EQ(after(state, UndoEdit{}).explore.layer, 0);
  EXPECT_EQ(after(state, UndoEdit{}).explore.head, 0);
}

TEST(ExploreUndo, WhatIsOnlyLookedAtIsNoStep) {
  State state = after(exploring(), SelectWord{1});
  for (const Intent& look : {Intent{ShowExploreTab{ExploreTab::Look}}, Intent{ShowExploreStage{ExploreStage::Scores}},
                             Intent{SetDirection{Direction::LookedAtBy}}, Intent{GoToPage{{PageKind::Slide, 2}}},
                             Intent{GoToPage{{PageKind::Explore, 1}}}}) {
    state = after(state, look);
  }
  state = after(state, UndoEdit{});
  EXPECT_FALSE(state.explore.query);
  EXPECT_EQ(state.explore.tab, ExploreTab::Look) << "and what is looked at stays";
}

TEST(ExploreUndo, AStepBackClosesWhatSpokeOfTheOtherReading) {
  State state = after(after(exploring(), SelectCell{{2, 1}}), SetSentence{"Another"});
  state = after(state, SelectCell{{0, 0}});
  state = after(state, UndoEdit{});
  EXPECT_FALSE(state.explore.cell);
}

TEST(ExploreUndo, EachPageHasStepsOfItsOwn) {
  State state = after(exploring(), SelectWord{1});
  state = after(after(state, GoToPage{{PageKind::Workbench, 1}}), UndoEdit{});
  EXPECT_EQ(state.explore.query, 1);
}

}  // namespace
}  // namespace headlight
