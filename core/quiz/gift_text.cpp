#include "core/quiz/gift_text.h"

namespace headlight {
namespace {

constexpr std::string_view kProtected = "~=#{}:\\";
constexpr std::string_view kSpace = " \t\r\n";

// Whether the backslash there takes the next character along.
bool protects(std::string_view text, std::size_t backslash) {
  return backslash + 1 < text.size() &&
         (text[backslash + 1] == 'n' || kProtected.find(text[backslash + 1]) != std::string_view::npos);
}

}  // namespace

bool is_blank(std::string_view text) { return text.find_first_not_of(kSpace) == std::string_view::npos; }

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

std::size_t find_mark(std::string_view text, std::string_view marks, std::size_t from) {
  for (std::size_t at = from; at < text.size(); ++at) {
    if (text[at] == '\\' && protects(text, at)) {
      ++at;
    } else if (marks.find(text[at]) != std::string_view::npos) {
      return at;
    }
  }
  return std::string_view::npos;
}

std::size_t find_run(std::string_view text, std::string_view run, std::size_t from) {
  for (std::size_t at = find_mark(text, run.substr(0, 1), from); at != std::string_view::npos;
       at = find_mark(text, run.substr(0, 1), at + 1)) {
    if (text.substr(at).starts_with(run)) return at;
  }
  return std::string_view::npos;
}

std::string unescaped(std::string_view text) {
  std::string result;
  text = trimmed(text);
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char letter = text[at];
    if (letter == '\\' && protects(text, at)) {
      ++at;
      result += text[at] == 'n' ? '\n' : text[at];
    } else if (kSpace.find(letter) != std::string_view::npos) {
      if (!result.empty() && result.back() != ' ' && result.back() != '\n') result += ' ';
    } else {
      result += letter;
    }
  }
  return result;
}

std::string escaped(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char letter = text[at];
    // A backslash needs one of its own only where it would take the next character along.
    const bool marked = letter == '\\' ? protects(text, at) || at + 1 == text.size()
                                       : kProtected.find(letter) != std::string_view::npos;
    if (letter == '\n') {
      result += "\\n";
    } else {
      if (marked) result += '\\';
      result += letter;
    }
  }
  return result;
}

}  // namespace headlight
