#include "core/lab/head_evaluation.h"

#include <gtest/gtest.h>

#include "app/platform/load.h"
#include "core/lab/lab_sentence.h"
#include "core/lab/recipe.h"
#include "core/model/head_file.h"
#include "tests/support/test_files.h"

namespace headlight {
namespace {

std::string code_of(const std::string& text) {
  const auto items = read_evaluation({"f.jsonl", text});
  return items ? "" : items.error().code + " " + items.error().where;
}

TEST(HeadEvaluation, ReadsItemsAndSaysWhatIsWrongInWhichLine) {
  const auto items = read_evaluation(
      {"f",
       R"({"relation": "refers", "text": "It saw the Dog, and it ran", "query": "it", "query_index": 6, "gold": ["dog", "cat"]})"});
  ASSERT_TRUE(items);
  EXPECT_EQ((*items)[0].query, 6);
  EXPECT_EQ((*items)[0].gold, std::vector<int>{3});
  const auto line = [](const std::string& fields) {
    return R"({"relation": "sense", "text": "a bank by a river", )" + fields + "}";
  };
  EXPECT_EQ(code_of(""), "error.heads.nothing f.jsonl");
  EXPECT_EQ(code_of("\n\nnot json"), "error.heads.not_json f.jsonl:3");
  EXPECT_EQ(code_of("[1]"), "error.heads.not_json f.jsonl:1");
  EXPECT_EQ(code_of(line(R"("gold": ["river"])")), "error.heads.line f.jsonl:1");
  EXPECT_EQ(code_of(R"({"relation": "loves", "text": "x", "query": "x", "gold": []})"),
            "error.heads.relation f.jsonl:1");
  EXPECT_EQ(code_of(line(R"("query": "shore", "gold": ["river"])")), "error.heads.no_query f.jsonl:1");
  EXPECT_EQ(code_of(line(R"("query": "a", "gold": ["river"])")), "error.heads.query_twice f.jsonl:1");
  EXPECT_EQ(code_of(line(R"("query": "a", "query_index": 1, "gold": ["river"])")), "error.heads.index f.jsonl:1");
  EXPECT_EQ(code_of(line(R"("query": "bank", "query_index": 7, "gold": ["river"])")), "error.heads.index f.jsonl:1");
  EXPECT_EQ(code_of(line(R"("query": "bank", "query_index": "1", "gold": ["river"])")), "error.heads.index f.jsonl:1");
  EXPECT_EQ(code_of(line(R"("query": "bank", "gold": ["bank"])")), "error.heads.no_gold f.jsonl:1");
  EXPECT_EQ(code_of(line(R"("query": "bank", "gold": [7])")), "error.heads.line f.jsonl:1");
  EXPECT_EQ(code_of(line(R"("query": "bank", "gold": "river")")), "error.heads.line f.jsonl:1");
  EXPECT_EQ(code_of(line(R"("query": "bank", "gold": [])")), "error.heads.line f.jsonl:1");
}

TEST(HeadEvaluation, CountsThePlaceOfAQueryWithOrWithoutPunctuation) {
  for (const int index : {5, 4}) {  // "It was a cold, cold night": the second "cold"
    const auto items = read_evaluation(
        {"f", R"({"relation": "describes", "text": "It was a cold, cold night", "query": "cold", "query_index": )" +
                  std::to_string(index) + R"(, "gold": ["night"]})"});
    ASSERT_TRUE(items) << items.error().code;
    EXPECT_EQ((*items)[0].query, 5);
  }
}

TEST(HeadEvaluation, ShowsNoMoreOfAnAbsurdWordThanFitsIntoAMessage) {
  const auto items = read_evaluation(
      {"f", R"({"relation": "sense", "text": "a b", "gold": ["a"], "query": ")" + std::string(100'000, 'x') + "\"}"});
  ASSERT_FALSE(items);
  EXPECT_LT(items.error().args.front().second.size(), 60U);
}

TEST(LabSentence, AWordsShareIsTheSumOverItsPiecesAndTheMeanOverTheQuerys) {
  const Matrix weights{{0.1F, 0.2F, 0.7F}, {0.5F, 0.3F, 0.2F}, {0.0F, 0.4F, 0.6F}};
  const std::vector<double> shares = shares_of_words(weights, {{0, 1}, {2}, {}}, 0);
  EXPECT_NEAR(shares[0], (0.3 + 0.8) / 2, 1e-6);
  EXPECT_NEAR(shares[1], (0.7 + 0.2) / 2, 1e-6);
  EXPECT_EQ(shares[2], 0) << "a word that was not read";
  EXPECT_NEAR(shares_of_words(weights, {{0, 1}, {2}, {}}, 1)[0], 0.4, 1e-6);
  EXPECT_EQ(shares_of_words(weights, {{0, 1}, {2}, {}}, 2), std::vector<double>(3, 0));
}

TEST(LabSentence, WordsWithoutALinkShouldLookAtThemselves) {
  // Words 0 … 2; word 1 has two pieces and points to word 0.
  const HeadExample<float> example = example_of({Matrix::Zero(4, 2), {{0}, {1, 2}, {3}}, {{1, {0}}}});
  EXPECT_EQ(example.wanted, (std::vector<std::vector<int>>{{0}, {0}, {0}, {3}}));
  EXPECT_EQ(example.importance, (std::vector<float>{0.25F, 0.5F, 0.5F, 0.25F}));
  const HeadExample<float> split = example_of({Matrix::Zero(4, 2), {{0}, {1, 2}, {3}}, {{0, {1}}}});
  EXPECT_EQ(split.wanted, (std::vector<std::vector<int>>{{1, 2}, {1, 2}, {1, 2}, {3}})) << "all pieces of its word";
}

// The heads that Headlight ships, on the sentences that nothing was trained on. One head for each relation here; the
// model cards tell of three seeds.
class ShippedHeads : public testing::Test {
 protected:
  static HeadScores scores(const std::string& file) {
    std::string text;
    for (const std::string& line : test::lines_of(test::data_file(file))) text += line + "\n";
    std::map<Relation, TrainedHead> heads;
    for (const TrainedHeadPtr& head : load_heads(test::assets_folder() / "heads").heads) {
      heads.emplace(*relation_named(head->name), *head);
    }
    EXPECT_EQ(heads.size(), kRelations.size());
    SerialExecutor executor;
    return *evaluate(*read_evaluation({file, text}), heads, *load_relation_texts(test::assets_folder() / "lab"),
                     *test::encoder(CpuPath::Portable), executor);
  }

  static double share(int part, int whole) { return static_cast<double>(part) / whole; }
};

TEST_F(ShippedHeads, AreRightOnHardSentencesMoreOftenThanAnyRule) {
  const std::map<Relation, double> bars = {
      {Relation::Describes, 0.8}, {Relation::Refers, 0.88}, {Relation::Sense, 0.83}};
  for (const auto& [relation, score] : scores("heads_hard.jsonl")) {
    const double first = share(score.head.first, score.head.asked);
    EXPECT_GE(first, bars.at(relation)) << name_of(relation);
    for (const auto& [rule, right] : score.baselines) {
      const bool may_equal = relation == Relation::Sense && rule == "cosine";
      EXPECT_TRUE(first > right || (may_equal && first >= right)) << name_of(relation) << " beside " << rule;
    }
    EXPECT_LE(share(score.head.false_arrows, score.head.others), 0.08) << name_of(relation);
  }
}

TEST_F(ShippedHeads, AreRightOnPlainSentences) {
  for (const auto& [relation, score] : scores("heads_visible.jsonl")) {
    EXPECT_GE(share(score.head.first, score.head.asked), 0.95) << name_of(relation);
    EXPECT_LE(share(score.head.false_arrows, score.head.others), 0.08) << name_of(relation);
  }
}

}  // namespace
}  // namespace headlight
