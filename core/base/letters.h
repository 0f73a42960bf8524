// Letters without regard to case.
#pragma once

#include <string>
#include <string_view>

namespace headlight {

// Valid UTF-8 in and out: no upper case, composed characters, and a plain apostrophe for the typographic one.
std::string lower_case(std::string_view word);

}  // namespace headlight
