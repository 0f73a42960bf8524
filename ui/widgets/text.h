// Text at a place: styles, measuring, cutting to a width.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/canvas.h"

namespace headlight {

struct TextStyle {
  Face face;
  float size = 16.5F;  // design pixels
  Rgb colour;
  bool subscripts =
      false;  // "d_k" with a small lowered k: for formulas and an author's text, never for a student's words
};

TextStyle title_style(const Canvas& ui);     // 30, a page's title
TextStyle question_style(const Canvas& ui);  // 19, in the accent
TextStyle body_style(const Canvas& ui);      // 16.5
TextStyle strong_style(const Canvas& ui);    // 16.5, semibold: the title of a card
TextStyle label_style(const Canvas& ui);     // 14, dim
TextStyle caps_style(const Canvas& ui);      // 12, semibold: small headings
TextStyle mono_style(const Canvas& ui);      // 14, for calculations

TextStyle with_colour(TextStyle style, Rgb colour);
TextStyle with_subscripts(TextStyle style);
TextStyle with_size(TextStyle style, float size);

// The size to hand to ImGui: whole pixels, so that letters stand evenly.
float font_pixels(const Canvas& ui, const TextStyle& style);

ImVec2 measure(const Canvas& ui, const TextStyle& style, std::string_view text);
void draw_text(const Canvas& ui, const TextStyle& style, ImVec2 at, std::string_view text);
// Reads upwards from `pivot`, its bottom left.
void draw_turned(const Canvas& ui, const TextStyle& style, ImVec2 pivot, std::string_view text);
float baseline(const Canvas& ui, const TextStyle& style);  // from the top of a line of this style
float line_height(const Canvas& ui, const TextStyle& style);

// How many bytes of the text, in whole characters, fit into a width.
std::size_t fitting_bytes(const Canvas& ui, const TextStyle& style, std::string_view text, float width);

// As much of the text as fits, with an ellipsis when something is missing.
std::string shortened(const Canvas& ui, const TextStyle& style, std::string_view text, float width);

// Draws one line at the area's top and moves the area down; known to the semantic tree under `id`.
void text_line(Canvas& ui, Area& area, const TextStyle& style, const std::string& id, const std::string& text,
               Role role = Role::Text);

// Draws text wrapped at words to the area's width.
void text_wrapped(Canvas& ui, Area& area, const TextStyle& style, const std::string& id, const std::string& text,
                  Role role = Role::Text);

// What is wrong with a file that an instructor edits; ids are "id.0", "id.1", …
void draw_problems(Canvas& ui, Area& area, const std::string& id, const std::vector<Error>& problems);

// An entry of the semantic tree for what is painted at a place.
Semantic& describe(Canvas& ui, const std::string& id, Role role, const std::string& name, const std::string& value,
                   ImVec2 min, ImVec2 max);

}  // namespace headlight
