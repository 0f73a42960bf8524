// Text comes in as bytes; inside Headlight it is always valid UTF-8.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace headlight {

struct CleanText {
  std::string text;          // valid UTF-8
  std::size_t replaced = 0;  // how many ill-formed sequences became U+FFFD
};

// Replaces each maximal ill-formed sequence by U+FFFD, as the Unicode standard recommends (chapter 3.9, table 3-8).
CleanText clean_utf8(std::string_view bytes);

// One code point and the bytes it takes. Ill-formed input yields U+FFFD and the length of the ill-formed sequence;
// `valid` tells the two apart.
struct CodePoint {
  char32_t value = 0;
  std::size_t length = 0;
  bool valid = true;
};
CodePoint decode_utf8(std::string_view bytes);  // bytes must not be empty

std::u32string decode_all_utf8(std::string_view text);

void append_utf8(std::string& out, char32_t code_point);

// How many bytes of the text, in whole characters, fit into `limit` bytes.
std::size_t fitting_prefix(std::string_view text, std::size_t limit);

}  // namespace headlight
