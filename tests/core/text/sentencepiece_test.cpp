#include "core/text/sentencepiece.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/base/random.h"
#include "tests/support/test_files.h"

namespace headlight {
namespace {

const Vocabulary& vocabulary() { return test::encoder(CpuPath::Portable)->vocabulary(); }

std::vector<int> ids_of(const std::string& text) {
  std::vector<int> ids;
  for (const Piece& piece : tokenize(vocabulary(), text)) ids.push_back(piece.id);
  return ids;
}

std::vector<std::string> tokens_of(const std::string& text) {
  std::vector<std::string> tokens;
  for (const Piece& piece : tokenize(vocabulary(), text)) tokens.push_back(piece.token);
  return tokens;
}

using Tokens = std::vector<std::string>;

TEST(Tokenize, AgreesWithTheReferenceTokenizer) {
  const auto lines = test::lines_of(test::data_file("tokenizer_reference.jsonl"));
  ASSERT_EQ(lines.size(), 200U);
  for (const std::string& line : lines) {
    const auto expected = nlohmann::json::parse(line);
    EXPECT_EQ(ids_of(expected["text"].get<std::string>()), expected["ids"].get<std::vector<int>>()) << line;
  }
}

TEST(Tokenize, KeepsTheQuirksOfTheReference) {
  EXPECT_EQ(tokens_of(":)"), (Tokens{"▁", ":", ")"})) << "a best score of exactly 0 counts as none";
  EXPECT_EQ(tokens_of("ok :)"), (Tokens{"▁ok", "▁:)"}));
  EXPECT_EQ(tokens_of("10:30"), (Tokens{"▁10", ":30"})) << "the vocabulary's damaged score is kept";
  EXPECT_EQ(tokens_of("king"), (Tokens{"▁k", "ing"}));
  EXPECT_EQ(tokens_of("naïve"), (Tokens{"▁na", "�", "ve"}));
  EXPECT_EQ(tokens_of("日本"), (Tokens{"▁", "�"})) << "a run of unknown characters is one piece";
  EXPECT_EQ(tokens_of("a\u00A0b"), tokens_of("a b")) << "a no-break space becomes a space";
}

TEST(Tokenize, SpansHoldTheLettersAPieceShows) {
  const std::string text = "  king’s ﬁne 日本";
  const auto pieces = tokenize(vocabulary(), text);
  std::size_t last_end = 0;
  for (const Piece& piece : pieces) {
    EXPECT_LE(piece.span.begin, piece.span.end);
    EXPECT_LE(piece.span.end, text.size());
    EXPECT_GE(piece.span.end, last_end) << "in order";
    last_end = piece.span.end;
    EXPECT_EQ(text.substr(piece.span.begin, piece.span.size()).find(' '), std::string::npos) << piece.token;
  }
  EXPECT_EQ(pieces.back().span, (Span{text.size() - 6, text.size()}));
}

TEST(Tokenize, AMegabyteOfTextTakesOnePass) {
  std::string text;
  while (text.size() < 1'000'000) text += "The animal didn't cross the street. ";
  EXPECT_GT(tokenize(vocabulary(), text).size(), 200'000U);
}

TEST(Vocabulary, NullScoresCountAsZeroAndTheLastOfEqualPiecesWins) {
  const auto parsed =
      Vocabulary::parse(R"([["?",0],["a",0],["b",0],["c",0],["d",0],["e",0],["xy",-1],["xy",null],["x",-2]])", "v");
  ASSERT_TRUE(parsed);
  std::vector<Vocabulary::Match> matches;
  parsed->match_prefixes(U"xyz", matches);
  ASSERT_EQ(matches.size(), 2U);
  EXPECT_EQ(matches[0].id, 8);
  EXPECT_EQ(matches[1].id, 7);
  EXPECT_EQ(parsed->score(7), 0);
  EXPECT_EQ(parsed->token(7), "xy");
}

TEST(Vocabulary, TablesThatPointOutOfEachOtherAreRefused) {
  const VocabularyTables sound = vocabulary().tables();
  EXPECT_TRUE(Vocabulary::from_tables(sound));
  const auto refused = [&](auto change) {
    VocabularyTables tables = sound;
    change(tables);
    return !Vocabulary::from_tables(tables);
  };
  EXPECT_TRUE(refused([](auto& tables) { tables.letters = tables.letters.first(10); }));
  EXPECT_TRUE(refused([](auto& tables) { tables.begins = tables.begins.first(10); }));
  EXPECT_TRUE(refused([](auto& tables) { tables.begins = tables.begins.last(tables.begins.size() - 1); }));
  EXPECT_TRUE(refused([](auto& tables) { tables.scores = {}; }));
  EXPECT_TRUE(refused([](auto& tables) { tables.first_edge = tables.first_edge.first(3); }));
  EXPECT_TRUE(refused([](auto& tables) { tables.points = tables.points.first(3); }));
  EXPECT_TRUE(refused([](auto& tables) { tables.ids = {}; }));
  std::vector<std::int32_t> ids(sound.ids.begin(), sound.ids.end());
  ids.back() = static_cast<std::int32_t>(sound.scores.size());
  EXPECT_TRUE(refused([&](auto& tables) { tables.ids = ids; })) << "no such piece";
  std::vector<std::uint32_t> edges(sound.first_edge.begin(), sound.first_edge.end());
  edges[5] = edges.back() + 1;
  EXPECT_TRUE(refused([&](auto& tables) { tables.first_edge = edges; })) << "no such edge";
}

// Whatever was read before, the pieces are those of the text alone.
TEST(Tokenize, WhatIsRememberedOfTheLastTextChangesNothing) {
  const std::string mark = "\u0301";
  const std::vector<std::string> parts = {
      "The", "animal", " ",    "  ", "didn't", " " + mark,           "é",   "ﬁ", "\u1100", "\u1161", mark, "\n",
      "😀",  "tired",  " was", ".",  "東京",   std::string(1, '\0'), "xqzj"};
  Random random(7);
  SegmentationMemory memory;
  std::string text;
  for (int round = 0; round < 3000; ++round) {
    const auto at = static_cast<std::size_t>(random.uniform() * static_cast<double>(parts.size()));
    if (random.uniform() < 0.1) text = text.substr(0, text.rfind(' ') == std::string::npos ? 0 : text.rfind(' '));
    if (random.uniform() < 0.02 || text.size() > 120) text.clear();
    text += parts[at];
    ASSERT_EQ(tokenize(vocabulary(), text, memory), tokenize(vocabulary(), text)) << round << ": " << text;
  }
}

// A vocabulary some of whose pieces reach over a space.
TEST(Tokenize, APieceMayReachOverTheSpaceUpToWhichTextsAreTheSame) {
  const Vocabulary own({{"?", 0},
                        {"a", 0},
                        {"b", 0},
                        {"c", 0},
                        {"d", 0},
                        {"e", 0},
                        {"\u2581x", -2},
                        {"x", -3},
                        {"\u2581", -3},
                        {"x\u2581y", -1},
                        {"y", -3},
                        {"z", -3}});
  SegmentationMemory memory;
  for (const char* text : {"x x z", "x x y", "x x z y", "x x", "x x y x"}) {
    EXPECT_EQ(tokenize(own, text, memory), tokenize(own, text)) << text;
  }
  const Vocabulary other({{"?", 0},
                          {"a", 0},
                          {"b", 0},
                          {"c", 0},
                          {"d", 0},
                          {"e", 0},
                          {"\u2581", -3},
                          {"x\u2581y", -1},
                          {"\u2581x\u2581", -4},
                          {"y", -3},
                          {"z", -3}});
  SegmentationMemory again;
  for (const char* text : {"x y", "x z", "x y z", "x z y"}) {
    EXPECT_EQ(tokenize(other, text, again), tokenize(other, text)) << text;
  }
}

TEST(Vocabulary, ReservedEntriesAreNeverMatched) {
  for (const int id : ids_of("a <s> b </s>")) EXPECT_TRUE(id == Vocabulary::kUnknown || id >= Vocabulary::kReserved);
}

TEST(Vocabulary, RejectsWhatIsNotAList) {
  EXPECT_EQ(Vocabulary::parse("{}", "v").error().code, "error.vocabulary.not_a_list");
  EXPECT_EQ(Vocabulary::parse("[[", "v").error().code, "error.vocabulary.not_a_list");
}

TEST(Vocabulary, NamesABadEntry) {
  const auto parsed = Vocabulary::parse(R"([["a",0],["a",0],["a",0],["a",0],["a",0],["a",0],["b","x"]])", "v");
  ASSERT_FALSE(parsed);
  EXPECT_EQ(parsed.error().code, "error.vocabulary.bad_entry");
  EXPECT_EQ(parsed.error().args.front().second, "6");
}

}  // namespace
}  // namespace headlight
