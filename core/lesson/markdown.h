// Markdown cut into a flat list of elements with line numbers, as much as a lesson file uses.
#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/lesson/deck.h"

namespace headlight {

enum class ElementKind { Heading, Quote, Paragraph, Bullet, Numbered, Code, Rule };

struct Element {
  ElementKind kind = ElementKind::Paragraph;
  int level = 0;              // heading level, or the number of a numbered item
  int line = 0;               // from 1
  std::string info;           // the language of a fenced code block
  std::string code;           // its text
  std::vector<TextRun> runs;  // everything else
};

// References in braces are cut out of the text; a brace that does not close is reported (error.lesson.open_reference).
std::vector<Element> parse_markdown(const NamedText& file, std::vector<Error>& problems);

std::string plain_text(const std::vector<TextRun>& runs);

}  // namespace headlight
