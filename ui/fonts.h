// The typefaces: Inter for reading, JetBrains Mono for calculations, with fallbacks for symbols and other scripts.
#pragma once

#include <string>

struct ImFont;

namespace headlight {

// A typeface. ImGui counts a font's size from its highest to its lowest point, type designers count the em square;
// `em` turns the one into the other, so that "16 pixels" means what it means everywhere else.
struct Face {
  ImFont* font = nullptr;
  float em = 1;
};

struct Fonts {
  Face regular, semibold, italic, mono;
};

// Loads from `folder` into the current ImGui context. A file that is not there is left out; ImGui's own font stands in
// when none is found.
Fonts load_fonts(const std::string& folder);

}  // namespace headlight
