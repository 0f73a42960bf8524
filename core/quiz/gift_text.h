// The marks of GIFT text: which characters a backslash protects, and how to find the others.
#pragma once

#include <string>
#include <string_view>

namespace headlight {

bool is_blank(std::string_view text);
std::string_view trimmed(std::string_view text);

// The first of `marks` from there on that no backslash protects, or npos.
std::size_t find_mark(std::string_view text, std::string_view marks, std::size_t from = 0);

// The same for a run of characters, "::" or "####".
std::size_t find_run(std::string_view text, std::string_view run, std::size_t from = 0);

// What a text means: \~ \= \# \{ \} \: and \\ without their backslash, \n a line break; other backslashes stay, as in
// \sqrt. White space and the line breaks of the file become single spaces.
std::string unescaped(std::string_view text);

// The other way round.
std::string escaped(std::string_view text);

}  // namespace headlight
