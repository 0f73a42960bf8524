#include "core/i18n/catalogue.h"

#include <nlohmann/json.hpp>

namespace headlight {
namespace {

std::string fill(std::string_view text, const TextArguments& args) {
  std::string filled;
  while (!text.empty()) {
    const std::size_t open = text.find('{');
    const std::size_t close = open == std::string_view::npos ? open : text.find('}', open);
    if (close == std::string_view::npos) break;
    const std::string_view name = text.substr(open + 1, close - open - 1);
    filled += text.substr(0, open);
    bool found = false;
    for (const auto& [placeholder, value] : args) {
      if (placeholder != name) continue;
      filled += value;
      found = true;
      break;
    }
    if (!found) filled += text.substr(open, close - open + 1);
    text.remove_prefix(close + 1);
  }
  return filled += text;
}

}  // namespace

std::string literal(std::string_view word) {
  std::string protected_word;
  for (const char c : word) {
    if (c == '*' || c == '\\') protected_word += '\\';
    protected_word += c;
  }
  return protected_word;
}

std::string without_marks(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '*') continue;
    if (text[at] == '\\' && at + 1 < text.size()) ++at;
    plain += text[at];
  }
  return plain;
}

Result<Catalogue> Catalogue::parse(std::string_view json, const std::string& where) {
  const nlohmann::json root = nlohmann::json::parse(json, nullptr, false);
  if (!root.is_object()) return Error{"error.catalogue.not_json", {}, where};
  Catalogue catalogue;
  for (const auto& [key, value] : root.items()) {
    if (value.is_string()) {
      catalogue.texts_[key] = value.get<std::string>();
    } else if (value.is_object() && value.size() == 2 && value.contains("one") && value["one"].is_string() &&
               value.contains("other") && value["other"].is_string()) {
      catalogue.texts_[key + "#one"] = value["one"].get<std::string>();
      catalogue.texts_[key + "#other"] = value["other"].get<std::string>();
    } else {
      return Error{"error.catalogue.bad_entry", {{"key", key}}, where};
    }
  }
  return catalogue;
}

std::string Catalogue::text(std::string_view key, const TextArguments& args) const {
  const auto found = texts_.find(key);
  return found == texts_.end() ? std::string(key) : fill(found->second, args);
}

std::string Catalogue::plural(std::string_view key, long long count, TextArguments args) const {
  args.emplace_back("n", std::to_string(count));
  return text(std::string(key) + (count == 1 ? "#one" : "#other"), args);
}

std::string Catalogue::shown(const Error& error) const {
  std::string what = sentence(error);
  if (error.where.empty() && !what.empty() && what[0] >= 'a' && what[0] <= 'z') what[0] -= 'a' - 'A';
  return what;
}

std::string Catalogue::sentence(const Error& error) const {
  const std::string what = text(error.code, error.args);
  return error.where.empty() ? what : error.where + ": " + what;
}

}  // namespace headlight
