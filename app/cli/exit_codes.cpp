#include "app/cli/exit_codes.h"

#include <array>
#include <string_view>
#include <utility>

namespace headlight::cli {

int exit_code(const Error& error) {
  constexpr std::array<std::pair<std::string_view, int>, 11> kByPrefix = {{
      {"error.file.", kMissing},
      {"error.model.", kMissing},
      {"error.weights.", kMissing},
      {"error.vocabulary.", kMissing},
      {"error.example.", kMissing},
      {"error.catalogue.", kMissing},
      {"error.cpu.", kWrongUsage},
      {"error.source.no_example", kMissing},
      {"error.source.no_head", kMissing},
      {"error.head.", kMissing},
      {"error.lab.", kMissing},
  }};
  for (const auto& [prefix, code] : kByPrefix) {
    if (error.code.starts_with(prefix)) return code;
  }
  return kWrongInput;
}

}  // namespace headlight::cli
