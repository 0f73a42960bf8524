// Explore: state in, intent in, state out; and what is asked for.
#include <gtest/gtest.h>

#include <limits>

#include "core/session/progress.h"
#include "tests/support/updates.h"

namespace headlight {
namespace {

using test::after;
using test::content;

State exploring(const std::string& sentence = "The glass fell on the table") {
  State state;
  state.page = {PageKind::Explore, 1};
  state.explore.sentence = sentence;
  return state;
}

TEST(ExploreState, ShiftAddsWordsAndTakesThemAway) {
  State state = after(exploring(), SelectWord{1});
  state = after(after(state, PinWord{2}), PinWord{4});
  EXPECT_EQ(state.explore.query, 1);
  EXPECT_EQ(state.explore.pins, (std::vector<int>{2, 4}));
  EXPECT_EQ(after(state, PinWord{2}).explore.pins, std::vector<int>{4});
  EXPECT_EQ(after(state, PinWord{1}).explore.pins, state.explore.pins) << "the word itself";
  EXPECT_TRUE(after(state, SelectWord{0}).explore.pins.empty());
  for (int row = 0; row < 20; ++row) state = after(state, PinWord{row + 10});
  EXPECT_EQ(state.explore.pins.size(), kMostPins);
}

TEST(ExploreState, TheWordStaysWhereWordsAreCutIntoPieces) {
  const State state = after(after(exploring(), SelectWord{1}), SetLevel{Level::Piece, 3});
  EXPECT_EQ(state.explore.query, 3) << "as a row of that level";
}

TEST(ExploreState, WhatIfChangesWhatIsAskedFor) {
  WhatIf what_if;
  what_if.causal = true;
  what_if.temperature = 0.5F;
  what_if.scaled = false;
  const TraceRequest request = explore_request(after(exploring(), SetWhatIf{what_if}).explore);
  EXPECT_EQ(request.mask, Mask::Causal);
  EXPECT_EQ(request.temperature, 0.5F);
  EXPECT_FALSE(request.scaled);
}

TEST(ExploreState, AWordIsTakenAwayInTwoWaysAndTheChangeIsShown) {
  WhatIf what_if;
  what_if.removed = 1;
  const State deleted = after(exploring(), SetWhatIf{what_if});
  EXPECT_EQ(deleted.explore.comparison.against, Against::Original) << "the change is shown at once";
  EXPECT_EQ(explore_request(deleted.explore).text, "The glass fell on the table");
  EXPECT_EQ(compared_request(deleted.explore)->text, "The fell on the table");
  what_if.removal = Removal::Hide;
  const State hidden = after(deleted, SetWhatIf{what_if});
  EXPECT_EQ(compared_request(hidden.explore)->text, "The glass fell on the table");
  EXPECT_EQ(compared_request(hidden.explore)->hidden_words, std::vector<int>{1});
  Comparison none;
  EXPECT_EQ(explore_request(after(hidden, SetComparison{none}).explore).hidden_words, std::vector<int>{1});
  EXPECT_FALSE(after(hidden, SetSentence{"Another one"}).explore.what_if.removed) << "the word is no longer there";
}

TEST(ExploreState, ComparesSentencesAndSources) {
  Comparison comparison;
  comparison.against = Against::Sentence;
  State state = after(exploring("she was sick"), SetComparison{comparison});
  EXPECT_EQ(compared_request(state.explore)->text, "she was sick") << "until another is typed";
  comparison.sentence = "he was sick";
  state = after(state, SetComparison{comparison});
  EXPECT_EQ(compared_request(state.explore)->text, "he was sick");
  EXPECT_EQ(compared_request(state.explore)->head, state.explore.head);
  comparison.against = Against::Source;
  comparison.source = SourceKind::HandSet;
  state = after(after(state, SetLevel{Level::Piece}), SetComparison{comparison});
  EXPECT_EQ(explore_request(state.explore).level, Level::Word) << "words can only be compared with words";
  EXPECT_EQ(compared_request(state.explore)->source, SourceKind::HandSet);
  comparison.source = SourceKind::Encoder;
  comparison.layer = 1;
  comparison.head = 2;
  state = after(state, SetComparison{comparison});
  EXPECT_EQ(compared_request(state.explore)->head, 2);
  EXPECT_EQ(explore_request(state.explore).level, Level::Piece) << "two heads of one model may be read by pieces";
}

TEST(ExploreState, WhatBelongsToAReadingIsComputedBeforeIt) {
  Comparison comparison;
  comparison.against = Against::Original;
  State state = after(exploring(), SetComparison{comparison});
  state = after(state, ShowExploreStage{ExploreStage::Heads});
  const auto requests = wanted(state, content());
  ASSERT_EQ(requests.size(), 3U) << "both readings are one as long as nothing is changed";
  EXPECT_TRUE(std::holds_alternative<HeadsRequest>(requests[0]));
  EXPECT_TRUE(std::holds_alternative<DifferenceRequest>(requests[1]));
  EXPECT_TRUE(std::holds_alternative<TraceRequest>(requests[2]));
}

TEST(ExploreState, AnExampleSetsThePageUp) {
  State state = after(exploring(), ShowExploreTab{ExploreTab::Look});
  state = after(after(state, OpenOverlay{Overlay::Examples}), OpenExample{0});
  EXPECT_EQ(state.overlay, Overlay::None);
  EXPECT_EQ(state.explore.sentence, content().deck.sentences[0].sentence);
  EXPECT_EQ(state.explore.head, content().deck.sentences[0].head);
  EXPECT_EQ(state.explore.tab, ExploreTab::Word);
  EXPECT_FALSE(state.explore.clue);
  state = after(state, ShowClue{true});
  EXPECT_TRUE(state.explore.clue);
  EXPECT_FALSE(after(state, OpenExample{-1}).explore.example);
  EXPECT_EQ(after(state, OpenExample{-1}).explore.sentence, state.explore.sentence) << "the sentence stays";
  EXPECT_FALSE(after(state, OpenExample{999}).explore.example);
}

TEST(ExploreState, NonsenseIsPutIntoRange) {
  HeatmapLook look;
  look.low = 5;
  look.high = std::numeric_limits<float>::quiet_NaN();
  look.most = -3;
  look.least = 7;
  look.window = {-1, -5, 1};
  const HeatmapLook kept = after(exploring(), SetLook{look}).explore.look;
  EXPECT_LT(kept.low, kept.high);
  EXPECT_EQ(kept.most, 0);
  EXPECT_EQ(kept.least, 1);
  EXPECT_EQ(kept.window, (MatrixWindow{0, 0, kFewestCells}));
  WhatIf what_if;
  what_if.temperature = -1;
  what_if.removed = -7;
  EXPECT_EQ(after(exploring(), SetWhatIf{what_if}).explore.what_if.temperature, kColdest);
  EXPECT_EQ(after(exploring(), SetWhatIf{what_if}).explore.what_if.removed, 0);
  Comparison comparison;
  comparison.layer = 99;
  comparison.head = 99;
  comparison.source = SourceKind::Shelf;
  const Comparison fitted = after(exploring(), SetComparison{comparison}).explore.comparison;
  EXPECT_EQ(fitted.layer, kLayers - 1);
  EXPECT_EQ(fitted.head, kHeads - 1);
  EXPECT_EQ(fitted.source, SourceKind::HandSet);
}

TEST(ExploreState, EverythingIsKept) {
  State state = exploring();
  for (const Intent& intent :
       {Intent{OpenExample{2}}, Intent{SelectWord{2}}, Intent{PinWord{3}}, Intent{SetDirection{Direction::LookedAtBy}},
        Intent{ShowExploreStage{ExploreStage::Scores}}, Intent{ShowExploreTab{ExploreTab::Compare}},
        Intent{SetWhatIf{{true, 2, false, 4, Removal::Hide}}},
        Intent{SetComparison{{Against::Sentence, "another", SourceKind::Encoder, 1, kMeanHead, "sense", false}}},
        Intent{SetLook{{0.25F, 0.75F, true, 3, 0.125F, {1, 2, 5}}}}, Intent{SetColours{ColourMap::Batlow}},
        Intent{ShowClue{true}}}) {
    state = after(state, intent);
  }
  const State kept = *with_progress(State{}, progress_text(state, ""), "kept");
  EXPECT_EQ(kept.explore, state.explore);
  EXPECT_EQ(kept.settings, state.settings);
}

TEST(ExploreState, WhatIsKeptMayBeDamaged) {
  State state = after(exploring(), OpenExample{1});
  std::string text = progress_text(state, "");
  for (const auto& [from, to] : {std::pair{"\"stage\": \"weights\"", "\"stage\": \"nonsense\""},
                                 {"\"low\": 0.0", "\"low\": \"x\""},
                                 {"\"pins\": []", "\"pins\": [-4, 7, 8, 9, 10]"},
                                 {"\"example\": 1", "\"example\": -9"}}) {
    const std::size_t at = text.find(from);
    ASSERT_NE(at, std::string::npos) << from;
    text.replace(at, std::string(from).size(), to);
  }
  const auto kept = with_progress(State{}, text, "kept");
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->explore.stage, ExploreStage::Weights);
  EXPECT_EQ(kept->explore.pins.size(), kMostPins);
  EXPECT_FALSE(kept->explore.example);
}

}  // namespace
}  // namespace headlight
