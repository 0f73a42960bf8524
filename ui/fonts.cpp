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

Face add_family(const std::string& folder, const char* name, float em) {
  ImFont* font = add(folder + "/" + name, false);
  if (font == nullptr) return {};
  for (const char* fallback : {"NotoSansMath-Regular.ttf", "DejaVuSans.ttf"}) add(folder + "/" + fallback, true);
  font->FallbackChar = 0xFFFD;  // what no typeface here can draw looks like what it is, not like a question
  return {font, em};
}

}  // namespace

Fonts load_fonts(const std::string& folder) {
  constexpr float kInter = 1.21F;  // ascender + descender over the em square
  constexpr float kJetBrainsMono = 1.32F;
  Fonts fonts;
  fonts.regular = add_family(folder, "Inter-Regular.otf", kInter);
  fonts.semibold = add_family(folder, "Inter-SemiBold.otf", kInter);
  fonts.italic = add_family(folder, "Inter-Italic.otf", kInter);
  fonts.mono = add_family(folder, "JetBrainsMono-Regular.ttf", kJetBrainsMono);
  const Face stand_in = fonts.regular.font != nullptr ? fonts.regular : Face{ImGui::GetIO().Fonts->AddFontDefault(), 1};
  for (Face* face : {&fonts.regular, &fonts.semibold, &fonts.italic, &fonts.mono}) {
    if (face->font == nullptr) *face = stand_in;
  }
  return fonts;
}

}  // namespace headlight
