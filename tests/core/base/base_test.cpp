#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "core/base/numbers.h"
#include "core/base/random.h"
#include "core/base/utf8.h"

namespace headlight {
namespace {

TEST(Utf8, KeepsWhatIsValid) {
  const std::string text = std::string("aé日😀\0", 11);
  EXPECT_EQ(clean_utf8(text).text, text);
  EXPECT_EQ(clean_utf8(text).replaced, 0U);
}

// The examples of the Unicode standard, chapter 3.9, tables 3-8 and following.
TEST(Utf8, ReplacesMaximalIllFormedSequences) {
  EXPECT_EQ(clean_utf8("\xF1\x80\x80\xE1\x80\xC2z").text, "\uFFFD\uFFFD\uFFFDz");
  EXPECT_EQ(clean_utf8("\xC0\xAF").text, "\uFFFD\uFFFD") << "overlong";
  EXPECT_EQ(clean_utf8("\xED\xA0\x80").replaced, 3U) << "a surrogate";
  EXPECT_EQ(clean_utf8("\xF4\x91\x92\x93").replaced, 4U) << "beyond the last code point";
  EXPECT_EQ(clean_utf8("a\xE2\x82").text, "a\uFFFD") << "cut off";
}

TEST(Utf8, RoundTripsEveryCodePoint) {
  for (char32_t point = 0; point <= 0x10FFFF; point += point < 0x3000 ? 1 : 97) {
    if (point >= 0xD800 && point <= 0xDFFF) continue;
    std::string bytes;
    append_utf8(bytes, point);
    const CodePoint back = decode_utf8(bytes);
    EXPECT_TRUE(back.valid);
    EXPECT_EQ(back.value, point);
    EXPECT_EQ(back.length, bytes.size());
  }
}

TEST(RandomNumbers, AreTheSameEverywhere) {
  Random random(42);
  EXPECT_EQ(random.next(), 13679457532755275413U);
  EXPECT_EQ(random.next(), 2949826092126892291U);
}

TEST(RandomNumbers, NormalOnesHaveMeanZeroAndVarianceOne) {
  Random random(7);
  double sum = 0;
  double squares = 0;
  constexpr int kCount = 200'000;
  for (int i = 0; i < kCount; ++i) {
    const double value = random.normal();
    sum += value;
    squares += value * value;
  }
  EXPECT_NEAR(sum / kCount, 0, 0.01);
  EXPECT_NEAR(squares / kCount, 1, 0.01);
}

TEST(Numbers, AreWrittenAsInPrint) {
  EXPECT_EQ(decimals(-1.005, 1), "−1.0");
  EXPECT_EQ(decimals(-0.001, 2), "0.00") << "no minus before nothing";
  EXPECT_EQ(decimals(-std::numeric_limits<double>::infinity(), 2), "−∞");
  EXPECT_EQ(significant(0.1F, 9), "0.100000001");
  EXPECT_EQ(significant(8, 9), "8");
  EXPECT_EQ(std::stof(significant(static_cast<double>(1.0F / 3), 9)), 1.0F / 3);
}

}  // namespace
}  // namespace headlight
