#include "core/base/utf8.h"

#include <array>

namespace headlight {
namespace {

// Table 3-7 of the Unicode standard: per lead byte the number of continuation bytes and the range of the first one.
struct Lead {
  std::size_t continuations;
  unsigned char low, high;
};

Lead lead_of(unsigned char byte) {
  if (byte >= 0xC2 && byte <= 0xDF) return {1, 0x80, 0xBF};
  if (byte == 0xE0) return {2, 0xA0, 0xBF};
  if (byte == 0xED) return {2, 0x80, 0x9F};
  if (byte >= 0xE1 && byte <= 0xEF) return {2, 0x80, 0xBF};
  if (byte == 0xF0) return {3, 0x90, 0xBF};
  if (byte >= 0xF1 && byte <= 0xF3) return {3, 0x80, 0xBF};
  if (byte == 0xF4) return {3, 0x80, 0x8F};
  return {0, 0, 0};
}

constexpr char32_t kReplacement = 0xFFFD;

}  // namespace

CodePoint decode_utf8(std::string_view bytes) {
  const auto at = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  if (at(0) < 0x80) return {at(0), 1, true};
  const Lead lead = lead_of(at(0));
  if (lead.continuations == 0) return {kReplacement, 1, false};
  constexpr std::array<unsigned, 4> kLeadBits = {0x7F, 0x1F, 0x0F, 0x07};
  char32_t value = at(0) & kLeadBits[lead.continuations];
  for (std::size_t i = 1; i <= lead.continuations; ++i) {
    const unsigned char low = i == 1 ? lead.low : 0x80;
    const unsigned char high = i == 1 ? lead.high : 0xBF;
    if (i >= bytes.size() || at(i) < low || at(i) > high) return {kReplacement, i, false};
    value = (value << 6U) | (at(i) & 0x3FU);
  }
  return {value, lead.continuations + 1, true};
}

std::u32string decode_all_utf8(std::string_view text) {
  std::u32string points;
  while (!text.empty()) {
    const CodePoint next = decode_utf8(text);
    points.push_back(next.value);
    text.remove_prefix(next.length);
  }
  return points;
}

void append_utf8(std::string& out, char32_t code_point) {
  const auto put = [&](char32_t byte) { out.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0U | (code_point >> 6U));
    put(0x80U | (code_point & 0x3FU));
  } else if (code_point < 0x10000) {
    put(0xE0U | (code_point >> 12U));
    put(0x80U | ((code_point >> 6U) & 0x3FU));
    put(0x80U | (code_point & 0x3FU));
  } else {
    put(0xF0U | (code_point >> 18U));
    put(0x80U | ((code_point >> 12U) & 0x3FU));
    put(0x80U | ((code_point >> 6U) & 0x3FU));
    put(0x80U | (code_point & 0x3FU));
  }
}

CleanText clean_utf8(std::string_view bytes) {
  CleanText clean;
  clean.text.reserve(bytes.size());
  while (!bytes.empty()) {
    const CodePoint next = decode_utf8(bytes);
    if (next.valid) {
      clean.text.append(bytes.substr(0, next.length));
    } else {
      append_utf8(clean.text, kReplacement);
      ++clean.replaced;
    }
    bytes.remove_prefix(next.length);
  }
  return clean;
}

std::size_t fitting_prefix(std::string_view text, std::size_t limit) {
  if (text.size() <= limit) return text.size();
  while (limit > 0 && (static_cast<unsigned char>(text[limit]) & 0xC0U) == 0x80U) --limit;  // inside a character
  return limit;
}

}  // namespace headlight
