// One file of the lesson, element by element, with its problems noted by line. Only the readers in this room use it.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/lesson/markdown.h"

namespace headlight {

class FileReader {
 public:
  FileReader(const NamedText& file, std::vector<Error>& problems)
      : file_(file), problems_(problems), elements_(parse_markdown(file, problems)) {}

  const std::vector<Element>& elements() const { return elements_; }

  void problem(const std::string& code, int line, TextArguments args = {});

  // "name: value" lines of a block of code; each name's setter says whether it could use the value.
  // Problems: error.lesson.unknown_field, error.lesson.bad_field.
  using Setter = std::function<bool(const std::string&)>;
  using Setters = std::map<std::string, Setter, std::less<>>;
  void fields(const Element& block, const Setters& setters);

 private:
  const NamedText& file_;
  std::vector<Error>& problems_;
  std::vector<Element> elements_;
};

FileReader::Setter number_into(int& target);  // whole, not negative
FileReader::Setter text_into(std::string& target);
FileReader::Setter text_appended_to(std::vector<std::string>& list);

std::string trimmed(std::string_view text);

// Paragraphs and list items; a paragraph that is one piece of code is a formula on a line of its own.
std::optional<TextBlock> text_block(const Element& element);

}  // namespace headlight
