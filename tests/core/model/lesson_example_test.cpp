#include "core/model/lesson_example.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/attention/explain.h"
#include "tests/support/test_files.h"

namespace headlight {
namespace {

constexpr double kExact = 1e-6;

TEST(WorkedExample, HasTheStatedCosinesScoresAndWeights) {
  const LessonExample example = test::example("worked");
  const AttentionTrace& trace = *example.trace;
  ASSERT_EQ(trace.text, "The animal was tired");
  ASSERT_EQ(trace.head_width(), 64);
  EXPECT_EQ(trace.scaling.divisor, 8);
  EXPECT_EQ(example.focus, 3);
  const double cosines[] = {0.1, 0.9, 0.2, 0.7};
  const double weights[] = {0.05, 0.65, 0.10, 0.20};
  for (int key = 0; key < 4; ++key) {
    const CellChain chain = *explain(trace, 3, key).chain;
    EXPECT_NEAR(chain.cosine, cosines[key], kExact);
    EXPECT_NEAR(trace.weights(3, key), weights[key], kExact);
    EXPECT_NEAR(chain.score, 8 * (std::log(weights[key]) + 3.4), 1e-5);
    EXPECT_NEAR(chain.query_length, 8, 1e-5);
  }
}

TEST(WorkedExample, TheOutputIsTheStatedBlendOfValues) {
  const LessonExample example = test::example("worked");
  const Matrix& v = example.trace->values;
  const Row blend = 0.65F * v.row(1) + 0.20F * v.row(3) + 0.10F * v.row(2) + 0.05F * v.row(0);
  EXPECT_LT((example.trace->output.row(3) - blend).cwiseAbs().maxCoeff(), kExact);
}

TEST(WorkedExample, PlainSoftmaxOfTheCosinesWouldGiveSomethingElse) {
  const double cosines[] = {0.1, 0.9, 0.2, 0.7};
  const double expected[] = {0.163, 0.362, 0.180, 0.296};
  double sum = 0;
  for (const double cosine : cosines) sum += std::exp(cosine);
  for (int i = 0; i < 4; ++i) EXPECT_NEAR(std::exp(cosines[i]) / sum, expected[i], 5e-4);
}

TEST(LibraryExample, TheRequestIsNotOnTheShelf) {
  const LessonExample example = test::example("library");
  const AttentionTrace& trace = *example.trace;
  for (Eigen::Index row = 0; row < trace.size(); ++row) {
    EXPECT_EQ(trace.weights(row, 0), 0);
    EXPECT_NEAR(trace.weights.row(row).sum(), 1, kExact);
  }
}

struct Broken {
  const char* json;
  const char* code;
  const char* field;
};

class BrokenExample : public testing::TestWithParam<Broken> {};

TEST_P(BrokenExample, IsRefusedByName) {
  const auto parsed = parse_lesson_example(GetParam().json, "x", "x.json");
  ASSERT_FALSE(parsed);
  EXPECT_EQ(parsed.error().code, GetParam().code);
  EXPECT_EQ(parsed.error().where, "x.json");
  if (GetParam().field != nullptr) {
    EXPECT_EQ(parsed.error().args.at(0).second, GetParam().field);
  }
}

constexpr const char* kBad = "error.example.bad_field";
constexpr const char* kOpposed =
    R"({"tokens": ["a"], "focus": 0, "kind": "generated", "d_k": 8, "seed": 1, "query_length": 1, "score_offset": -5, "weights": [[1]], "features": ["f"], "value_amounts": [[1]], "cosines": [[0.5]]})";
constexpr const char* kHuge =
    R"({"tokens": ["a"], "focus": 0, "kind": "vectors", "features": ["f"], "queries": [[1e300]], "keys": [[1]], "values": [[1]]})";
constexpr const char* kOverflowing =
    R"({"tokens": ["a", "b"], "focus": 0, "kind": "vectors", "features": ["f"], "queries": [[1e30], [1]], "keys": [[1e30], [1]], "values": [[1], [1]]})";
constexpr const char* kWrapping =
    R"({"tokens": ["a"], "focus": 0, "kind": "vectors", "features": ["f"], "queries": [[1]], "keys": [[1]], "values": [[1]], "hidden_keys": [4294967296]})";
INSTANTIATE_TEST_SUITE_P(
    Files, BrokenExample,
    testing::Values(
        Broken{"", "error.example.not_json", nullptr}, Broken{"[1]", "error.example.not_json", nullptr},
        Broken{"{}", kBad, "tokens"}, Broken{R"({"tokens": []})", kBad, "tokens"}, Broken{kOpposed, kBad, "cosines"},
        Broken{kHuge, kBad, "queries"}, Broken{kOverflowing, kBad, "queries"}, Broken{kWrapping, kBad, "hidden_keys"},
        Broken{R"({"tokens": ["a", 1]})", kBad, "tokens"}, Broken{R"({"tokens": ["a"]})", kBad, "focus"},
        Broken{R"({"tokens": ["a"], "focus": 1})", kBad, "focus"},
        Broken{R"({"tokens": ["a"], "focus": 0, "kind": "magic"})", kBad, "kind"},
        Broken{R"({"tokens": ["a"], "focus": 0, "kind": "vectors"})", kBad, "features"},
        Broken{R"({"tokens": ["a"], "focus": 0, "kind": "vectors", "features": ["f"], "queries": [[1, 2]]})", kBad,
               "queries"},
        Broken{R"({"tokens": ["a"], "focus": 0, "kind": "vectors", "features": ["f"], "queries": [["x"]]})", kBad,
               "queries"},
        Broken{
            R"({"tokens": ["a"], "focus": 0, "kind": "vectors", "features": ["f"], "queries": [[1]], "keys": [[1]], "values": [[1]], "hidden_keys": [3]})",
            kBad, "hidden_keys"},
        Broken{R"({"tokens": ["a"], "focus": 0, "kind": "generated", "d_k": 100000})", kBad, "d_k"},
        Broken{
            R"({"tokens": ["a"], "focus": 0, "kind": "generated", "d_k": 8, "seed": 1, "query_length": 1, "score_offset": 0, "weights": [[0]], "features": ["f"], "value_amounts": [[1]], "cosines": [[0.5]]})",
            kBad, "weights"},
        Broken{
            R"({"tokens": ["a"], "focus": 0, "kind": "generated", "d_k": 8, "seed": 1, "query_length": 1, "score_offset": 0, "weights": [[1]], "features": ["f"], "value_amounts": [[1]], "cosines": [[1.5]]})",
            kBad, "cosines"},
        Broken{
            R"({"tokens": ["a"], "focus": 0, "kind": "generated", "d_k": 2, "seed": 1, "query_length": 1, "score_offset": 0, "weights": [[1]], "features": ["f"], "value_amounts": [[1]], "cosines": [[0.5]]})",
            kBad, "d_k"}));

}  // namespace
}  // namespace headlight
