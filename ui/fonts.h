// The typefaces: Inter for reading, JetBrains Mono for calculations, with fallbacks for symbols and other scripts.
#pragma once

#include <string>

struct ImFont;

namespace headlight {

struct Fonts {
  ImFont* regular = nullptr;
  ImFont* semibold = nullptr;
  ImFont* italic = nullptr;
  ImFont* mono = nullptr;
};

// Loads from `folder` into the current ImGui context. A file that is not there is left out; ImGui's own font stands in
// when none is found.
Fonts load_fonts(const std::string& folder);

}  // namespace headlight
