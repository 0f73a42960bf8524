// Lists of texts in JSON files; only readers' .cpp files include this.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace headlight {

// The texts of a list; nothing where the field is missing or no list.
inline std::vector<std::string> texts_in(const nlohmann::json& root, const char* field) {
  std::vector<std::string> texts;
  if (!root.contains(field) || !root[field].is_array()) return texts;
  for (const nlohmann::json& item : root[field]) {
    if (item.is_string()) texts.push_back(item.get<std::string>());
  }
  return texts;
}

}  // namespace headlight
