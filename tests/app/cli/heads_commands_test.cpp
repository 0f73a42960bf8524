// headlight-cli heads: list, eval, train; and a trained head as a source.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

#include "app/cli/exit_codes.h"
#include "app/platform/files.h"
#include "core/model/head_file.h"
#include "tests/support/cli_call.h"
#include "tests/support/temporary_folder.h"

namespace headlight::test {
namespace {

using nlohmann::json;

// Training is exact on one path only; the others differ in their last bits.
class CliHeads : public testing::Test {
 protected:
  CliHeads() { setenv("HEADLIGHT_CPU", "portable", 1); }  // NOLINT(concurrency-mt-unsafe): one thread
  ~CliHeads() override { unsetenv("HEADLIGHT_CPU"); }     // NOLINT(concurrency-mt-unsafe)

  std::string path(const std::string& name) const { return (folder_.path() / name).string(); }

  static std::filesystem::path shipped(const std::string& relation) {
    return resource_folder() / "assets" / "heads" / (relation + ".safetensors");
  }

  // A short run into a folder of its own; returns the file's bytes.
  std::string trained(const std::string& relation, const std::string& seed, const std::string& into) {
    std::filesystem::create_directories(path(into));
    const CliOutcome outcome = call_cli(
        {"heads", "train", relation, "--seed", seed, "--sentences", "40", "--steps", "6", "--out", path(into)});
    EXPECT_EQ(outcome.code, cli::kGood) << outcome.errors;
    return *read_file(path(into + "/" + relation + ".safetensors"));
  }

  TemporaryFolder folder_;
};

TEST_F(CliHeads, OneSeedGivesOneFileBitByBit) {
  for (const std::string relation : {"describes", "refers", "sense"}) {
    const std::string first = trained(relation, "1", "a");
    EXPECT_EQ(trained(relation, "1", "b"), first) << relation;
    EXPECT_NE(trained(relation, "2", "c"), first) << relation;
  }
}

TEST_F(CliHeads, OtherPathsOfTheProcessorGiveNearlyTheSameHead) {
  const TrainedHead portable = *read_head(trained("refers", "1", "a"), "a");
  unsetenv("HEADLIGHT_CPU");  // NOLINT(concurrency-mt-unsafe): the fastest there is
  const TrainedHead fastest = *read_head(trained("refers", "1", "b"), "b");
  EXPECT_LT((fastest.weights.query - portable.weights.query).cwiseAbs().maxCoeff(), 1e-3F);
  EXPECT_LT((fastest.weights.key - portable.weights.key).cwiseAbs().maxCoeff(), 1e-3F);
}

TEST_F(CliHeads, TrainSaysWhatItMadeAndHowFarItIs) {
  const CliOutcome outcome = call_cli({"heads", "train", "refers", "--sentences", "40", "--steps", "6", "--out",
                                       folder_.path().string(), "--progress"});
  ASSERT_EQ(outcome.code, cli::kGood) << outcome.errors;
  const json said = outcome.lines().at(0);
  EXPECT_EQ(said["name"], "refers");
  EXPECT_EQ(said["steps"], 6);
  EXPECT_EQ(said["sentences"], 40);
  EXPECT_GE(said["held_out"], 0);
  EXPECT_TRUE(std::filesystem::exists(said["file"].get<std::string>()));
  EXPECT_NE(outcome.errors.find("step 6 of 6, loss "), std::string::npos) << outcome.errors;
  EXPECT_EQ(call_cli({"heads", "train", "loves"}).code, cli::kWrongUsage);
  EXPECT_EQ(call_cli({"heads", "train", "refers", "--sentences", "4", "--steps", "1", "--out", "/no/such"}).code,
            cli::kMissing);
}

TEST_F(CliHeads, ListNamesTheHeadsThatComeWithTheProgram) {
  const json listed = call_cli({"heads", "list"}).lines().at(0);
  std::vector<std::string> names;
  for (const json& head : listed["heads"]) names.push_back(head["name"]);
  EXPECT_EQ(names, (std::vector<std::string>{"describes", "refers", "sense"}));
  for (const json& head : listed["heads"]) {
    EXPECT_EQ(head["width"], 64);
    EXPECT_EQ(head["distance_bias"], true);
    EXPECT_EQ(head["seed"], 1);
  }
  EXPECT_EQ(call_cli({"heads", "list", "--head-dir", path("none")}).code, cli::kMissing);
  std::ofstream(path("bad.safetensors")) << "nonsense";
  const CliOutcome bad = call_cli({"heads", "list", "--head-dir", folder_.path().string()});
  EXPECT_EQ(bad.code, cli::kMissing);
  EXPECT_NE(bad.errors.find("bad.safetensors"), std::string::npos) << bad.errors;
}

TEST_F(CliHeads, EvalPrintsWhatTheHeadsGetRight) {
  std::ofstream(path("items.jsonl"))
      << R"({"relation": "describes", "text": "The animal was tired", "query": "tired", "gold": ["animal"]})" << "\n"
      << R"({"relation": "describes", "text": "It was a cold, cold night", "query": "cold", "query_index": 3, "gold": ["night"]})"
      << "\n";
  const json once = call_cli({"heads", "eval", path("items.jsonl")}).lines().at(0);
  ASSERT_TRUE(once.contains("describes")) << once;
  EXPECT_EQ(once.size(), 1U) << "only relations that are asked for";
  EXPECT_EQ(once["describes"]["n"], 2);
  for (const char* key : {"top1", "top3", "top1_interval", "false_arrows", "baselines"}) {
    EXPECT_TRUE(once["describes"].contains(key)) << key;
  }
  for (const char* rule :
       {"previous word", "second word", "nearest noun before", "nearest noun", "best encoder head", "cosine"}) {
    EXPECT_TRUE(once["describes"]["baselines"].contains(rule)) << rule;
  }
  EXPECT_EQ(once["describes"]["baselines"]["previous word"], 0);
  EXPECT_EQ(once["describes"]["baselines"]["second word"], 0.5) << "animal is, was is not";
  const std::string shipped = (resource_folder() / "assets" / "heads").string();
  const json twice =
      call_cli({"heads", "eval", path("items.jsonl"), "--head-dir", shipped, "--head-dir", shipped}).lines().at(0);
  EXPECT_EQ(twice["describes"]["n"], 4) << "the counts of several folders are pooled";
  EXPECT_EQ(twice["describes"]["top1"], once["describes"]["top1"]);
  EXPECT_EQ(twice["describes"]["baselines"], once["describes"]["baselines"]);
}

TEST_F(CliHeads, EvalSaysWhatIsWrongWithItsFile) {
  std::ofstream(path("bad.jsonl")) << R"({"relation": "describes", "text": "x y", "query": "z", "gold": ["x"]})";
  const CliOutcome bad = call_cli({"heads", "eval", path("bad.jsonl")});
  EXPECT_EQ(bad.code, cli::kWrongInput);
  EXPECT_NE(bad.errors.find("bad.jsonl:1"), std::string::npos) << bad.errors;
  EXPECT_EQ(call_cli({"heads", "eval", path("none.jsonl")}).code, cli::kMissing);
  std::ofstream(path("large.jsonl")) << std::string((std::size_t{16} << 20U) + 2, '\n');
  EXPECT_NE(call_cli({"heads", "eval", path("large.jsonl")}).errors.find("16 MB"), std::string::npos);
}

TEST_F(CliHeads, EvalNeedsAHeadForEachRelationAndTextsThatAreRead) {
  const auto item = [&](const std::string& text) {
    std::ofstream(path("item.jsonl")) << R"({"relation": "describes", "text": ")" + text +
                                             R"(", "query": "tired", "gold": ["animal"]})" + "\n";
    return path("item.jsonl");
  };
  std::filesystem::create_directories(path("empty"));
  const CliOutcome without = call_cli({"heads", "eval", item("The animal was tired"), "--head-dir", path("empty")});
  EXPECT_EQ(without.code, cli::kWrongInput) << without.output;
  EXPECT_NE(without.errors.find("describes"), std::string::npos) << without.errors;

  std::string many;
  for (int i = 0; i < 200; ++i) many += "and ";
  const CliOutcome unread = call_cli({"heads", "eval", item(many + "the animal was tired")});
  EXPECT_EQ(unread.code, cli::kWrongInput) << unread.output;
  EXPECT_NE(unread.errors.find("item.jsonl:1"), std::string::npos) << unread.errors;
  for (int i = 0; i < 9; ++i) many += many;  // 100,000 words after those that count
  EXPECT_EQ(call_cli({"heads", "eval", item("The animal was tired " + many)}).code, cli::kGood);

  std::filesystem::create_directories(path("renamed"));
  std::filesystem::copy_file(shipped("describes"), path("renamed/a.safetensors"));
  const CliOutcome renamed = call_cli({"heads", "eval", item("The animal was tired"), "--head-dir", path("renamed")});
  EXPECT_EQ(renamed.lines().at(0)["describes"]["top1"], 1) << "what it was trained on counts, not the file's name";
}

TEST_F(CliHeads, TheFolderOfHeadsTakesNoTextAway) {
  const std::string folder = shipped("describes").parent_path().string();
  const CliOutcome outcome =
      call_cli({"attend", "--source", "head:describes", "--head-dir", folder, "The animal was tired"});
  EXPECT_NE(outcome.output.find("animal"), std::string::npos) << outcome.output;
}

TEST_F(CliHeads, WrongSeedsAndFoldersAreSaidBeforeAnythingIsTrained) {
  for (const char* seed : {"-1", "18446744073709551616", "x"}) {
    EXPECT_EQ(call_cli({"heads", "train", "refers", "--seed", seed}).code, cli::kWrongUsage) << seed;
  }
  const CliOutcome nowhere = call_cli({"heads", "train", "refers", "--out", path("none")});
  EXPECT_EQ(nowhere.code, cli::kMissing);
  EXPECT_NE(nowhere.errors.find("none"), std::string::npos) << nowhere.errors;
}

TEST_F(CliHeads, ATrainedHeadIsASource) {
  const CliOutcome outcome =
      call_cli({"attend", "--source", "head:describes", "--level", "word", "--format", "json", "The animal was tired"});
  ASSERT_EQ(outcome.code, cli::kGood) << outcome.errors;
  const json trace = outcome.lines().at(0);
  EXPECT_EQ(trace["source"], "head:describes");
  EXPECT_GT(trace["weights"][3][1], 0.5) << "tired → animal";
  EXPECT_GT(trace["weights"][1][1], 0.5) << "what describes nothing rests on itself";
  const CliOutcome cell =
      call_cli({"explain", "--source", "head:describes", "--query", "3", "--key", "1", "The animal was tired"});
  EXPECT_NE(cell.output.find("position bias"), std::string::npos) << cell.output;
  EXPECT_EQ(call_cli({"attend", "--source", "head:", "x"}).code, cli::kWrongUsage);
  EXPECT_EQ(call_cli({"attend", "--source", "nonsense", "x"}).code, cli::kWrongUsage);
  EXPECT_EQ(call_cli({"attend", "--source", "head:none", "x y"}).code, cli::kMissing);
}

TEST_F(CliHeads, MeasuresStereotypes) {
  const json said = call_cli({"measure", "stereotypes"}).lines().at(0);
  EXPECT_EQ(said["all"]["n"], 480);
  EXPECT_EQ(said["pairs"].size(), 5U);
  EXPECT_EQ(said["pairs"][0]["he"], "doctor");
}

}  // namespace
}  // namespace headlight::test
