#include <utf8proc.h>

#include <algorithm>
#include <cmath>

#include "core/base/numbers.h"
#include "core/base/utf8.h"
#include "core/export/colour_map.h"
#include "core/export/trace_text.h"

namespace headlight {
namespace {

constexpr std::size_t kLabelWidth = 12;  // terminal columns; longer labels are cut with an ellipsis
constexpr std::size_t kCellWidth = 8;

// Fits a label into `width` terminal columns; control characters, which would move the cursor, become "·".
std::string fitted(const std::string& label, std::size_t width, bool to_the_right) {
  std::string kept;
  std::size_t columns = 0;
  std::string_view rest = label;
  while (!rest.empty()) {
    const CodePoint next = decode_utf8(rest);
    const bool control = utf8proc_category(static_cast<utf8proc_int32_t>(next.value)) == UTF8PROC_CATEGORY_CC;
    const auto wide =
        control ? 1U : static_cast<std::size_t>(utf8proc_charwidth(static_cast<utf8proc_int32_t>(next.value)));
    const bool is_last = next.length == rest.size();
    if (columns + wide > width || (columns + wide == width && !is_last)) {
      kept += "…";
      ++columns;
      break;
    }
    kept += control ? "·" : std::string(rest.substr(0, next.length));
    columns += wide;
    rest.remove_prefix(next.length);
  }
  const std::string padding(width - std::min(columns, width), ' ');
  return to_the_right ? padding + kept : kept + padding;
}

std::string colour_code(int kind, Rgb colour) {
  return "\x1b[" + std::to_string(kind) + ";2;" + std::to_string(colour.red) + ";" + std::to_string(colour.green) +
         ";" + std::to_string(colour.blue) + "m";
}

// A weight as ".65", as cells print it: two decimals, no leading zero.
std::string cell_text(float weight) {
  const std::string number = decimals(weight, 2);
  return " " + (number[0] == '0' ? " " + number.substr(1) : number) + " ";
}

std::string cell(float weight, float largest, bool shaded) {
  std::string text = fitted(cell_text(weight), kCellWidth, true);
  if (!shaded) return text;
  const Rgb background = colour_at(ColourMap::Cividis, largest > 0 ? weight / largest : 0);
  return colour_code(48, background) + colour_code(38, ink_on(background)) + text + "\x1b[0m";
}

}  // namespace

std::string trace_table(const AttentionTrace& trace, bool shaded) {
  std::string table(kLabelWidth + 1, ' ');
  for (const Piece& key : trace.pieces) table += fitted(key.token, kCellWidth - 1, true) + " ";
  table += "\n";
  const float largest = trace.weights.size() == 0 ? 0 : trace.weights.maxCoeff();
  for (Eigen::Index row = 0; row < trace.size(); ++row) {
    table += fitted(trace.pieces[static_cast<std::size_t>(row)].token, kLabelWidth, true) + " ";
    for (Eigen::Index key = 0; key < trace.size(); ++key) table += cell(trace.weights(row, key), largest, shaded);
    table += "\n";
  }
  return table;
}

}  // namespace headlight
