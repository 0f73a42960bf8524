// headlight-cli as others call it: arguments in, lines and exit codes out.
#include "app/cli/commands.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "app/cli/exit_codes.h"
#include "app/platform/files.h"
#include "core/export/number_sheet.h"
#include "core/export/trace_text.h"
#include "tests/support/cli_call.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_files.h"

namespace headlight::cli {
namespace {

using nlohmann::json;

using Outcome = test::CliOutcome;

Outcome call(std::vector<std::string> arguments, const std::string& input = "") {
  return test::call_cli(std::move(arguments), input);
}

json attend(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), {"attend", "--format", "json"});
  const Outcome outcome = call(arguments);
  EXPECT_EQ(outcome.code, kGood) << outcome.errors;
  return outcome.lines().at(0);
}

TEST(CliTokens, PrintsPiecesSpansAndWords) {
  const Outcome outcome = call({"tokens", "king didn't", ""});
  EXPECT_EQ(outcome.code, kGood);
  const auto lines = outcome.lines();
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0]["tokens"], (json{"▁k", "ing", "▁didn", "'", "t"}));
  EXPECT_EQ(lines[0]["spans"][1], (json{1, 4}));
  EXPECT_EQ(lines[0]["words"], (json{{0, 4}, {5, 11}}));
  EXPECT_EQ(lines[1], (json{{"text", ""},
                            {"ids", json::array()},
                            {"tokens", json::array()},
                            {"spans", json::array()},
                            {"words", json::array()}}));
}

TEST(CliTexts, MayLookLikeAnything) {
  for (const std::string text : {"[a, b]", "{}", "--help", "-x", "attend", "a=b", "100%", " "}) {
    const Outcome outcome = call({"tokens", "--", text});
    ASSERT_EQ(outcome.code, kGood) << text << outcome.errors;
    EXPECT_EQ(outcome.lines().at(0)["text"], text);
  }
  EXPECT_EQ(call({"tokens", "[a, b]", "{}"}).lines().at(0)["text"], "[a, b]");
}

TEST(CliTexts, ComeFromStandardInputWhenNoneIsNamed) {
  EXPECT_EQ(call({"tokens"}, "one\ntwo").lines().size(), 2U);
  EXPECT_EQ(call({"tokens", "--jsonl"}, R"({"text": "a\nb\u0000"})").lines().at(0)["text"], std::string("a\nb\0", 4));
  const Outcome broken = call({"tokens", "--jsonl"}, "{\"text\": \"a\"}\nnope\n");
  EXPECT_EQ(broken.code, kWrongInput);
  EXPECT_NE(broken.errors.find("line 2"), std::string::npos);
}

TEST(CliTexts, InvalidUtf8IsReplacedWithANote) {
  const Outcome outcome = call({"tokens", "a\xFFz"});
  EXPECT_EQ(outcome.code, kGood);
  EXPECT_EQ(outcome.lines().at(0)["text"], "a\uFFFDz");
  EXPECT_NE(outcome.errors.find("U+FFFD"), std::string::npos);
}

TEST(CliAttend, DefaultsToTheFirstHeadOfTheEncoder) {
  const json result = attend({"The animal was tired"});
  EXPECT_EQ(result["source"], "encoder");
  EXPECT_EQ(result["layer"], 0);
  EXPECT_EQ(result["head"], 0);
  EXPECT_EQ(result["level"], "piece");
  EXPECT_EQ(result["origin"], "learned");
  EXPECT_EQ(result["what_if"], false);
  EXPECT_EQ(result["dropped"], 0);
  EXPECT_EQ(result["d_k"], 64);
  EXPECT_NEAR(result["weights"][3][1].get<double>(), 0.32, 0.005);
}

TEST(CliAttend, EveryOptionReachesTheTrace) {
  const json result = attend(
      {"--layer", "1", "--head", "2", "--mask", "causal", "--temperature", "2", "--no-scale", "The animal was tired"});
  EXPECT_EQ(result["layer"], 1);
  EXPECT_EQ(result["head"], 2);
  EXPECT_EQ(result["mask"], "causal");
  EXPECT_EQ(result["temperature"], 2);
  EXPECT_EQ(result["scale"], 1);
  EXPECT_EQ(result["what_if"], true);
  EXPECT_TRUE(result["logits"][0][1].is_null());
  EXPECT_EQ(result["weights"][0][1], 0);
  EXPECT_EQ(result["q"][0].size(), 128U);
  const json mean = attend({"--head", "mean", "The animal was tired"});
  EXPECT_EQ(mean["head"], "mean");
  for (const char* field : {"q", "k", "v", "scores", "bias"}) EXPECT_TRUE(mean[field].is_null()) << field;
  const json words = attend({"--level", "word", "The king slept"});
  EXPECT_EQ(words["weights"].size(), 3U);
  EXPECT_EQ(words["words"].size(), 3U);
}

TEST(CliAttend, TheLessonExampleIsExact) {
  const json result = attend({"--source", "lesson", "The animal was tired"});
  EXPECT_EQ(result["origin"], "hand-set");
  const double weights[] = {0.05, 0.65, 0.10, 0.20};
  for (std::size_t i = 0; i < 4; ++i) EXPECT_NEAR(result["weights"][3][i].get<double>(), weights[i], 1e-6);
  EXPECT_EQ(call({"attend", "--source", "lesson", "Another sentence"}).code, kWrongInput);
  EXPECT_EQ(call({"attend", "--source", "lesson", "--example", "nowhere", "x"}).code, kMissing);
  const std::string bank = "The bank was steep and muddy from the rain";
  const json other = attend({"--source", "lesson", "--example", "bank", bank});
  EXPECT_EQ(other["text"], bank);
}

TEST(CliAttend, TheUntrainedSourceNeedsNoModel) {
  const Outcome outcome =
      call({"attend", "--source", "untrained", "--model", "/nonexistent", "--format", "json", "a b"});
  EXPECT_EQ(outcome.code, kGood) << outcome.errors;
  EXPECT_EQ(outcome.lines().at(0)["origin"], "random");
}

TEST(CliAttend, TableAndCsv) {
  EXPECT_NE(call({"attend", "The animal was tired"}).output.find(".32"), std::string::npos);
  EXPECT_TRUE(call({"attend", "--format", "csv", "a b"}).output.starts_with("\"query\",\"▁a\",\"▁b\"\r\n"));
}

TEST(CliAttend, SaysWhatWasDropped) {
  std::string text;
  for (int i = 0; i < 140; ++i) text += "cat ";
  EXPECT_EQ(attend({text})["dropped"], 13);
  EXPECT_NE(call({"attend", text}).errors.find("13 pieces"), std::string::npos);
}

TEST(CliEncode, PrintsAVectorOfLengthOne) {
  const json result = call({"encode", "The animal was tired"}).lines().at(0);
  ASSERT_EQ(result["embedding"].size(), 512U);
  double squares = 0;
  for (const json& value : result["embedding"]) squares += value.get<double>() * value.get<double>();
  EXPECT_NEAR(squares, 1, 1e-5);
}

TEST(CliExplain, ShowsTheChainOfACell) {
  const std::vector<std::string> base = {"explain", "--source", "lesson", "--query", "3", "--key", "1"};
  std::vector<std::string> text = base;
  text.emplace_back("The animal was tired");
  EXPECT_NE(call(text).output.find("0.650000"), std::string::npos);
  text.insert(text.end() - 1, {"--format", "json"});
  EXPECT_NEAR(call(text).lines().at(0)["chain"]["score"].get<double>(), 23.7537, 1e-3);
  const Outcome outside = call({"explain", "--query", "9", "--key", "0", "a b"});
  EXPECT_EQ(outside.code, kWrongInput);
  EXPECT_NE(outside.errors.find("0 to 1"), std::string::npos);
}

TEST(CliAttend, TheHandSetHeadReadsAnySentenceWithoutTheModel) {
  const Outcome outcome =
      call({"attend", "--source", "handset", "--model", "/nonexistent", "--format", "json", "He lost it"});
  EXPECT_EQ(outcome.code, kGood) << outcome.errors;
  EXPECT_EQ(outcome.lines().at(0)["weights"].size(), 3U);
  EXPECT_EQ(outcome.lines().at(0)["origin"], "hand-set");
}

TEST(CliCheckLesson, PrintsProblemsByFileAndLine) {
  EXPECT_EQ(call({"check-lesson", (test::assets_folder() / "lesson" / "en").string()}).code, kGood);
  const test::TemporaryFolder folder;
  folder.write("slide-1.md", "# T\n\n> Q?\n\n{weight a b}\n\n```figure\nkind: sum\nexample: worked\n```\n");
  folder.write("slide-2.md", "# T\n\n> Q?\n\n```step\nshows: total\n```\n\nText.\n\n```figure\nkind: bars\n```\n");
  const Outcome outcome = call({"check-lesson", folder.path().string()});
  EXPECT_EQ(outcome.code, kWrongInput);
  EXPECT_NE(outcome.output.find("slide-1.md:5: "), std::string::npos) << outcome.output;
  const std::size_t unknown = outcome.output.find("slide-2.md:12: ");
  ASSERT_NE(unknown, std::string::npos) << outcome.output;
  EXPECT_EQ(outcome.output.find("slide-2.md:", unknown + 1), std::string::npos) << "one mistake, one message";
  EXPECT_NE(outcome.output.find("slide-7.md:1: "), std::string::npos);
  EXPECT_EQ(call({"check-lesson", "/nonexistent"}).code, kMissing);
}

TEST(CliExitCodes, TellInputUsageAndMissingThingsApart) {
  EXPECT_EQ(call({"attend", ""}).code, kWrongInput);
  EXPECT_EQ(call({"encode", ""}).code, kWrongInput);
  for (const std::vector<std::string>& wrong : {std::vector<std::string>{},
                                                {"dance"},
                                                {"attend", "--layer", "2", "x"},
                                                {"attend", "--head", "4", "x"},
                                                {"attend", "--temperature", "0", "x"},
                                                {"attend", "--format", "xml", "x"},
                                                {"attend", "--foo", "x"},
                                                {"explain", "x"},
                                                {"check-lesson"}}) {
    const Outcome outcome = call(wrong);
    EXPECT_EQ(outcome.code, kWrongUsage) << (wrong.empty() ? "" : wrong.back());
    EXPECT_FALSE(outcome.errors.empty());
  }
  const Outcome missing = call({"tokens", "--model", "/nonexistent", "x"});
  EXPECT_EQ(missing.code, kMissing);
  EXPECT_NE(missing.errors.find("./run"), std::string::npos);
  EXPECT_EQ(call({"--help"}).code, kGood);
  EXPECT_EQ(call({"attend", "--help"}).code, kGood);
  EXPECT_EQ(call({"--version"}).code, kGood);
}
TEST(Attend, PrintsTheSameTablesThatTheWindowSaves) {
  const TracePtr trace = test::example("worked").trace;
  EXPECT_EQ(call({"attend", "--source", "lesson", "--format", "md", trace->text}).output,
            to_markdown(weights_sheet(*trace)));
  EXPECT_EQ(call({"attend", "--source", "lesson", "--format", "csv", trace->text}).output,
            to_csv(weights_sheet(*trace)));
}

TEST(Attend, AShelfIsARequestAndItsCards) {
  const json shelf = attend({"--source", "shelf", "how to bake bread\nBaking\nHistory"});
  EXPECT_EQ(shelf["weights"][0][0], 0);
  EXPECT_GT(shelf["weights"][0][1], shelf["weights"][0][2]);
  EXPECT_EQ(call({"attend", "--source", "shelf", "only a request"}).code, kWrongInput);
}

}  // namespace
}  // namespace headlight::cli
