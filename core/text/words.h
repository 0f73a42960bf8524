// Words: runs without white space, with leading and trailing punctuation split off as words of their own.
// Inner punctuation stays ("didn't", "well-known", "3.5"); a run of one repeated mark ("...") is one word. What cannot
// be seen at all (a joiner, a soft hyphen) is no word by itself.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/piece.h"

namespace headlight {

// `text` is valid UTF-8. Spans are in bytes of it, in order, and do not overlap.
std::vector<Span> split_words(std::string_view text);

// The same words as they stand there.
std::vector<std::string> words_of(std::string_view text);

// The same words as they are compared: without regard to case (lower_case).
std::vector<std::string> lower_words(std::string_view text);

// The text without one of its words (from 0) and the space before it; as it stands if there is no such word.
std::string without_word(const std::string& text, int word);

}  // namespace headlight
