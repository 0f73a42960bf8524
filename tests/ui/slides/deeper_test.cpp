// The three pages after the slides: the classroom, one word with two meanings, the diagram.
#include <gtest/gtest.h>

#include "core/base/numbers.h"
#include "tests/support/slides.h"

namespace headlight::test {
namespace {

constexpr int kClassroom = 8, kMeanings = 9, kDiagram = 10;

TracePtr followed_trace(const Driver& driver, std::size_t place = 0) {
  return driver.results().find(followed_requests(driver.state(), driver.content())[place]);
}

std::string share_of(const Driver& driver, int row, int key, std::size_t place = 0) {
  const RowScene scene = row_scene(*followed_trace(driver, place), row);
  return std::to_string(scene.percentages[static_cast<std::size_t>(key)]) + " %";
}

TEST(Classroom, AGuessIsDraggedCommittedAndComparedInPoints) {
  Driver driver(on_slide(kClassroom));
  EXPECT_TRUE(driver.see("figure.reveal").disabled) << "nothing was guessed yet";
  EXPECT_FALSE(driver.shows("figure.seat.1")) << "the answer is kept back";
  driver.focus("figure.guess.1");
  for (int i = 0; i < 10; ++i) driver.key(ImGuiKey_RightArrow);
  EXPECT_EQ(driver.see("figure.guess.1").value, "45 %");
  driver.click("figure.reveal");
  EXPECT_TRUE(driver.shows("figure.seat.1"));
  EXPECT_NE(driver.see("figure.guess.1").value.find("45 → " + share_of(driver, 0, 1)), std::string::npos);
  EXPECT_NE(driver.see("figure.guess.gap").name.find("of 100 points"), std::string::npos);
}

TEST(Classroom, HandsShowTheTracesOwnScoresForEverySource) {
  Driver driver(on_slide(kClassroom, 2));
  for (const char* source : {"handset", "encoder", "untrained"}) {
    driver.click("figure.source." + std::string(source));
    const auto trace = followed_trace(driver);
    ASSERT_TRUE(trace);
    EXPECT_EQ(trace->origin.source, source);
    EXPECT_EQ(driver.shows("figure.distance"), trace->bias.size() > 0) << "why equal hands can get different shares";
    EXPECT_NE(driver.see("figure.seat.1").value.find(share_of(driver, 0, 1)), std::string::npos);
  }
  driver.click("figure.source.handset");
  const auto score = [&](int seat) { return static_cast<double>(followed_trace(driver)->scores(0, seat)); };
  const std::string scale = driver.see("figure.scale").name;
  EXPECT_NE(scale.find(decimals(score(0), 2)), std::string::npos) << "the lowest";
  EXPECT_NE(scale.find(decimals(score(1), 2)), std::string::npos) << "the highest";
}

TEST(Classroom, ClassmatesAreRenamedMovedSentOutAndBroughtIn) {
  Driver driver(on_slide(kClassroom, 2));
  driver.click("figure.seat.3");
  driver.type("figure.seat.name", "boat");
  EXPECT_EQ(driver.see("figure.seat.3").name, "boat");
  driver.key(ImGuiKey_Escape);
  driver.click("figure.seat.left");
  EXPECT_EQ(driver.see("figure.seat.2").name, "boat");
  driver.click("figure.seat.right");
  EXPECT_EQ(driver.see("figure.seat.3").name, "boat");
  driver.click("figure.seat.leave");
  EXPECT_FALSE(driver.shows("figure.seat.3"));
  driver.type("figure.newcomers", "loan, water 🦆");
  driver.click("figure.bring");
  EXPECT_EQ(driver.see("figure.seat.5").name, "🦆");
  driver.type("figure.newcomers", "last");
  driver.key(ImGuiKey_Enter);
  EXPECT_EQ(driver.see("figure.seat.6").name, "last");
  EXPECT_EQ(driver.state().slides[kClassroom - 1].step, 1) << "Enter in a box is no command";
}

TEST(Classroom, TwoHundredClassmatesFit) {
  Driver driver(on_slide(kClassroom, 2));
  std::string many;
  for (int i = 0; i < 250; ++i) many += "word ";
  driver.apply(AddSeats{many});
  driver.settle();
  EXPECT_TRUE(driver.shows("figure.seat.200"));
  EXPECT_FALSE(driver.shows("figure.seat.201"));
  EXPECT_TRUE(driver.shows("figure.full"));
  driver.click("figure.source.encoder");
  EXPECT_EQ(driver.see("figure.seat.200").value, "too far back, not read");
  driver.apply(GoBack{});
  driver.settle();
  EXPECT_TRUE(driver.shows("figure.too_many")) << "no one guesses two hundred bars";
}

TEST(Classroom, FiveStepsForAnyTwoWords) {
  Driver driver(on_slide(kClassroom, 5));
  driver.type("figure.sentence", "The plant needs water");
  driver.key(ImGuiKey_Escape);
  driver.click("pair.query.1");
  driver.click("pair.key.3");
  const auto trace = followed_trace(driver);
  ASSERT_TRUE(trace);
  const CellExplanation cell = explain(*trace, 1, 3);
  for (const char* part : {"process.products", "process.row.3", "process.row.3", "process.copy", "process.output"}) {
    EXPECT_FALSE(driver.seen(part).empty()) << part;
    driver.click("walk.next");
  }
  EXPECT_EQ(driver.see("walk.position").value, "5 / 5");
  driver.click("walk.first");
  driver.click("walk.next");
  const std::string logit = decimals(cell.chain->logit, 2);
  EXPECT_TRUE(driver.see("process.row.3").value.ends_with(logit)) << "the number that softmax takes";
  driver.click("walk.first");
  EXPECT_NE(driver.see("process.score").name.find(std::to_string(static_cast<int>(cell.chain->score))),
            std::string::npos);
}

TEST(Meanings, SentencesPairsAndWordsCanBeChanged) {
  Driver driver(on_slide(kMeanings, 2));
  EXPECT_EQ(driver.see("first.bars.6").value, share_of(driver, 4, 6)) << "deposit";
  driver.click("figure.pair.1");
  EXPECT_EQ(driver.see("second.sentence").value, "I sat on the park bench to read");
  driver.type("second.sentence", "The bench by the river was green");
  EXPECT_EQ(driver.see("second.words.4").value, share_of(driver, 1, 4, 1)) << "what bench gives to river";
  driver.type("second.sentence", "Nothing of the kind");
  EXPECT_NE(driver.see("second.missing").name.find("bench"), std::string::npos);
  driver.key(ImGuiKey_Escape);
  driver.click("first.words.6");
  EXPECT_TRUE(driver.see("first.words.6").selected);
  driver.type("first.sentence", "");
  EXPECT_TRUE(driver.shows("first.problem"));
  EXPECT_TRUE(driver.shows("second.words.1")) << "the other sentence stays";
}

TEST(Meanings, BothRowsAreGuessedThenShown) {
  Driver driver(on_slide(kMeanings));
  EXPECT_FALSE(driver.shows("first.bars.0"));
  driver.focus("first.guess.6");
  for (int i = 0; i < 5; ++i) driver.key(ImGuiKey_RightArrow);
  EXPECT_TRUE(driver.see("figure.reveal").disabled) << "the second row would be given away";
  EXPECT_TRUE(driver.shows("figure.both"));
  driver.focus("second.guess.2");
  driver.key(ImGuiKey_RightArrow);
  driver.click("figure.reveal");
  EXPECT_EQ(driver.state().slides[kMeanings - 1].step, 1);
  EXPECT_NE(driver.see("first.guess.6").value.find("→ " + share_of(driver, 4, 6)), std::string::npos);
  EXPECT_FALSE(driver.shows("second.bars.0")) << "that row was guessed too";
}

TEST(Meanings, ThePairOfTheSeedSaysThatItsWordsDiffer) {
  Driver driver(on_slide(kMeanings, 3));
  EXPECT_FALSE(driver.shows("difference.other_word"));
  driver.click("figure.pair.1");
  EXPECT_NE(driver.see("difference.other_word").name.find("bench"), std::string::npos);
}

TEST(Meanings, TheDifferenceTellsAnAbsentWordFromOneThatGetsNothing) {
  Driver driver(on_slide(kMeanings, 3));
  EXPECT_NE(driver.see("difference.0").value.find("→ —"), std::string::npos);
  EXPECT_TRUE(driver.shows("difference.absent"));
  driver.click("figure.source.encoder");
  EXPECT_NE(driver.see("figure.origin").name.find("L1H1"), std::string::npos) << "which head it is";
}

TEST(Meanings, TheAxesNameTheirShareOfTheVariance) {
  Driver driver(on_slide(kMeanings, 4));
  for (const char* source : {"handset", "encoder", "untrained"}) {
    driver.click("figure.source." + std::string(source));
    const Scene scene = driver.scene();
    ASSERT_TRUE(scene.slide->meanings->plane);
    const double share = scene.slide->meanings->plane->plane.share[0];
    EXPECT_NE(driver.see("plane.x").name.find(std::to_string(std::lround(100 * share)) + " %"), std::string::npos);
  }
}

TEST(Meanings, TheLearnedVectorIsComparedForEachLayer) {
  Driver driver(on_slide(kMeanings, 5));
  const auto vectors = driver.scene().slide->meanings->context->vectors;
  ASSERT_TRUE(vectors);
  for (int layer = 0; layer < 3; ++layer) {
    driver.click("context.layer." + std::to_string(layer));
    const float cosine = vectors->cosines[static_cast<std::size_t>(layer)](0, 4);
    EXPECT_NEAR(std::stof(driver.see("context.table.0.4").value), cosine, 0.006F);
    const std::vector<std::string> senses = {"money", "money", "money", "river", "river", "river"};
    const SenseContrast contrast = contrast_of(vectors->cosines[static_cast<std::size_t>(layer)], senses);
    EXPECT_NE(driver.see("context.contrast").name.find(decimals(contrast.across, 2)), std::string::npos);
  }
  Driver without(on_slide(kMeanings, 5), {1280, 800}, Model::Missing);
  EXPECT_TRUE(without.shows("context.missing"));
}

TEST(Diagram, PrintedAndComputedWeightsStandSideBySide) {
  Driver driver(on_slide(kDiagram, 2));
  EXPECT_EQ(driver.see("diagram.weights.1").value, "0.700  0.379  0.369");
  EXPECT_EQ(driver.see("diagram.weights.2").value, "0.100  0.135  0.204");
  EXPECT_EQ(driver.see("diagram.weights.3").value, "0.200  0.486  0.427");
  EXPECT_NE(driver.see("diagram.wins.0").name.find("deposit"), std::string::npos);
  EXPECT_NE(driver.see("diagram.wins.2").name.find("salary"), std::string::npos);
}

TEST(Diagram, EachWeighingLeadsToItsOwnOutput) {
  Driver driver(on_slide(kDiagram, 3));
  const char* expected[3][2] = {{"0.900", "0.710"}, {"0.843", "0.657"}, {"0.794", "0.615"}};
  for (int row = 0; row < 3; ++row) {
    for (int column = 0; column < 2; ++column) {
      const std::string id = "diagram.output." + std::to_string(row) + "." + std::to_string(column);
      EXPECT_EQ(driver.see(id).value, expected[row][column]) << id;
    }
  }
}

TEST(Diagram, TheSolutionFoldsAndNothingIsCalledWrong) {
  Driver driver(on_slide(kDiagram));
  EXPECT_TRUE(driver.seen("solution").empty());
  driver.click("diagram.winner.0");
  EXPECT_TRUE(driver.see("diagram.winner.0").selected);
  driver.click("diagram.solution");
  EXPECT_NE(driver.see("solution.product.3").name.find("0.80"), std::string::npos);
  EXPECT_NE(driver.see("diagram.verdict").name.find("salary"), std::string::npos);
  EXPECT_EQ(driver.see("diagram.verdict").name.find("wrong"), std::string::npos);
  EXPECT_NE(driver.see("solution.sum.0").name.find("= 0.794"), std::string::npos);
  EXPECT_NE(driver.see("solution.sum.1").name.find("= 0.615"), std::string::npos);
  EXPECT_NE(driver.see("solution.unscaled.row.3").value.find("0.486"), std::string::npos);
  EXPECT_NE(driver.see("solution.unscaled.sum.0").name.find("= 0.843"), std::string::npos);
  driver.click("diagram.solution");
  EXPECT_TRUE(driver.seen("solution").empty());
}

}  // namespace
}  // namespace headlight::test
