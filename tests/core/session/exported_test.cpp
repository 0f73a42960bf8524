#include "core/session/exported.h"

#include <gtest/gtest.h>

#include "core/base/numbers.h"
#include "core/export/trace_text.h"
#include "core/model/shelf.h"
#include "tests/support/test_files.h"

namespace headlight {
namespace {

TEST(TraceFiles, RowsAndMatrixAgreeWithTheTable) {
  const TracePtr trace = test::example("worked").trace;
  const std::string csv = trace_csv(*trace);
  const std::string row = row_csv(*trace, 3, trace->weights.row(3));
  EXPECT_TRUE(row.starts_with("\"query\",\"The\",\"animal\",\"was\",\"tired\"\r\n\"tired\","));
  EXPECT_TRUE(csv.ends_with(row.substr(row.find("\r\n") + 2))) << "the row is the matrix's last";
  const std::string table = trace_markdown(*trace);
  EXPECT_TRUE(table.starts_with("| | The | animal | was | tired |\n|---|--:|--:|--:|--:|\n| **The** |"));
  EXPECT_TRUE(table.ends_with("| **tired** | 0.0500 | 0.6500 | 0.1000 | 0.2000 |\n"));
  EXPECT_TRUE(table.ends_with(row_markdown(*trace, 3, trace->weights.row(3)).substr(56)));
}

TEST(TraceFiles, WordsThatWouldBreakATableAreEscaped) {
  AttentionTrace trace;
  trace.pieces = {{"a|b", 0, {}}, {"c\nd", 0, {}}};
  trace.weights = Matrix::Constant(2, 2, 0.5F);
  EXPECT_TRUE(trace_markdown(trace).starts_with("| | a\\|b | c d |\n"));
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
