// The mark that stands for a space at the beginning of a piece.
#pragma once

#include <string>
#include <string_view>

namespace headlight {

// The piece without it; the mark alone stays.
inline std::string without_space_mark(std::string_view token) {
  constexpr std::string_view kSpace = "▁";
  if (token.size() > kSpace.size() && token.starts_with(kSpace)) token.remove_prefix(kSpace.size());
  return std::string(token);
}

}  // namespace headlight
