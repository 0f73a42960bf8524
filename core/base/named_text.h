// A text file's content with the name it goes by in messages.
#pragma once

#include <string>

namespace headlight {

struct NamedText {
  std::string name;  // "slide-1.md"
  std::string text;
};

}  // namespace headlight
