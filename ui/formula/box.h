// Formulas as nested boxes, in the manner of TeX: each box knows its width and how far it reaches above and below its
// base line. Text, lines, fractions, roots, sub- and superscripts, and a sum sign with its index.
#pragma once

#include <string>
#include <vector>

#include "ui/widgets/text.h"

namespace headlight {

enum class BoxKind { Text, Line, Fraction, Root, Script, Sum, Parentheses };

struct FormulaBox {
  BoxKind kind = BoxKind::Text;
  std::string text;                  // Text
  bool italic = false;               // Text: a quantity's letter, not a word
  std::vector<FormulaBox> children;  // Line: all; Fraction: above, below; Root, Parentheses: inside;
                                     // Script: base, subscript, superscript (may be empty lines); Sum: index
  int part = 0;                      // of the formula that this belongs to; 0: none, or the surrounding one
};

FormulaBox letter(const std::string& text, int part = 0);  // in italics
FormulaBox word(const std::string& text, int part = 0);
FormulaBox line(std::vector<FormulaBox> boxes, int part = 0);
FormulaBox fraction(FormulaBox above, FormulaBox below, int part = 0);
FormulaBox root(FormulaBox inside, int part = 0);
FormulaBox script(FormulaBox base, FormulaBox below, FormulaBox above, int part = 0);
FormulaBox sum(FormulaBox index, int part = 0);
FormulaBox parentheses(FormulaBox inside, int part = 0);

// What is to be painted, relative to the left end of the base line.
struct Glyphs {
  std::string text;
  TextStyle style;
  ImVec2 at;  // top left
  int part = 0;
};
struct Stroke {
  std::vector<ImVec2> points;
  float thickness = 1;
  int part = 0;
};
struct FormulaLayout {
  float width = 0, above = 0, below = 0;  // real pixels
  std::vector<Glyphs> glyphs;
  std::vector<Stroke> strokes;

  float height() const { return above + below; }
  // Everything of one part, as a rectangle relative to the base line's left end; empty when there is none.
  struct Extent {
    ImVec2 min{0, 0}, max{0, 0};
    bool empty = true;
  };
  Extent extent_of(const Canvas& ui, int part) const;
};

// `size` is the letters' size in design pixels.
FormulaLayout lay_out(const Canvas& ui, const FormulaBox& box, float size);

// Paints with the base line's left end at `at`; `ink_of_part` gives each part its colour.
void draw_formula_layout(const Canvas& ui, const FormulaLayout& layout, ImVec2 at, const std::vector<Rgb>& ink_of_part);

}  // namespace headlight
