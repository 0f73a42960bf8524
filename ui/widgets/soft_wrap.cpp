#include "ui/widgets/soft_wrap.h"

#include <algorithm>

#include "core/base/utf8.h"

namespace headlight {
namespace {

constexpr std::string_view kWithoutEnd = "\u2009\u200A";  // what Backspace leaves of a break
constexpr std::string_view kWithoutStart = "\u200A\n";    // what Delete leaves of it
constexpr std::string_view kSplitWithoutEnd = "\u200A\u2009";
constexpr std::string_view kSplitWithoutStart = "\u2009\n";

void remove_last_character(std::string& text) {
  while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0U) == 0x80U) text.pop_back();
  if (!text.empty()) text.pop_back();
}

// Breaks one line of the person's own, which holds no line break.
std::string wrapped_line(std::string_view line, const FittingBytes& fitting) {
  std::string result;
  while (true) {
    const std::size_t fits = fitting(line);
    if (fits >= line.size()) break;
    const std::size_t space = line.rfind(' ', fits);
    if (space == std::string_view::npos || space == 0) {
      const std::size_t cut = std::max(fits, decode_utf8(line).length);  // at least one character in each line
      if (cut >= line.size()) break;
      result += line.substr(0, cut);
      result += kSplit;
      line.remove_prefix(cut);
      continue;
    }
    result += line.substr(0, space);
    result += kSoftBreak;
    line.remove_prefix(space + 1);
  }
  result += line;
  return result;
}

}  // namespace

std::string soft_wrapped(std::string_view text, const FittingBytes& fitting) {
  std::string result;
  while (true) {
    const std::size_t end = text.find('\n');
    result += wrapped_line(text.substr(0, end), fitting);
    if (end == std::string_view::npos) return result;
    result += '\n';
    text.remove_prefix(end + 1);
  }
}

std::string soft_unwrapped(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    if (text.starts_with(kSoftBreak)) {
      result += ' ';
      text.remove_prefix(kSoftBreak.size());
    } else if (text.starts_with(kSplit)) {
      text.remove_prefix(kSplit.size());
    } else if (text.starts_with(kSplitWithoutEnd)) {
      text.remove_prefix(kSplitWithoutEnd.size());
      remove_last_character(result);
    } else if (text.starts_with(kSplitWithoutStart)) {
      text.remove_prefix(kSplitWithoutStart.size());
      if (!text.empty()) text.remove_prefix(decode_utf8(text).length);
    } else if (text.starts_with(kWithoutEnd)) {
      text.remove_prefix(kWithoutEnd.size());
    } else if (text.starts_with(kWithoutStart)) {
      text.remove_prefix(kWithoutStart.size());
    } else {
      result += text.front();
      text.remove_prefix(1);
    }
  }
  return result;
}

std::size_t place_in_wrapped(std::string_view wrapped, std::size_t unwrapped_place) {
  std::size_t place = 0;
  for (std::size_t passed = 0; passed < unwrapped_place && place < wrapped.size(); ++passed) {
    if (wrapped.substr(place).starts_with(kSplit)) place += kSplit.size();  // stands for nothing
    place += wrapped.substr(place).starts_with(kSoftBreak) ? kSoftBreak.size() : 1;
  }
  return place;
}

}  // namespace headlight
