#include "core/export/answers.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace headlight {
namespace {

const std::vector<Attempt> kAttempts = {
    {"slide-4/Why divide", "slide-4", "Why, then?", "To \"scale\",\nof course", 0.5, Certainty::Mid, false},
    {"slide-1/x", "slide-1", "Ü", "T", 1, {}, true},
    {"slide-1/y", "slide-1", "Y", "2", 1, Certainty::Sure, false}};

TEST(Answers, AsCsvWithQuotesWhereTheyAreNeeded) {
  EXPECT_EQ(answers_csv(kAttempts, "Ada"),
            "number,learner,topic,question,answer,credit,right,certainty,marks,guess\r\n"
            "1,Ada,slide-4,\"Why, then?\",\"To \"\"scale\"\",\nof course\",0.5,no,mid,1,no\r\n"
            "2,Ada,slide-1,Ü,T,1,yes,,,yes\r\n"
            "3,Ada,slide-1,Y,2,1,yes,sure,3,no\r\n");
}

TEST(Answers, AsStatementsOneALine) {
  const std::string lines = answers_xapi(kAttempts, "");
  EXPECT_EQ(std::count(lines.begin(), lines.end(), '\n'), 2) << "the guess is left out";
  const auto first = nlohmann::json::parse(lines.substr(0, lines.find('\n')));
  EXPECT_EQ(first["verb"]["id"], "http://adlnet.gov/expapi/verbs/answered");
  EXPECT_EQ(first["actor"]["account"]["name"], "anonymous");
  EXPECT_EQ(first["object"]["id"], "urn:headlight:question:slide-4%2FWhy%20divide");
  EXPECT_EQ(first["object"]["definition"]["description"]["en"], "Why, then?");
  EXPECT_EQ(first["result"]["response"], "To \"scale\",\nof course");
  EXPECT_EQ(first["result"]["score"]["scaled"], 0.5);
  EXPECT_EQ(first["result"]["success"], false);
  EXPECT_EQ(first["result"]["extensions"]["urn:headlight:certainty"], "mid");
}

}  // namespace
}  // namespace headlight
