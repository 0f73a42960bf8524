#include "core/lab/text_lines.h"

#include <sstream>

namespace headlight {
namespace {

std::string trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return "";
  return std::string(text.substr(first, text.find_last_not_of(" \t\r") - first + 1));
}

}  // namespace

std::optional<Error> for_lines(
    const NamedText& file, const std::function<std::optional<Error>(const std::string&, const std::string&)>& each) {
  std::istringstream lines(file.text);
  std::string line;
  for (int number = 1; std::getline(lines, line); ++number) {
    const std::string said = trimmed(line);
    if (said.empty() || said.front() == '#') continue;
    if (auto error = each(said, file.name + ":" + std::to_string(number))) return error;
  }
  return std::nullopt;
}

std::vector<std::string> parts_of(std::string_view text, char mark) {
  std::vector<std::string> parts;
  std::istringstream stream{std::string(text)};
  std::string part;
  while (std::getline(stream, part, mark)) {
    if (std::string said = trimmed(part); !said.empty()) parts.push_back(std::move(said));
  }
  return parts;
}

}  // namespace headlight
