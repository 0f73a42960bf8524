// Plain text files, line by line: # begins a remark, empty lines say nothing.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/named_text.h"
#include "core/base/result.h"

namespace headlight {

// Calls `each` with every line that says something, without the spaces around it, and its place ("file:line"); ends at
// the first error.
std::optional<Error> for_lines(const NamedText& file,
                               const std::function<std::optional<Error>(const std::string&, const std::string&)>& each);

// The parts between marks, without the spaces around them; empty ones are left out.
std::vector<std::string> parts_of(std::string_view text, char mark);

}  // namespace headlight
