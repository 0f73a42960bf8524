#include "core/text/words.h"

#include <gtest/gtest.h>

#include "core/base/random.h"
#include "core/base/utf8.h"
#include "core/text/alignment.h"
#include "core/text/normalize.h"

#include <utf8proc.h>

namespace headlight {
namespace {

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  for (const Span& span : split_words(text)) words.push_back(text.substr(span.begin, span.size()));
  return words;
}

using Words = std::vector<std::string>;

TEST(SplitWords, CutsAtWhiteSpaceOfAllKinds) {
  EXPECT_EQ(words_of("a b\tc\nd\u00A0e\u3000f\u2028g"), (Words{"a", "b", "c", "d", "e", "f", "g"}));
  EXPECT_EQ(words_of(""), Words{});
  EXPECT_EQ(words_of(" \t\n"), Words{});
}

TEST(SplitWords, SplitsOffPunctuationAtTheEdges) {
  EXPECT_EQ(words_of("\"Well-known\", he didn't say."),
            (Words{"\"", "Well-known", "\"", ",", "he", "didn't", "say", "."}));
  EXPECT_EQ(words_of("(really?!)"), (Words{"(", "really", "?", "!", ")"}));
  EXPECT_EQ(words_of("wait..."), (Words{"wait", "..."})) << "a repeated mark is one word";
  EXPECT_EQ(words_of("«naïve»"), (Words{"«", "naïve", "»"}));
}

TEST(SplitWords, WhatCannotBeSeenIsNoWordByItself) {
  EXPECT_EQ(words_of("\u200B\u200D \u00AD \uFEFF"), Words{});
  EXPECT_EQ(words_of("so\u00ADlong 👩\u200D🏫"), (Words{"so\u00ADlong", "👩\u200D🏫"})) << "inside a word they stay";
}

TEST(SplitWords, KeepsInnerPunctuation) {
  EXPECT_EQ(words_of("3.5 a/b x@y.z 10:30"), (Words{"3.5", "a/b", "x@y.z", "10:30"}));
}

TEST(AlignWords, APieceBelongsToTheWordThatHoldsIt) {
  const std::vector<Span> words = {{0, 3}, {4, 10}};
  const std::vector<Piece> pieces = {{"▁The", 1, {0, 3}}, {"▁ani", 2, {4, 7}}, {"mal", 3, {7, 10}}};
  EXPECT_EQ(align_words(words, pieces), (std::vector<WordGroup>{{{0, 3}, {0}}, {{4, 10}, {1, 2}}}));
}

TEST(AlignWords, PiecesInNoWordStandAlone) {
  const std::vector<Span> words = {{0, 1}, {3, 4}};
  const std::vector<Piece> pieces = {{"▁a", 1, {0, 1}}, {"▁", 2, {2, 2}}, {"▁b", 3, {3, 4}}};
  const auto groups = align_words(words, pieces);
  ASSERT_EQ(groups.size(), 3U);
  EXPECT_EQ(groups[1].pieces, std::vector<int>{1});
}

TEST(AlignWords, AnEmptySpanAtAWordsBeginningBelongsToIt) {
  const std::vector<Span> words = {{0, 1}, {2, 8}};
  const std::vector<Piece> pieces = {{"▁a", 1, {0, 1}}, {"▁", 2, {2, 2}}, {"�", 0, {2, 8}}};
  const auto groups = align_words(words, pieces);
  ASSERT_EQ(groups.size(), 2U);
  EXPECT_EQ(groups[1].pieces, (std::vector<int>{1, 2}));
}

std::u32string nfkc_of_all(const std::string& text) {
  utf8proc_uint8_t* mapped = nullptr;
  const auto length =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                   &mapped, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT));
  std::u32string points;
  std::string_view rest(reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length));
  while (!rest.empty()) {
    const CodePoint next = decode_utf8(rest);
    points.push_back(next.value);
    rest.remove_prefix(next.length);
  }
  free(mapped);
  return points;
}

// Piece by piece, as it is done to keep track of places, must give what the whole text gives.
TEST(Normalize, AMarkThatChangesNothingKeepsItsOwnPlace) {
  const auto points = normalize_nfkc("\u00F6 \u0902 e");  // a Devanagari sign after a space
  ASSERT_EQ(points.size(), 5U);
  EXPECT_EQ(points[1].source, (Span{2, 3}));
  EXPECT_EQ(points[2].source, (Span{3, 6}));
}

TEST(Normalize, AMegabyteOfMarksTakesOnePass) {
  std::string text = "a";
  while (text.size() < 1'000'000) text += "\u0301\u0316";
  EXPECT_EQ(normalize_nfkc(text).size(), (text.size() - 1) / 2) << "the first mark joins its letter";
}

TEST(Normalize, EqualsNfkcOfTheWholeText) {
  Random random(3);
  // Letters, marks, jamo (plain and compatibility), half-width kana with voicing, ligatures, fractions, spacing marks.
  const std::u32string alphabet =
      U"ae "
      U"\u0301\u0327\u0308\u1100\u1161\u11A8\u3131\u314F\uFF76\uFF9E\uFB01\u00BD\u00A8\u09C7\u09BE\u0BC6\u0BBE\u0E33"
      U"\u3099\uAC00\u1E9B\u0323\u2126\u200D\U0001F600";
  for (int round = 0; round < 5000; ++round) {
    std::string text;
    const int length = 1 + static_cast<int>(random.uniform() * 9);
    for (int i = 0; i < length; ++i)
      append_utf8(text, alphabet[static_cast<std::size_t>(random.uniform() * static_cast<double>(alphabet.size()))]);
    std::u32string pieced;
    std::size_t last = 0;
    for (const NormalizedPoint& point : normalize_nfkc(text)) {
      pieced.push_back(point.value);
      EXPECT_GE(point.source.begin, last);
      last = point.source.begin;
    }
    ASSERT_EQ(pieced, nfkc_of_all(text)) << text;
  }
}

}  // namespace
}  // namespace headlight
