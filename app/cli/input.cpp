#include "app/cli/input.h"

#include <cerrno>
#include <nlohmann/json.hpp>
#include <system_error>

#include "core/base/utf8.h"

namespace headlight::cli {
namespace {

InputText cleaned(const std::string& bytes, std::size_t number) {
  CleanText clean = clean_utf8(bytes);
  return {std::move(clean.text), clean.replaced, number};
}

}  // namespace

Result<std::monostate> for_each_text(const Options& options, std::istream& input,
                                     const std::function<bool(const InputText&)>& use) {
  if (!options.texts.empty()) {
    for (std::size_t i = 0; i < options.texts.size(); ++i) {
      if (!use(cleaned(options.texts[i], i + 1))) break;
    }
    return std::monostate{};
  }
  std::string line;
  for (std::size_t number = 1; std::getline(input, line); ++number) {
    InputText next = cleaned(line, number);
    if (options.json_lines) {
      const nlohmann::json object = nlohmann::json::parse(next.text, nullptr, false);
      if (!object.is_object() || !object.contains("text") || !object["text"].is_string()) {
        return Error{"error.input.not_json_line", {}, "line " + std::to_string(number)};
      }
      next.text = clean_utf8(object["text"].get<std::string>()).text;
    }
    if (!use(next)) break;
  }
  if (input.bad())
    return Error{"error.file.unreadable", {{"reason", std::generic_category().message(errno)}}, "standard input"};
  return std::monostate{};
}

}  // namespace headlight::cli
