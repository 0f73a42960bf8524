// The texts a command works on: from the arguments, or line by line from standard input.
#pragma once

#include <functional>
#include <istream>
#include <string>

#include "app/cli/options.h"
#include "core/base/result.h"

namespace headlight::cli {

struct InputText {
  std::string text;          // valid UTF-8
  std::size_t replaced = 0;  // ill-formed sequences that became U+FFFD
  std::size_t number = 1;    // which argument or line, from 1
};

// Calls `use` for each text until it returns false. Returns an error for a line that --jsonl cannot read
// (error.input.not_json_line, where = "line N").
Result<std::monostate> for_each_text(const Options& options, std::istream& input,
                                     const std::function<bool(const InputText&)>& use);

}  // namespace headlight::cli
