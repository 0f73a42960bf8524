// Explore: how the heatmap is looked at, the way from text to output, all heads, examples, long texts; by the keyboard
// alone; recorded and replayed.
#include <gtest/gtest.h>

#include <set>

#include "core/base/numbers.h"
#include "core/session/exported.h"
#include "core/session/intent_json.h"
#include "tests/support/explore.h"
#include "tests/support/slides.h"

namespace headlight::test {
namespace {

// --- the look ---

TEST(ExploreLook, ColoursRangeAndFilter) {
  Driver driver(with_tab(ExploreTab::Look));
  for (const auto& [id, map] : {std::pair{"look.colours.viridis", ColourMap::Viridis},
                                {"look.colours.batlow", ColourMap::Batlow},
                                {"look.colours.grey", ColourMap::Grey},
                                {"look.colours.cividis", ColourMap::Cividis}}) {
    driver.click(id);
    EXPECT_EQ(driver.state().settings.colours, map);
  }
  const float largest = driver.scene().explore->view->trace->largest;
  EXPECT_EQ(driver.painter().last.high, largest);
  driver.click("look.range.whole");
  EXPECT_EQ(driver.painter().last.high, 1);
  driver.click("look.range.largest");
  driver.drag("explore.heatmap.range.high", -60, 0);
  EXPECT_LT(driver.painter().last.high, largest);
  driver.focus("explore.heatmap.range.low");
  driver.key(ImGuiKey_RightArrow);
  EXPECT_GT(driver.painter().last.low, 0);
  driver.click("look.range.reset");
  EXPECT_EQ(driver.painter().last.high, largest);
  driver.click("look.most.2");
  EXPECT_EQ(driver.painter().last.most, 2);
  const Scene scene = driver.scene();
  const TraceView& view = *scene.explore->view;
  const auto kept = std::count_if(view.row.weights.begin(), view.row.weights.end(),
                                  [&](float weight) { return weight >= view.row.cutoff; });
  EXPECT_EQ(kept, 2);
  driver.click("look.least", 0.6F);
  EXPECT_GT(driver.painter().last.least, 0);
}

TEST(ExploreLook, ZoomsByButtonsWheelAndKeysAndPansByDragging) {
  State state = with_tab(ExploreTab::Look);
  state.explore.source = SourceKind::Untrained;
  state.explore.sentence.clear();
  for (int i = 0; i < 60; ++i) state.explore.sentence += "w" + std::to_string(i) + " ";
  Driver driver(state);
  EXPECT_EQ(shown(driver).look.window, MatrixWindow{});
  driver.click("look.zoom.in");
  const int nearer = shown(driver).look.window.count;
  EXPECT_LT(nearer, 60);
  driver.hover("explore.heatmap.cells", 0.2F, 0.2F);
  ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, true);
  for (int i = 0; i < 4; ++i) {
    ImGui::GetIO().AddMouseWheelEvent(0, 1);
    driver.settle();
  }
  ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, false);
  const MatrixWindow near = shown(driver).look.window;
  EXPECT_LT(near.count, nearer);
  driver.drag("explore.heatmap.cells", -200, -100, 0.8F, 0.8F);
  EXPECT_GT(shown(driver).look.window.column, near.column);
  EXPECT_GT(shown(driver).look.window.row, near.row);
  EXPECT_FALSE(shown(driver).cell) << "dragging is not clicking";
  EXPECT_FALSE(driver.scene().explore->view->percentages.empty()) << "large enough for numbers again";
  driver.focus("explore.heatmap.cells");
  driver.key(ImGuiKey_Minus);
  EXPECT_GT(shown(driver).look.window.count, near.count);
  driver.click("look.zoom.all");
  EXPECT_EQ(shown(driver).look.window, MatrixWindow{});
}

TEST(ExploreLook, TheArrowKeysWalkFromCellToCell) {
  Driver driver(exploring());
  driver.click("explore.chips.4");
  driver.focus("explore.heatmap.cells");
  driver.key(ImGuiKey_RightArrow);
  EXPECT_EQ(shown(driver).cell, (Cell{4, 1}));
  driver.key(ImGuiKey_DownArrow);
  EXPECT_EQ(shown(driver).cell, (Cell{5, 1}));
  EXPECT_TRUE(driver.shows("chain.title"));
  for (int i = 0; i < 20; ++i) driver.key(ImGuiKey_LeftArrow);
  EXPECT_EQ(shown(driver).cell, (Cell{5, 0})) << "the edge holds";
}

// --- the way from text to output, and all heads ---

TEST(ExplorePath, EveryBoxOpensItsMatrix) {
  Driver driver(exploring("The kings slept"));
  const TracePtr words = driver.scene().explore->view->trace;
  const AttentionTrace& pieces = *words->parts.front();
  const auto cell = [&](const Matrix& matrix, int row, int column) {
    return decimals(static_cast<double>(matrix(row, column)), 3);
  };
  const std::pair<const char*, const Matrix*> stages[] = {
      {"vectors", pieces.vectors.get()}, {"queries", &pieces.queries}, {"keys", &pieces.keys},
      {"values", &pieces.values},        {"scores", &pieces.scores},   {"output", &pieces.output}};
  for (const auto& [stage, matrix] : stages) {
    driver.click("explore.path." + std::string(stage));
    ASSERT_TRUE(driver.shows("explore.matrix.1.2")) << stage;
    EXPECT_EQ(driver.see("explore.matrix.1.2").value, cell(*matrix, 1, 2)) << stage;
  }
  driver.click("explore.path.pieces");
  EXPECT_EQ(driver.see("explore.matrix.1.2").value, std::to_string(pieces.pieces[1].id));
  driver.click("explore.path.text");
  EXPECT_EQ(driver.see("explore.matrix.1.0").value, "4") << "kings begins at byte 4";
  EXPECT_EQ(driver.see("explore.matrix.1.1").value, "9");
  driver.click("explore.path.weights");
  EXPECT_TRUE(driver.shows("explore.heatmap.cells"));
}

TEST(ExplorePath, SaysWhyThereIsNoMatrix) {
  Driver driver(exploring());
  driver.click("explore.head.mean");
  driver.click("explore.path.queries");
  EXPECT_NE(driver.see("explore.matrix.missing").name.find("Choose one head"), std::string::npos);
  driver.click("explore.source.lesson");
  driver.click("explore.path.vectors");
  EXPECT_NE(driver.see("explore.matrix.missing").name.find("set directly"), std::string::npos);
  driver.click("explore.source.handset");
  EXPECT_NE(driver.see("explore.matrix.0.0").name.find("noun"), std::string::npos) << "features have names";
}

TEST(ExplorePath, ALargeMatrixIsScrolled) {
  Driver driver(exploring());
  driver.click("explore.path.queries");
  EXPECT_FALSE(driver.shows("explore.matrix.0.60"));
  driver.focus("explore.matrix.cells");
  for (int i = 0; i < 60; ++i) driver.key(ImGuiKey_RightArrow);
  EXPECT_TRUE(driver.shows("explore.matrix.0.60"));
}

TEST(ExploreHeads, AllAreShownWithTheirHabitsAndOpened) {
  Driver driver(exploring());
  driver.click("explore.head.all");
  const Scene scene = driver.scene();
  for (int layer = 0; layer < kLayers; ++layer) {
    for (int head = 0; head < kHeads; ++head) {
      const std::string id = "explore.heads." + std::to_string(layer) + "." + std::to_string(head);
      const HeadReading& reading =
          (*scene.explore->heads)[static_cast<std::size_t>(layer)][static_cast<std::size_t>(head)];
      EXPECT_EQ(reading.trace->origin.layer, layer);
      EXPECT_EQ(reading.trace->origin.head, head);
      int sum = 0;
      for (const auto& [what, share] : {std::pair{".self", reading.habits.self},
                                        {".previous", reading.habits.previous},
                                        {".next", reading.habits.next},
                                        {".others", reading.habits.others}}) {
        const int printed = std::stoi(driver.see(id + what).value);
        EXPECT_NEAR(printed, 100 * share, 1) << id << what;
        sum += printed;
      }
      EXPECT_EQ(sum, 100);
    }
  }
  driver.hover("explore.heads.0.2");
  EXPECT_NE(driver.see("explore.preview.head").name.find("Head 3"), std::string::npos);
  EXPECT_TRUE(driver.shows("explore.preview.bars.8"));
  driver.click("explore.heads.0.2");
  EXPECT_EQ(shown(driver).layer, 0);
  EXPECT_EQ(shown(driver).head, 2);
  EXPECT_EQ(shown(driver).stage, ExploreStage::Weights);
}

TEST(ExploreHeads, FollowTheSentenceAndSayWhenItIsTooLong) {
  State state = exploring();
  state.explore.source = SourceKind::Untrained;
  state.explore.stage = ExploreStage::Heads;
  Driver driver(state);
  driver.type("explore.sentence", "She can fly");
  EXPECT_EQ((*driver.scene().explore->heads)[1][3].trace->text, "She can fly");
  std::string text;
  for (int i = 0; i < 600; ++i) text += "w ";
  driver.apply(SetSentence{text});
  driver.settle();
  EXPECT_NE(driver.see("explore.heads.none").name.find("512"), std::string::npos);
}

// --- examples ---

TEST(ExploreExamples, AreOpenedReadAndClosed) {
  Driver driver(exploring());
  driver.click("explore.examples");
  EXPECT_GE(driver.seen("examples.").size(), 14U);
  driver.click("examples.0");
  EXPECT_NE(driver.see("explore.question").name.find("Who was sick"), std::string::npos);
  EXPECT_FALSE(driver.shows("explore.clue.text.0")) << "first the question";
  driver.click("explore.clue");
  const Scene scene = driver.scene();
  const TraceView& view = *scene.explore->view;
  const std::string woman = std::to_string(view.row.percentages[4]) + " %";
  EXPECT_NE(driver.see("explore.clue.text.0").name.find(woman), std::string::npos) << "the number of the trace";
  driver.click("explore.other");
  EXPECT_EQ(driver.scene().explore->compared->view->trace->text, driver.content().deck.sentences[0].other);
  driver.click("explore.other");
  driver.click("explore.example.close");
  EXPECT_FALSE(driver.shows("explore.question"));
}

TEST(ExploreExamples, TheRowOfThePronounTurnsWhenItIsTyped) {
  Driver driver(exploring());
  driver.click("explore.examples");
  driver.click("examples.0");
  const auto gives = [&](int word) { return driver.scene().explore->view->trace->weights(6, word); };
  EXPECT_GT(gives(4), gives(1)) << "she: the woman";
  driver.type("explore.sentence", "The man called the woman because he was sick");
  driver.click("explore.chips.6");
  EXPECT_GT(gives(1), gives(4)) << "he: the man";
}

// --- long texts ---

TEST(ExploreLong, FiveHundredWordsAndTwoThousand) {
  for (const int words : {512, 2048}) {
    State state = exploring("");
    state.explore.source = SourceKind::Untrained;
    for (int i = 0; i < words; ++i) state.explore.sentence += "w" + std::to_string(i) + " ";
    Driver driver(state);
    EXPECT_EQ(driver.scene().explore->view->trace->size(), words);
    EXPECT_FALSE(driver.shows("explore.dropped"));
    EXPECT_LT(driver.tree().entries().size(), 400U) << "only what is in sight is drawn";
    driver.click("explore.heatmap.cells", 0.5F, 0.5F);
    ASSERT_TRUE(shown(driver).cell);
    EXPECT_NEAR(shown(driver).cell->key, words / 2, words / 100 + 1);
  }
}

// --- by keyboard alone, and recorded ---

bool is_control(const Semantic& entry) { return entry.item != 0 && !entry.disabled; }

TEST(ExploreKeyboard, TheKeyboardReachesEveryControlOfEveryTab) {
  for (const ExploreTab tab : {ExploreTab::Word, ExploreTab::WhatIf, ExploreTab::Compare, ExploreTab::Look}) {
    State state = with_tab(tab);
    state.explore.example = 0;
    state.explore.comparison.against = tab == ExploreTab::Compare ? Against::Source : Against::Nothing;
    Driver driver(state);
    std::set<std::string> expected;
    for (const Semantic& entry : driver.tree().entries()) {
      if (is_control(entry) && (entry.id.starts_with("explore.") || entry.id.starts_with("what-if.") ||
                                entry.id.starts_with("compare.") || entry.id.starts_with("look."))) {
        expected.insert(entry.id);
      }
    }
    ASSERT_GT(expected.size(), 40U);
    const std::set<std::string> reached = driver.reached(expected);
    for (const std::string& id : expected) EXPECT_TRUE(reached.contains(id)) << id;
  }
}

TEST(ExploreExamples, SayWhatTheySpeakOfOnceThePageShowsSomethingElse) {
  Driver driver(exploring());
  driver.apply(OpenExample{0});
  driver.settle();
  EXPECT_FALSE(driver.shows("explore.example.about"));
  const ExploreSetup as_opened = shown(driver);
  driver.apply(SetHead{(as_opened.head + 1) % kHeads});
  driver.settle();
  EXPECT_NE(driver.see("explore.example.about").name.find(as_opened.sentence), std::string::npos);
  EXPECT_NE(driver.see("explore.example.about").name.find("Head " + std::to_string(as_opened.head + 1)),
            std::string::npos)
      << driver.see("explore.example.about").name;
  driver.click("explore.example.again");
  EXPECT_EQ(static_cast<const ExploreSetup&>(shown(driver)), as_opened);
  driver.apply(SetSentence{driver.content().deck.sentences[0].other});
  driver.settle();
  EXPECT_FALSE(driver.shows("explore.example.about")) << "its other sentence is meant as well";
  driver.apply(SetSentence{"Bananas are yellow"});
  driver.settle();
  EXPECT_TRUE(driver.shows("explore.example.about"));
}

TEST(ExploreKeyboard, ArrowsWalkOverCellsAfterAClickToo) {
  Driver driver(exploring());
  driver.click("explore.heatmap.cell.2.3");
  driver.key(ImGuiKey_RightArrow);
  EXPECT_EQ(driver.state().page.kind, PageKind::Explore);
  EXPECT_EQ(shown(driver).cell, (Cell{2, 4}));
  driver.key(ImGuiKey_DownArrow);
  EXPECT_EQ(shown(driver).cell, (Cell{3, 4}));
}

TEST(Explore, LongRowsArePrintedWithADecimal) {
  State state = exploring();
  state.explore.source = SourceKind::HandSet;
  state.explore.sentence.clear();
  for (int i = 0; i < 200; ++i) state.explore.sentence += "dog ";
  Driver driver(state);
  const RowScene row = driver.scene().explore->view->row;
  const std::string expected = decimals(100 * static_cast<double>(row.weights(row.order[0])), 1) + " %";
  EXPECT_EQ(driver.see("explore.bars." + std::to_string(row.order[0])).value, expected);
  EXPECT_LT(row.weights(row.order[0]), 0.1F);
}

TEST(ExploreKeyboard, ControlZTakesStepsBack) {
  Driver driver(exploring());
  driver.click("explore.chips.4");
  driver.click("explore.source.handset");
  driver.key(ImGuiKey_Z, true);
  EXPECT_EQ(shown(driver).source, SourceKind::Encoder);
  EXPECT_EQ(driver.see("explore.chips.4").selected, true);
  driver.key(ImGuiKey_Y, true);
  EXPECT_EQ(shown(driver).source, SourceKind::HandSet);
}

TEST(Explore, TheWordIsKeptBetweenWordsAndPieces) {
  Driver driver(exploring("The unbelievably tired animal slept"));
  driver.click("explore.chips.3");
  driver.click("explore.level.piece");
  const ExploreScene pieces = *driver.scene().explore;
  EXPECT_EQ(pieces.word, 3) << "animal";
  EXPECT_GT(pieces.view->row.query, 3) << "unbelievably is cut into several";
  driver.click("explore.level.word");
  EXPECT_EQ(shown(driver).query, 3);
  driver.apply(SetSentence{"The  unbelievably tired animal slept"});  // the second space is a piece of its own
  driver.apply(SetLevel{Level::Piece});
  driver.settle();
  const auto last = static_cast<int>(driver.scene().explore->view->trace->size()) - 1;
  driver.apply(SelectWord{last});
  driver.settle();
  driver.click("explore.level.word");
  const TraceView words = *driver.scene().explore->view;
  EXPECT_EQ(words.trace->pieces[static_cast<std::size_t>(words.row.query)].token, "slept");
}

TEST(ExplorePath, TheWordLookedAtIsLitInEveryMatrix) {
  Driver driver(exploring("The unbelievably tired animal slept"));
  driver.click("explore.chips.3");
  driver.click("explore.path.text");
  EXPECT_EQ(driver.see("explore.matrix.3.0").selected, true);
  driver.click("explore.path.scores");
  const TracePtr trace = driver.scene().explore->view->trace;
  EXPECT_EQ(driver.see("explore.matrix." + std::to_string(trace->groups[3].front()) + ".0").selected, true);
}

std::vector<std::string> what_is_seen(const Driver& driver) {
  std::vector<std::string> seen;
  for (const Semantic& entry : driver.tree().entries()) seen.push_back(entry.id + "|" + entry.name + "|" + entry.value);
  return seen;
}

TEST(ExploreReplay, ARecordedSessionGivesTheSameScreen) {
  Driver driver(exploring());
  for (const char* id : {"explore.examples", "examples.2", "explore.clue", "explore.other", "compare.way.beside"}) {
    if (std::string(id) == "compare.way.beside") driver.click("explore.tab.compare");
    driver.click(id);
  }
  driver.click("explore.tab.look");
  driver.click("look.colours.batlow");
  driver.click("look.most.3");
  driver.drag("explore.heatmap.range.high", -30, 0);
  driver.click("explore.tab.what-if");
  driver.click("what-if.temperature", 0.7F);
  driver.click("explore.chips.5");
  driver.click("what-if.take");
  driver.click("explore.tab.word");
  driver.click("explore.direction.looked-at-by");
  Driver replayed(exploring());
  for (const Intent& intent : driver.intents()) {
    const auto line = to_json_line(intent);
    ASSERT_TRUE(line) << "everything a person does is recorded";
    replayed.apply(*intent_from_json(*line, "recording"));
  }
  replayed.settle();
  ImGui::GetIO().AddMousePosEvent(-100, -100);
  driver.settle();
  EXPECT_EQ(replayed.state(), driver.state());
  EXPECT_EQ(what_is_seen(replayed), what_is_seen(driver));
}

}  // namespace
}  // namespace headlight::test
