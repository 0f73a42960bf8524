#include "core/session/exported.h"

#include <gtest/gtest.h>

#include "core/base/numbers.h"
#include "core/export/number_sheet.h"
#include "core/model/shelf.h"
#include "tests/support/test_files.h"

namespace headlight {
namespace {

TEST(NumberSheets, AMatrixHoldsAllWeights) {
  const NumberSheet sheet = weights_sheet(*test::example("worked").trace);
  const std::string csv = to_csv(sheet);
  EXPECT_TRUE(csv.starts_with("\"query\",\"The\",\"animal\",\"was\",\"tired\"\r\n\"The\",0.3"));
  const std::string table = to_markdown(sheet);
  EXPECT_TRUE(table.starts_with("| | The | animal | was | tired |\n|---|--:|--:|--:|--:|\n| **The** |"));
  EXPECT_TRUE(table.ends_with("| **tired** | 0.0500 | 0.6500 | 0.1000 | 0.2000 |\n"));
}

TEST(NumberSheets, ARowSaysHowEachWeightCameAbout) {
  const TracePtr trace = test::example("worked").trace;
  const NumberSheet sheet = row_sheet(*trace, 3);
  EXPECT_EQ(sheet.columns, (std::vector<std::string>{"cosine", "score", "logit", "weight"}));
  ASSERT_EQ(sheet.lines.size(), 4U);
  EXPECT_EQ(sheet.lines[1].name, "animal");
  EXPECT_NEAR(sheet.lines[1].numbers[0], 0.9, 1e-5);
  EXPECT_NEAR(sheet.lines[1].numbers[1], 23.754, 1e-3);
  EXPECT_NEAR(sheet.lines[1].numbers[2], 23.754 / 8, 1e-3);
  EXPECT_NEAR(sheet.lines[1].numbers[3], 0.65, 1e-6);
}

TEST(NumberSheets, KeysThatAreHiddenAreLeftOut) {
  const TracePtr shelf = test::example("library").trace;
  const NumberSheet sheet = row_sheet(*shelf, 0);
  ASSERT_EQ(sheet.lines.size(), 5U) << "the request is not on the shelf";
  EXPECT_EQ(sheet.lines[0].name, "Neural Networks");
}

TEST(NumberSheets, WordsThatWouldBreakATableAreEscaped) {
  AttentionTrace trace;
  trace.pieces = {{"a|b", 0, {}}, {"c\nd", 0, {}}};
  trace.weights = Matrix::Constant(2, 2, 0.5F);
  EXPECT_TRUE(to_markdown(weights_sheet(trace)).starts_with("| | a\\|b | c d |\n"));
}

TEST(Shelf, LinesAreTheRequestAndItsCards) {
  EXPECT_EQ(shelf_lines("ask\n\none\n  \ntwo"), (std::vector<std::string>{"ask", "one", "two"}));
  std::string many = "ask";
  for (int i = 0; i < 50; ++i) many += "\ncard";
  EXPECT_EQ(shelf_lines(many).size(), kMostCards + 1);
}

TEST(Shelf, SimilarTextsGetTheLargestShare) {
  SerialExecutor executor;
  const auto trace = search_shelf({"books about machine learning", "Neural Networks", "Cooking", "History"},
                                  *test::encoder(CpuPath::Portable), executor);
  ASSERT_TRUE(trace);
  EXPECT_EQ(trace->weights(0, 0), 0) << "the request is not on the shelf";
  EXPECT_GT(trace->weights(0, 1), trace->weights(0, 2));
  EXPECT_GT(trace->weights(0, 1), trace->weights(0, 3));
  EXPECT_NEAR(trace->weights.row(0).sum(), 1, 1e-5);
  EXPECT_NEAR(trace->scores(1, 1), 1, 1e-4) << "embeddings have length 1";
}

TEST(Shelf, NeedsARequestAndACard) {
  SerialExecutor executor;
  EXPECT_EQ(search_shelf({"only"}, *test::encoder(CpuPath::Portable), executor).error().code, "error.shelf.no_cards");
}

}  // namespace
}  // namespace headlight
