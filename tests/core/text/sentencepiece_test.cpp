#include "core/text/sentencepiece.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

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
  EXPECT_EQ(parsed->entries()[7].score, 0);
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
