// Everything that Explore offers around the heatmap: each control by mouse, and by the keyboard.
#include <gtest/gtest.h>

#include <set>

#include "core/base/numbers.h"
#include "core/session/exported.h"
#include "core/session/intent_json.h"
#include "tests/support/driver.h"
#include "tests/support/slides.h"

namespace headlight::test {
namespace {

State exploring(const std::string& sentence = "I went to the bank to deposit my salary") {
  State state;
  state.page = {PageKind::Explore, 1};
  state.explore.sentence = sentence;
  state.explore.layer = 1;
  state.explore.head = 1;
  return state;
}

State with_tab(ExploreTab tab) {
  State state = exploring();
  state.explore.tab = tab;
  return state;
}

const ExploreState& shown(const Driver& driver) { return driver.state().explore; }

// --- the row, the column, the words added ---

TEST(ExploreWord, CanBeReadTheOtherWayRound) {
  Driver driver(exploring());
  driver.click("explore.chips.8");
  driver.click("explore.direction.looked-at-by");
  EXPECT_NE(driver.see("explore.row.title").name.find("Who looks at salary"), std::string::npos);
  const TracePtr trace = driver.scene().explore->view->trace;
  EXPECT_NE(driver.see("explore.row.sum").name.find(decimals(static_cast<double>(trace->weights.col(8).sum()), 4)),
            std::string::npos);
  EXPECT_EQ(driver.painter().last.focus_column, 8);
  EXPECT_EQ(driver.painter().last.focus_row, -1);
  EXPECT_NE(driver.see("explore.words").name.find("salary receives"), std::string::npos);
  EXPECT_FALSE(driver.shows("explore.guessing.on")) << "columns are not guessed";
  driver.click("explore.bars.6");
  EXPECT_EQ(shown(driver).cell, (Cell{6, 8})) << "the cell from deposit to salary";
  driver.key(ImGuiKey_Escape);
  driver.click("explore.heatmap.column.4");
  EXPECT_EQ(shown(driver).query, 4);
  driver.click("explore.direction.looks-at");
  EXPECT_EQ(driver.painter().last.focus_row, 4);
}

TEST(ExploreWord, ColumnsShowTheSameSharesAsTheCells) {
  Driver driver(exploring());
  driver.click("explore.direction.looked-at-by");
  const Scene scene = driver.scene();
  const TraceView& view = *scene.explore->view;
  for (std::size_t row = 0; row < view.percentages.size(); ++row) {
    EXPECT_EQ(view.row.percentages[row], view.percentages[row][static_cast<std::size_t>(view.row.query)]);
  }
}

TEST(ExploreWord, ShiftAddsWordsToTheRow) {
  Driver driver(exploring());
  driver.click("explore.chips.4");
  ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, true);
  driver.click("explore.chips.6");
  EXPECT_EQ(shown(driver).pins, std::vector<int>{6});
  EXPECT_NE(driver.see("explore.pinned.6.title").name.find("deposit"), std::string::npos);
  driver.click("explore.heatmap.row.8");
  EXPECT_EQ(shown(driver).pins, (std::vector<int>{6, 8}));
  driver.click("explore.chips.6");
  EXPECT_EQ(shown(driver).pins, std::vector<int>{8});
  driver.click("explore.heatmap.cells", 0.05F, 0.05F);
  EXPECT_EQ(shown(driver).pins, (std::vector<int>{8, 0})) << "a cell's row, too";
  ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, false);
  driver.click("explore.chips.2");
  EXPECT_TRUE(shown(driver).pins.empty());
}

TEST(ExploreWord, TheRowIsCopiedAsText) {
  Driver driver(exploring("The animal was tired"));
  driver.click("explore.copy_row");
  const auto& copied = last_intent<Export>(driver);
  EXPECT_EQ(copied.kind, ExportKind::RowText);
  EXPECT_TRUE(copied.file.empty()) << "to the clipboard";
  const std::string text = *exported_text(driver.scene(), ExportKind::RowText);
  EXPECT_TRUE(text.starts_with("The animal was tired\nlearned")) << "with the source: " << text;
  EXPECT_NE(text.find("\ntired gives"), std::string::npos) << text;
  EXPECT_NE(text.find("tired → animal  "), std::string::npos);
  EXPECT_NE(text.find("1.0000"), std::string::npos);
}

// --- what if ---

TEST(ExploreWhatIf, TheCausalMaskHidesWhatIsStillToCome) {
  Driver driver(with_tab(ExploreTab::WhatIf));
  driver.click("what-if.mask.causal");
  const TracePtr trace = driver.scene().explore->view->trace;
  for (int row = 0; row < trace->size(); ++row) {
    for (int key = row + 1; key < trace->size(); ++key) EXPECT_EQ(trace->weights(row, key), 0);
    EXPECT_NEAR(static_cast<double>(trace->weights.row(row).sum()), 1, 1e-5);
  }
  EXPECT_NE(driver.see("explore.origin").name.find("what if"), std::string::npos);
  driver.click("what-if.reset");
  EXPECT_EQ(driver.see("explore.origin").name.find("what if"), std::string::npos);
}

TEST(ExploreWhatIf, TemperatureAndScaleAreComputedAnewFromTheTrueScores) {
  State state = with_tab(ExploreTab::WhatIf);
  state.explore.level = Level::Piece;
  Driver driver(state);
  const TracePtr before = driver.scene().explore->view->trace;
  driver.click("what-if.temperature", 0.25F);
  const float temperature = shown(driver).what_if.temperature;
  EXPECT_LT(temperature, 1);
  const TracePtr cold = driver.scene().explore->view->trace;
  EXPECT_EQ(cold->scores, before->scores);
  EXPECT_NEAR(static_cast<double>(cold->logits(3, 2)), static_cast<double>(before->logits(3, 2) / temperature), 1e-3);
  driver.click("what-if.reset");
  driver.click("what-if.scale.off");
  EXPECT_EQ(driver.scene().explore->view->trace->scaling.divisor, 1);
  driver.focus("what-if.temperature");
  driver.key(ImGuiKey_RightArrow);
  EXPECT_GT(shown(driver).what_if.temperature, 1);
}

TEST(ExploreWhatIf, AWordIsTakenAwayAndTheChangeShown) {
  Driver driver(with_tab(ExploreTab::WhatIf));
  driver.click("explore.chips.4");
  driver.click("what-if.take");
  EXPECT_EQ(shown(driver).what_if.removed, 4);
  ASSERT_TRUE(driver.shows("explore.difference.cells"));
  EXPECT_NE(driver.see("explore.difference.title").name.find("without bank"), std::string::npos);
  EXPECT_EQ(driver.scene().explore->compared->view->trace->size(), 8);
  driver.click("what-if.way.hide");
  const TracePtr hidden = driver.scene().explore->compared->view->trace;
  EXPECT_EQ(hidden->size(), 9);
  EXPECT_EQ(hidden->weights.col(4).sum(), 0) << "no word looks at bank any more";
  EXPECT_TRUE(hidden->origin.what_if);
  driver.click("what-if.restore");
  EXPECT_FALSE(shown(driver).what_if.removed);
  driver.click("what-if.compare");
  EXPECT_FALSE(driver.shows("explore.difference.cells"));
}

TEST(ExploreWhatIf, TheOnlyWordCanBeTakenAwayWithoutHarm) {
  State state = exploring("alone");
  state.explore.tab = ExploreTab::WhatIf;
  Driver driver(state);
  driver.click("what-if.take");
  driver.click("explore.tab.compare");
  EXPECT_NE(driver.see("compare.problem").name.find("type at least one word"), std::string::npos);
  driver.click("explore.tab.what-if");
  driver.click("what-if.way.hide");
  EXPECT_TRUE(driver.shows("what-if.restore"));
  driver.click("what-if.restore");
  EXPECT_TRUE(driver.shows("explore.chips.0"));
}

TEST(ExploreWhatIf, WhatMayNotBeSeenIsNoZero) {
  Driver driver(with_tab(ExploreTab::WhatIf));
  driver.click("what-if.mask.causal");
  driver.click("explore.chips.0");
  driver.click("explore.tab.word");
  EXPECT_EQ(driver.see("explore.bars.8").value, "–");
  EXPECT_EQ(driver.see("explore.bars.0").value, "100 %");
  driver.click("explore.tab.look");
  driver.click("look.most.2");
  const Scene scene = driver.scene();
  EXPECT_GT(scene.explore->view->cutoffs.front(), 0) << "what may not be seen is not among the largest";
}

TEST(ExploreWhatIf, ANewSentenceEndsTheComparisonWithoutAWord) {
  Driver driver(with_tab(ExploreTab::WhatIf));
  driver.click("what-if.take");
  EXPECT_EQ(shown(driver).comparison.against, Against::Original);
  driver.type("explore.sentence", "Something else");
  EXPECT_EQ(shown(driver).comparison.against, Against::Nothing);
}

TEST(Explore, TheFigureStaysAsLargeWhileThePageScrolls) {
  Driver driver(with_tab(ExploreTab::WhatIf), {1280, 700});
  const int before = driver.painter().last.height;
  ImGui::GetIO().AddMousePosEvent(500, 400);
  for (int i = 0; i < 5; ++i) {
    ImGui::GetIO().AddMouseWheelEvent(0, -2);
    driver.settle();
  }
  EXPECT_EQ(driver.painter().last.height, before);
}

TEST(Explore, EscapeKeepsTheWayForTheKeyboard) {
  Driver driver(exploring());
  driver.focus("explore.heatmap.cells");
  driver.key(ImGuiKey_RightArrow);
  ASSERT_TRUE(shown(driver).cell);
  driver.key(ImGuiKey_Escape);
  EXPECT_FALSE(shown(driver).cell) << "at once";
  driver.key(ImGuiKey_Tab);
  const auto& entries = driver.tree().entries();
  EXPECT_TRUE(std::any_of(entries.begin(), entries.end(), [](const Semantic& entry) { return entry.focused; }));
}

// --- comparing ---

TEST(ExploreCompare, TwoSentences) {
  Driver driver(with_tab(ExploreTab::Compare));
  driver.click("compare.against.sentence");
  driver.type("compare.sentence", "I went to the river to deposit my salary");
  ASSERT_TRUE(driver.shows("explore.difference.cells"));
  const Scene scene = driver.scene();
  const DifferenceMap& map = *scene.explore->compared->map;
  EXPECT_EQ(map.words[4].token, "bank / river");
  EXPECT_EQ(driver.see("explore.difference.cell.0.0").value,
            (map.change(0, 0) > 0 ? "+" : "") + decimals(static_cast<double>(map.change(0, 0)), 4));
  driver.click("explore.difference.row.6");
  EXPECT_EQ(shown(driver).query, 6);
  EXPECT_NE(driver.see("compare.row.title").name.find("deposit"), std::string::npos);
  EXPECT_TRUE(driver.shows("compare.share.0"));
  driver.click("compare.way.beside");
  EXPECT_TRUE(driver.shows("explore.other_heatmap.cells"));
  EXPECT_TRUE(driver.shows("explore.heatmap.cells"));
  driver.click("compare.against.nothing");
  EXPECT_FALSE(driver.shows("explore.other_heatmap.cells"));
}

TEST(ExploreCompare, TwoHeadsAndTwoSources) {
  Driver driver(with_tab(ExploreTab::Compare));
  driver.click("compare.against.source");
  EXPECT_NE(driver.see("explore.difference.title").name.find("set by hand"), std::string::npos);
  driver.click("compare.source.encoder");
  driver.click("compare.layer.0");
  driver.click("compare.head.3");
  const Scene scene = driver.scene();
  EXPECT_EQ(scene.explore->compared->view->trace->origin.layer, 0);
  EXPECT_EQ(scene.explore->compared->view->trace->origin.head, 3);
  driver.click("compare.head.mean");
  EXPECT_EQ(driver.scene().explore->compared->view->trace->origin.head, kMeanHead);
}

TEST(ExploreCompare, SentencesWithNothingInCommonSaySo) {
  Driver driver(with_tab(ExploreTab::Compare));
  driver.click("compare.against.sentence");
  driver.type("compare.sentence", "Yes");
  EXPECT_TRUE(driver.shows("explore.difference.none"));
  driver.type("compare.sentence", "");
  EXPECT_TRUE(driver.shows("explore.difference.same")) << "nothing typed: the page's own sentence";
}

TEST(ExploreCompare, WhatWouldTellTheRowIsKeptBackUntilItIsGuessed) {
  State state = with_tab(ExploreTab::Compare);
  state.explore.guessing = true;
  state.explore.comparison.against = Against::Source;
  Driver driver(state);
  EXPECT_TRUE(driver.shows("compare.guess_first"));
  EXPECT_FALSE(driver.shows("compare.share.0"));
  driver.click("explore.head.all");
  EXPECT_TRUE(driver.shows("explore.guess.first"));
  EXPECT_FALSE(driver.shows("explore.heads.0.0"));
  driver.click("explore.path.scores");
  EXPECT_FALSE(driver.shows("explore.matrix.cells"));
  driver.click("explore.guessing.off");
  EXPECT_TRUE(driver.shows("explore.matrix.cells"));
}

TEST(ExploreCompare, AWordThatTheOtherReadingHasNotIsNotOutlinedThere) {
  State state = with_tab(ExploreTab::Compare);
  state.explore.sentence = "The animal was tired";
  state.explore.comparison.against = Against::Sentence;
  state.explore.comparison.sentence = "The animal slept all day long";
  state.explore.comparison.difference = false;
  Driver driver(state);
  EXPECT_TRUE(driver.shows("compare.no_word"));
  EXPECT_EQ(driver.painter().last.focus_row, -1) << "the second map is painted last";
}

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

TEST(ExploreKeyboard, TabReachesEveryControlOfEveryTab) {
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
    std::set<std::string> reached;
    for (std::size_t i = 0; i < 4 * expected.size() && reached.size() < expected.size(); ++i) {
      driver.key(ImGuiKey_Tab);
      for (const Semantic& entry : driver.tree().entries()) {
        if (entry.focused && expected.contains(entry.id)) reached.insert(entry.id);
      }
    }
    for (const std::string& id : expected) EXPECT_TRUE(reached.contains(id)) << id;
  }
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
