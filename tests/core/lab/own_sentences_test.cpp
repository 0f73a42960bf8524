// The student's own sentences as a file.
#include "core/lab/own_sentences.h"

#include <gtest/gtest.h>

namespace headlight {
namespace {

std::string code_of(const std::string& text) {
  const auto sentences = read_own_sentences({"f", text});
  return sentences ? "" : sentences.error().code + " " + sentences.error().where;
}

TEST(OwnSentences, WhatIsWrittenIsReadAgain) {
  const std::vector<OwnSentence> sentences = {{"The cat saw the dog, and it ran", 6, {1, 4}},
                                              {"the cat and the mouse", 3, {0}},
                                              {"Ça \"va\" 😀 bien", 0, {2}},
                                              {"a b", 1, {0}}};
  const auto read = read_own_sentences({"f", own_sentences_text(sentences)});
  ASSERT_TRUE(read) << read.error().code;
  EXPECT_EQ(*read, sentences) << "each word is the one that was meant, where it stands twice as well";
}

TEST(OwnSentences, LinesOfHeadsEvalAreReadToo) {
  const auto read = read_own_sentences(
      {"f",
       R"({"relation": "sense", "text": "the bank was steep and\nmuddy", "query": "bank", "gold": ["steep", "muddy"]})"});
  ASSERT_TRUE(read);
  EXPECT_EQ(*read, (std::vector<OwnSentence>{{"the bank was steep and muddy", 1, {3, 5}}}));
}

TEST(OwnSentences, EveryMistakeHasItsError) {
  EXPECT_EQ(code_of(""), "error.heads.nothing f");
  EXPECT_EQ(code_of("it -> cat"), "error.heads.not_json f:1");
  EXPECT_EQ(code_of("[]"), "error.heads.not_json f:1");
  EXPECT_EQ(code_of(R"({"text": "a b", "query": "a"})"), "error.heads.line f:1");
  EXPECT_EQ(code_of(R"({"text": "a b", "query": "c", "gold": ["b"]})"), "error.heads.no_query f:1");
  EXPECT_EQ(code_of(R"({"text": "a b", "query": "a", "gold": ["a"]})"), "error.heads.no_gold f:1");
  EXPECT_EQ(code_of(R"({"text": "a b", "query": "a", "gold": ["b"], "gold_index": [0]})"), "error.heads.no_gold f:1");
  EXPECT_EQ(
      code_of("{\"text\": \"a b " + std::string(kLongestOwnSentence, 'x') + "\", \"query\": \"a\", \"gold\": [\"b\"]}"),
      "error.lab.own_long f:1");
  std::string many;
  for (std::size_t i = 0; i <= kMostOwnSentences; ++i)
    many += "{\"text\": \"a b\", \"query\": \"a\", \"gold\": [\"b\"]}\n";
  EXPECT_EQ(code_of(many), "error.lab.own_many f:1001");
}

TEST(OwnSentences, ASentenceIsSoundWithTwoWordsOfItsOwn) {
  EXPECT_TRUE(is_sound({"a b", 0, {1}}));
  EXPECT_FALSE(is_sound({"a b", 0, {0}}));
  EXPECT_FALSE(is_sound({"a b", 0, {1, 2}}));
  EXPECT_FALSE(is_sound({"a b", -1, {1}}));
  EXPECT_FALSE(is_sound({"a b", 0, {}}));
}

TEST(OwnSentences, TwoThatDisagreeAreFound) {
  EXPECT_FALSE(contradiction({{"a b c", 0, {1}}, {"a b c", 1, {2}}, {"a b c", 0, {1}}}));
  const auto found = contradiction({{"a b c", 0, {1}}, {"x y", 0, {1}}, {"a b c", 0, {2}}});
  ASSERT_TRUE(found);
  EXPECT_EQ(*found, (std::pair<std::size_t, std::size_t>{0, 2}));
}

TEST(OwnSentences, ALineThatRepeatsItselfWithoutEndIsReadOnce) {
  std::string gold = "\"b\"";
  for (int i = 0; i < 100'000; ++i) gold += ", \"b\"";
  const auto read = read_own_sentences({"f", R"({"text": "a b b", "query": "a", "gold": [)" + gold + "]}"});
  ASSERT_TRUE(read);
  EXPECT_EQ(*read, (std::vector<OwnSentence>{{"a b b", 0, {1, 2}}}));
}

}  // namespace
}  // namespace headlight
