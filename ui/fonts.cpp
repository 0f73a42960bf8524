#include "ui/fonts.h"

#include <imgui.h>

#include <array>

namespace headlight {
namespace {

constexpr float kReferenceSize = 16;

// Adds one file; with `merge` its glyphs fill the gaps of the font added before.
ImFont* add(const std::string& file, bool merge) {
  ImFontConfig config;
  config.MergeMode = merge;
  config.Flags |= ImFontFlags_NoLoadError;
  return ImGui::GetIO().Fonts->AddFontFromFileTTF(file.c_str(), kReferenceSize, &config);
}

ImFont* add_family(const std::string& folder, const char* name) {
  ImFont* font = add(folder + "/" + name, false);
  if (font == nullptr) return nullptr;
  for (const char* fallback : {"NotoSansMath-Regular.ttf", "DejaVuSans.ttf"}) add(folder + "/" + fallback, true);
  return font;
}

}  // namespace

Fonts load_fonts(const std::string& folder) {
  Fonts fonts;
  fonts.regular = add_family(folder, "Inter-Regular.otf");
  fonts.semibold = add_family(folder, "Inter-SemiBold.otf");
  fonts.italic = add_family(folder, "Inter-Italic.otf");
  fonts.mono = add_family(folder, "JetBrainsMono-Regular.ttf");
  ImFont* const stand_in = fonts.regular != nullptr ? fonts.regular : ImGui::GetIO().Fonts->AddFontDefault();
  for (ImFont** font : {&fonts.regular, &fonts.semibold, &fonts.italic, &fonts.mono}) {
    if (*font == nullptr) *font = stand_in;
  }
  return fonts;
}

}  // namespace headlight
