// A trace with the row that is looked at, ready for bars, chips and heatmaps.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/attention/explain.h"
#include "core/i18n/catalogue.h"

namespace headlight {

// One row of a trace, as bars and sentences show it.
struct RowScene {
  int query = 0;
  std::vector<int> percentages;  // one for each key; they add up to 100
  std::vector<int> order;        // keys, largest weight first
  double entropy = 0;            // bits
  double most_entropy = 0;       // what it would be if all words got the same
  double sum = 0;                // of the weights: 1, but for a row that may see nothing
};

struct TraceView {
  TracePtr trace;
  RowScene row;
  float largest = 0;                          // the largest weight in the whole trace: the top of the colour range
  std::vector<std::vector<int>> percentages;  // every row's, for traces small enough to print in cells
};

// `wanted` where it is a row of the trace, otherwise the last word that is not punctuation.
TraceView view_of(const TracePtr& trace, std::optional<int> wanted);

RowScene row_scene(const AttentionTrace& trace, int query);

// How each weight of the view's row came about; empty for a combined trace.
std::vector<CellExplanation> explain_row(const TraceView& view);

// A word as sentences and titles name it: very long ones are cut.
std::string shown_word(const AttentionTrace& trace, int row);

// The same without the mark that stands for a space in a piece.
std::string plain_word(const AttentionTrace& trace, int row);

// "*tired* gives 65 % to *animal*, 20 % to itself": the row in words, largest shares first.
std::string row_in_words(const AttentionTrace& trace, const RowScene& row, const Catalogue& texts);

}  // namespace headlight
