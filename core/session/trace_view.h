// A trace with the row that is looked at, ready for bars, chips and heatmaps.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "core/attention/explain.h"
#include "core/i18n/catalogue.h"
#include "core/session/explore_state.h"

namespace headlight {

// One row of a trace, or one column, as bars and sentences show it.
struct RowScene {
  int query = 0;  // the word that is read
  Direction direction = Direction::LooksAt;
  Row weights;                   // (T): to the others, or from them
  std::vector<int> percentages;  // one for each other word; those of a row add up to 100
  std::vector<int> order;        // the others, largest weight first
  double entropy = 0;            // bits, of a row
  double most_entropy = 0;       // what it would be if all words got the same
  double sum = 0;                // of the weights: 1 for a row, but for one that may see nothing
  float cutoff = 0;              // smaller weights are left out of the picture
};

struct TraceView {
  TracePtr trace;
  RowScene row;
  float low = 0, high = 1;                    // the weights at the ends of the colours: 0 and the largest of all
  std::vector<std::vector<int>> percentages;  // of the rows on show, where cells are large enough to print in
  std::vector<float> cutoffs;                 // of the same rows; empty: nothing is left out
  int first_row = 0;                          // the first of them

  // How brightly a weight glows, 0 … 1.
  float glow(float weight) const { return std::clamp((weight - low) / (high - low), 0.0F, 1.0F); }
};

// `wanted` where it is a row of the trace, otherwise the last word that is not punctuation.
TraceView view_of(const TracePtr& trace, std::optional<int> wanted, Direction direction = Direction::LooksAt,
                  const HeatmapLook& look = {});

RowScene row_scene(const AttentionTrace& trace, int query);

// Another of the view's words, read in the same direction.
RowScene also_read(const TraceView& view, int word);

// The cell between the view's word and another.
Cell cell_of(const RowScene& row, int other);

// The share of another word in per cent: "65"; in rows too long for whole percentages "0.2".
std::string share_text(const RowScene& row, int other);

// "tired → animal", in the direction in which attention goes.
std::string link_name(const TraceView& view, int other);

// How each weight of the view's row came about; empty for a combined trace.
std::vector<CellExplanation> explain_row(const TraceView& view);

// A word as sentences and titles name it: very long ones are cut.
std::string shown_word(const AttentionTrace& trace, int row);

// The same with its place behind it where it stands more than once: "to (6)".
std::string told_apart(const AttentionTrace& trace, int row);

// The same without the mark that stands for a space in a piece.
std::string plain_word(const AttentionTrace& trace, int row);

// "*tired* gives 65 % to *animal*, 20 % to itself": the row in words, largest shares first.
std::string row_in_words(const AttentionTrace& trace, const RowScene& row, const Catalogue& texts);

}  // namespace headlight
