#include "ui/widgets/soft_wrap.h"

#include <algorithm>

namespace headlight {
namespace {

constexpr std::string_view kWithoutEnd = "\u2009\u200A";  // what Backspace leaves of a break
constexpr std::string_view kWithoutStart = "\u200A\n";    // what Delete leaves of it

// Breaks one line of the person's own, which holds no line break.
std::string wrapped_line(std::string_view line, const FittingBytes& fitting) {
  std::string result;
  while (true) {
    const std::size_t fits = fitting(line);
    if (fits >= line.size()) break;
    std::size_t space = line.rfind(' ', fits);
    if (space == std::string_view::npos || space == 0) space = line.find(' ', 1);
    if (space == std::string_view::npos) break;
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
    place += wrapped.substr(place).starts_with(kSoftBreak) ? kSoftBreak.size() : 1;
  }
  return place;
}

}  // namespace headlight
