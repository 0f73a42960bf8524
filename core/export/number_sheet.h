// Numbers with names for their rows and columns, as CSV and as a Markdown table: for spreadsheets, notes and other
// programs.
#pragma once

#include <string>
#include <vector>

#include "core/attention/trace.h"

namespace headlight {

struct NumberSheet {
  struct Line {
    std::string name;
    std::vector<double> numbers;  // one for each column
  };
  std::string names;  // what the first column holds
  std::vector<std::string> columns;
  std::vector<Line> lines;
};

std::string to_csv(const NumberSheet& sheet);       // RFC 4180, nine digits: a float reads back the same
std::string to_markdown(const NumberSheet& sheet);  // four decimals

// All weights: a line for each query, a column for each key.
NumberSheet weights_sheet(const AttentionTrace& trace);

// One query's row: a line for each key that it may see, and what became of it: cosine, score q·k, logit (after scale,
// bias and temperature) and weight; a combined trace has weights only.
NumberSheet row_sheet(const AttentionTrace& trace, int query);

}  // namespace headlight
