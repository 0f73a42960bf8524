// Where a name stands in a list of names.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace headlight {

// From 0; −1 where it is not there.
inline int place_of(const std::vector<std::string>& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  return found == names.end() ? -1 : static_cast<int>(found - names.begin());
}

}  // namespace headlight
