#include "ui/widgets/text.h"

#include <algorithm>
#include <cctype>
#include <cmath>

#include "core/base/utf8.h"
#include "ui/widgets/rich_text.h"

namespace headlight {
namespace {

constexpr float kSubscriptSize = 0.72F;
constexpr float kSubscriptDrop = 0.22F;
constexpr float kLineSpacing = 1.45F;

ImVec2 plain_size(const Canvas& ui, const TextStyle& style, float factor, std::string_view text) {
  return style.face.font->CalcTextSizeA(std::round(font_pixels(ui, style) * factor), FLT_MAX, 0, text.data(),
                                        text.data() + text.size());
}

// The next part of the text: up to a subscript, or the one letter of a subscript.
struct Part {
  std::string_view text;
  bool subscript = false;
  std::size_t consumed = 0;
};

Part next_part(const TextStyle& style, std::string_view text) {
  if (!style.subscripts) return {text, false, text.size()};
  const auto is_subscript = [&](std::size_t at) {
    return at + 1 < text.size() && at > 0 && text[at] == '_' &&
           std::isalpha(static_cast<unsigned char>(text[at + 1])) != 0 &&
           (at + 2 == text.size() || std::isalnum(static_cast<unsigned char>(text[at + 2])) == 0);
  };
  std::size_t at = 1;
  while (at < text.size() && !is_subscript(at)) ++at;
  if (!text.empty() && text[0] == '_' && text.size() > 1 && std::isalpha(static_cast<unsigned char>(text[1])) != 0 &&
      (text.size() == 2 || std::isalnum(static_cast<unsigned char>(text[2])) == 0)) {
    return {text.substr(1, 1), true, 2};
  }
  return {text.substr(0, at), false, std::min(at, text.size())};
}

}  // namespace

TextStyle title_style(const Canvas& ui) { return {ui.fonts.semibold, 30, ui.theme.ink}; }
TextStyle question_style(const Canvas& ui) { return {ui.fonts.regular, 19, ui.theme.accent}; }
TextStyle body_style(const Canvas& ui) { return {ui.fonts.regular, 16.5F, ui.theme.ink}; }
TextStyle strong_style(const Canvas& ui) { return {ui.fonts.semibold, 16.5F, ui.theme.ink}; }
TextStyle label_style(const Canvas& ui) { return {ui.fonts.regular, 14, ui.theme.dim}; }
TextStyle caps_style(const Canvas& ui) { return {ui.fonts.semibold, 12, ui.theme.dim}; }
TextStyle mono_style(const Canvas& ui) { return {ui.fonts.mono, 14, ui.theme.ink}; }

float font_pixels(const Canvas& ui, const TextStyle& style) {
  return std::max(1.0F, std::round(ui.px(style.size) * style.face.em));
}

TextStyle with_colour(TextStyle style, Rgb colour) {
  style.colour = colour;
  return style;
}

TextStyle with_subscripts(TextStyle style) {
  style.subscripts = true;
  return style;
}

TextStyle with_size(TextStyle style, float size) {
  style.size = size;
  return style;
}

ImVec2 measure(const Canvas& ui, const TextStyle& style, std::string_view text) {
  ImVec2 size = plain_size(ui, style, 1, "");
  size.x = 0;
  while (!text.empty()) {
    const Part part = next_part(style, text);
    size.x += plain_size(ui, style, part.subscript ? kSubscriptSize : 1, part.text).x;
    text.remove_prefix(part.consumed);
  }
  return size;
}

void draw_text(const Canvas& ui, const TextStyle& style, ImVec2 at, std::string_view text) {
  const float size = font_pixels(ui, style);
  while (!text.empty()) {
    const Part part = next_part(style, text);
    const float factor = part.subscript ? kSubscriptSize : 1;
    const float drop = part.subscript ? size * (1 - kSubscriptSize + kSubscriptDrop) : 0;
    ImGui::GetWindowDrawList()->AddText(style.face.font, std::round(size * factor), {at.x, at.y + drop},
                                        colour(style.colour), part.text.data(), part.text.data() + part.text.size());
    at.x += plain_size(ui, style, factor, part.text).x;
    text.remove_prefix(part.consumed);
  }
}

void draw_turned(const Canvas& ui, const TextStyle& style, ImVec2 pivot, std::string_view text) {
  // First drawn where nothing culls it, then turned into place, so that the window clips what scrolls out of it.
  ImDrawList* draw = ImGui::GetWindowDrawList();
  const ImVec2 origin = draw->GetClipRectMin();
  const int first = draw->VtxBuffer.Size;
  draw_text(ui, style, origin, text);
  for (int i = first; i < draw->VtxBuffer.Size; ++i) {
    ImVec2& at = draw->VtxBuffer[i].pos;
    at = {pivot.x + (at.y - origin.y), pivot.y - (at.x - origin.x)};
  }
}

float baseline(const Canvas& ui, const TextStyle& style) {
  const float size = font_pixels(ui, style);
  return std::round(style.face.font->GetFontBaked(size)->Ascent);
}

float line_height(const Canvas& ui, const TextStyle& style) { return ui.px(style.size) * kLineSpacing; }

std::string shortened(const Canvas& ui, const TextStyle& style, std::string_view text, float width) {
  if (text.size() < 400 && measure(ui, style, text).x <= width) return std::string(text);
  const float dots = measure(ui, style, "…").x;
  const std::size_t kept = fitting_bytes(ui, style, text, std::max(0.0F, width - dots));
  return std::string(text.substr(0, kept)) + (kept < text.size() ? "…" : "");
}

std::size_t fitting_bytes(const Canvas& ui, const TextStyle& style, std::string_view text, float width) {
  std::size_t kept = 0;
  float used = 0;
  while (kept < text.size()) {
    const std::string_view next = text.substr(kept, decode_utf8(text.substr(kept)).length);
    used += plain_size(ui, style, 1, next).x;
    if (used > width) break;
    kept += next.size();
  }
  return kept;
}

void text_line(Canvas& ui, Area& area, const TextStyle& style, const std::string& id, const std::string& text,
               Role role) {
  const std::string fitted = shortened(ui, style, text, area.width);
  const ImVec2 size = measure(ui, style, fitted);
  draw_text(ui, style, {area.x, area.y}, fitted);
  describe(ui, id, role, text, "", {area.x, area.y}, {area.x + size.x, area.y + size.y});
  area.y += line_height(ui, style);
}

void text_wrapped(Canvas& ui, Area& area, const TextStyle& style, const std::string& id, const std::string& text,
                  Role role) {
  TextRun run;
  run.text = text;
  draw_runs(ui, area, style, id, {run}, nullptr, role);
}

Semantic& describe(Canvas& ui, const std::string& id, Role role, const std::string& name, const std::string& value,
                   ImVec2 min, ImVec2 max) {
  const ImVec2 low = ImGui::GetWindowDrawList()->GetClipRectMin();
  const ImVec2 high = ImGui::GetWindowDrawList()->GetClipRectMax();
  Semantic entry;
  entry.id = id;
  entry.role = role;
  entry.name = name;
  entry.value = value;
  const float left = std::clamp(min.x, low.x, high.x);
  const float top = std::clamp(min.y, low.y, high.y);
  entry.place = {left, top, std::clamp(max.x, low.x, high.x) - left, std::clamp(max.y, low.y, high.y) - top};
  return ui.semantics.add(std::move(entry));
}

void draw_problems(Canvas& ui, Area& area, const std::string& id, const std::vector<Error>& problems) {
  constexpr std::size_t kShown = 12;  // a damaged file may have thousands
  for (std::size_t i = 0; i < std::min(kShown, problems.size()); ++i) {
    text_wrapped(ui, area, with_colour(label_style(ui), ui.theme.bad), id + "." + std::to_string(i),
                 ui.texts.shown(problems[i]));
    area.y += ui.px(6);
  }
  if (problems.size() > kShown) {
    text_line(ui, area, label_style(ui), id + ".more",
              ui.texts.plural("problems.more", static_cast<long long>(problems.size() - kShown)));
  }
}

}  // namespace headlight
