#include "core/lesson/file_reader.h"

#include <algorithm>
#include <charconv>

namespace headlight {

void FileReader::problem(const std::string& code, int line, TextArguments args) {
  problems_.push_back({code, std::move(args), file_.name + ":" + std::to_string(std::max(line, 1))});
}

void FileReader::fields(const Element& block, const Setters& setters) {
  std::string_view rest = block.code;
  for (int line = block.line; !rest.empty(); ++line) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view text = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    const std::size_t colon = text.find(':');
    const std::string name = trimmed(text.substr(0, colon));
    if (name.empty()) continue;
    const auto setter = setters.find(name);
    if (setter == setters.end()) {
      problem("error.lesson.unknown_field", line, {{"field", name}});
    } else if (colon == std::string_view::npos || !setter->second(trimmed(text.substr(colon + 1)))) {
      problem("error.lesson.bad_field", line, {{"field", name}});
    }
  }
}

FileReader::Setter number_into(int& target) {
  return [&target](const std::string& text) {
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), target);
    return failure == std::errc() && end == text.data() + text.size() && target >= 0;
  };
}

FileReader::Setter text_into(std::string& target) {
  return [&target](const std::string& text) {
    target = text;
    return !text.empty();
  };
}

FileReader::Setter text_appended_to(std::vector<std::string>& list) {
  return [&list](const std::string& text) {
    list.push_back(text);
    return !text.empty();
  };
}

std::string trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return "";
  return std::string(text.substr(first, text.find_last_not_of(" \t\r") - first + 1));
}

std::optional<TextBlock> text_block(const Element& element) {
  TextBlock block{BlockKind::Paragraph, element.level, element.runs};
  switch (element.kind) {
    case ElementKind::Bullet: block.kind = BlockKind::Bullet; return block;
    case ElementKind::Numbered: block.kind = BlockKind::Numbered; return block;
    case ElementKind::Quote: block.kind = BlockKind::Aside; return block;
    case ElementKind::Paragraph:
      if (element.runs.size() == 1 && element.runs.front().code) block.kind = BlockKind::Formula;
      return block;
    default: return std::nullopt;
  }
}

}  // namespace headlight
