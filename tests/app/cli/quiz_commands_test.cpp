// headlight-cli quiz: check, grade, generate, convert.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "app/cli/exit_codes.h"
#include "core/quiz/gift.h"
#include "tests/support/cli_call.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_files.h"

namespace headlight::test {
namespace {

using nlohmann::json;

std::string written(const TemporaryFolder& folder, const std::string& name, const std::string& text) {
  const std::filesystem::path path = folder.path() / name;
  std::ofstream(path, std::ios::binary) << text;
  return path.string();
}

constexpr const char* kQuiz =
    "::One:: 1 + 1? {=Two#yes ~Three#no}\n\n::Pi::Pi? {#3.14:0.01#good}\n\n::Pairs::Match. {=a -> 1 =b -> 2}\n";

TEST(CliQuiz, ChecksTheShippedBankAndReportsProblemsByLine) {
  const CliOutcome good = call_cli({"quiz", "check", (assets_folder() / "lesson/en/quiz.gift").string()});
  EXPECT_EQ(good.code, cli::kGood) << good.errors;
  EXPECT_TRUE(good.output.starts_with("52 questions")) << good.output;
  const TemporaryFolder folder;
  const std::string broken = written(folder, "broken.gift", "Fine? {T}\n\nOpen {=a ~b\n\nNumber {#x}\n");
  const CliOutcome bad = call_cli({"quiz", "check", broken});
  EXPECT_EQ(bad.code, cli::kWrongInput);
  EXPECT_NE(bad.errors.find("broken.gift:3"), std::string::npos) << bad.errors;
  EXPECT_NE(bad.errors.find("broken.gift:5"), std::string::npos) << bad.errors;
  EXPECT_EQ(call_cli({"quiz", "check", "/no/such/file"}).code, cli::kMissing);
}

TEST(CliQuiz, GradesAFileOfAnswers) {
  const TemporaryFolder folder;
  const std::string quiz = written(folder, "q.gift", kQuiz);
  const std::string answers = written(folder, "a.json", R"({"learner": "Ada", "answers": [
    {"question": "One", "chosen": ["Two"], "certainty": "sure"}, {"question": 2, "typed": "3,14"},
    {"question": "Pairs", "matched": {"a": "1", "b": "1"}}, {"question": "One", "chosen": [2], "certainty": "mid"}]})");
  const CliOutcome outcome = call_cli({"quiz", "grade", quiz, "--answers", answers});
  EXPECT_EQ(outcome.code, cli::kGood) << outcome.errors;
  const json result = json::parse(outcome.output);
  EXPECT_EQ(result["learner"], "Ada");
  EXPECT_EQ(result["questions"], 3);
  EXPECT_EQ(result["credit"], 2.5);
  EXPECT_EQ(result["marks"], 1);
  EXPECT_EQ(result["answers"][0]["feedback"], json::array({"yes"}));
  EXPECT_EQ(result["answers"][2]["credit"], 0.5);
  EXPECT_EQ(result["answers"][3]["right"], false);
}

TEST(CliQuiz, SaysWhatIsWrongWithAFileOfAnswers) {
  const TemporaryFolder folder;
  const std::string quiz = written(folder, "q.gift", kQuiz);
  for (const auto& [text, says] : {std::pair{"nonsense", "not a JSON object"},
                                   {R"({"answers": [{"question": "None"}]})", "no question \"None\""},
                                   {R"({"answers": [{"question": 9}]})", "no question \"9\""},
                                   {R"({"answers": [{"question": 1, "chosen": ["Four"]}]})", "no option \"Four\""},
                                   {R"({"answers": [{"question": 1, "chosen": "Two"}]})", "field \"chosen\""},
                                   {R"({"answers": [{"question": 2, "typed": []}]})", "field \"typed\""},
                                   {R"({"answers": [{"question": 3, "matched": 1}]})", "field \"matched\""},
                                   {R"({"answers": [{"question": 1, "certainty": "very"}]})", "field \"certainty\""}}) {
    const CliOutcome outcome = call_cli({"quiz", "grade", quiz, "--answers", written(folder, "a.json", text)});
    EXPECT_EQ(outcome.code, cli::kWrongInput);
    EXPECT_NE(outcome.errors.find(says), std::string::npos) << outcome.errors;
  }
}

TEST(CliQuiz, MakesQuestionsThatItsOwnParserReads) {
  const std::vector<std::string> arguments = {"quiz",     "generate", "--sentence", "An old cat slept near a fire",
                                              "--n",      "20",       "--seed",     "3",
                                              "--source", "handset"};
  const CliOutcome outcome = call_cli(arguments);
  EXPECT_EQ(outcome.code, cli::kGood) << outcome.errors;
  EXPECT_EQ(outcome.output, call_cli(arguments).output) << "the same seed";
  const ParsedQuiz quiz = parse_gift({"made", outcome.output});
  EXPECT_TRUE(quiz.problems.empty());
  EXPECT_EQ(quiz.questions.size(), 20U);
  std::vector<std::string> as_json = arguments;
  as_json.insert(as_json.end(), {"--format", "json"});
  const json listed = json::parse(call_cli(as_json).output);
  ASSERT_EQ(listed.size(), 20U);
  EXPECT_EQ(listed[0]["kind"], "choice");
  const CliOutcome damaged =
      call_cli({"quiz", "generate", "--sentence", "An old c\xE9t slept near a fire", "--source", "handset"});
  EXPECT_EQ(damaged.code, cli::kGood) << damaged.errors;
  const CliOutcome none = call_cli({"quiz", "generate", "--sentence", "Hello", "--source", "handset"});
  EXPECT_NE(none.errors.find("gives no question"), std::string::npos);
}

TEST(CliQuiz, ConvertsAikenToGiftAndGiftToJson) {
  const TemporaryFolder folder;
  const std::string aiken = written(folder, "q.txt", "1 + 1?\nA. Two\nB. Three\nANSWER: A\n");
  const CliOutcome gift = call_cli({"quiz", "convert", aiken});
  EXPECT_EQ(gift.output, "1 + 1? {\n  =Two\n  ~Three\n}\n\n");
  const json listed = json::parse(call_cli({"quiz", "convert", aiken, "--format", "json"}).output);
  EXPECT_EQ(listed[0]["options"][0]["credit"], 100);
}

TEST(CliQuiz, AnswersThatCannotBeMeantAreReported) {
  const TemporaryFolder folder;
  const std::string quiz = written(folder, "q.gift", kQuiz);
  for (const char* answer : {R"({"question": "One", "chosen": [1, 2]})", R"({"question": "One", "choosen": [1]})",
                             R"({"question": "One", "typed": "Two"})", R"({"question": "Pi", "chosen": [1]})",
                             R"({"question": "Pairs", "matched": {"a": "1", "c": "2"}})"}) {
    const std::string answers = written(folder, "a.json", std::string(R"({"answers": [)") + answer + "]}");
    const CliOutcome outcome = call_cli({"quiz", "grade", quiz, "--answers", answers});
    EXPECT_EQ(outcome.code, cli::kWrongInput) << answer << outcome.output;
    EXPECT_NE(outcome.errors.find("a.json"), std::string::npos) << answer;
  }
}

TEST(CliQuiz, ManyQuestionsAreAsDifferentAsTheSentenceAllows) {
  const auto texts = [](const std::vector<std::string>& more) {
    std::vector<std::string> arguments = {
        "quiz",     "generate", "--source",   "handset",
        "--format", "json",     "--sentence", "The bank was steep and muddy from the rain"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const CliOutcome outcome = call_cli(arguments);
    EXPECT_EQ(outcome.code, cli::kGood) << outcome.errors;
    std::vector<std::string> list;
    for (const json& question : json::parse(outcome.output)) list.push_back(question["text"].get<std::string>());
    return list;
  };
  const auto first = texts({"--n", "20"}), other = texts({"--n", "20", "--seed", "2"});
  EXPECT_EQ(std::set<std::string>(first.begin(), first.end()).size(), 20U);
  EXPECT_NE(first, other);
  EXPECT_NE(std::vector<std::string>(first.begin() + 1, first.end()),
            std::vector<std::string>(other.begin(), other.end() - 1));
  EXPECT_EQ(texts({"--n", "400"}).size(), 400U) << "again from the start when there are no others";
  EXPECT_EQ(call_cli({"quiz", "generate", "--source", "lesson", "--sentence", "x", "--n", "3"}).code, cli::kGood);
}

struct Hostile {
  std::string name, text;
  const char* expected;  // in what is printed
};

// What the program says of a file; with its memory and time bounded, whatever the file holds.
TEST(CliQuiz, HostileFilesGetAnAnswerWithTheLine) {
  std::string options = "Fine? {T}\n\nMany? {=a";
  for (int i = 0; i < 10'000; ++i) options += " ~b";
  const Hostile files[] = {
      {"options.gift", options + "}\n", "options.gift:3"},
      {"escapes.gift", "Q" + std::string(500'000, '\\') + " {=a ~b}", "1 question"},
      {"open.gift", "Fine? {T}\r\n\r\n" + std::string(500'000, '{'), "open.gift:3"},
      {"no-newline.gift", "Fine? {T}", "1 question"},
      {"crlf.gift", "\xEF\xBB\xBF\r\nFine? {T}\r\n\r\nBroken {=a\r\n", "crlf.gift:4"},
      {"latin-1.gift", "Fine? {T}\n\nCaf\xE9? {T}\n", "latin-1.gift:3"},
      {"zeros.gift", std::string(1'000, '\0'), "zeros.gift:1"},
      {"empty.gift", "", "empty.gift:1"},
  };
  const TemporaryFolder folder;
  for (const Hostile& each : files) {
    const CliOutcome outcome = call_cli({"quiz", "check", written(folder, each.name, each.text)});
    EXPECT_NE((outcome.output + outcome.errors).find(each.expected), std::string::npos)
        << each.name << ": " << outcome.output << outcome.errors.substr(0, 500);
  }
}

TEST(CliQuiz, FilesWithoutEndAreNotReadToTheirEnd) {
  const TemporaryFolder folder;
  const std::string large = written(folder, "large.gift", "Fine? {T}\n");
  std::filesystem::resize_file(large, std::uintmax_t{100} << 20U);
  for (const std::string& file : {large, std::string("/dev/zero")}) {
    const CliOutcome outcome = call_cli({"quiz", "check", file});
    EXPECT_EQ(outcome.code, cli::kWrongInput);
    EXPECT_NE(outcome.errors.find("8 MB"), std::string::npos) << outcome.errors;
  }
  const std::string quiz = written(folder, "q.gift", kQuiz);
  EXPECT_NE(call_cli({"quiz", "grade", quiz, "--answers", large}).errors.find("8 MB"), std::string::npos);
}

TEST(CliMeasure, CountsPronounsForAllHeads) {
  const CliOutcome outcome = call_cli({"measure", "pronouns"});
  ASSERT_EQ(outcome.code, cli::kGood) << outcome.errors;
  const json result = json::parse(outcome.output);
  ASSERT_EQ(result["heads"].size(), 8U);
  for (const json& head : result["heads"]) {
    EXPECT_EQ(head["n"], 576);
    EXPECT_LE(head["interval"][0], head["same_gender"]);
    EXPECT_GE(head["interval"][1], head["same_gender"]);
  }
  EXPECT_EQ(call_cli({"measure", "pronouns", "--model", "/no/such/folder"}).code, cli::kMissing);
  EXPECT_NE(call_cli({"measure"}).code, cli::kGood);
}

}  // namespace
}  // namespace headlight::test
