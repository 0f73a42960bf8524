// How one weight came about, step by step, as data. Each number is the trace's own or follows from it by the one
// operation that the step names.
#pragma once

#include <optional>
#include <vector>

#include "core/attention/similarity.h"
#include "core/attention/trace.h"

namespace headlight {

// The chain of one cell of one head, for query i and key j.
struct CellChain : Similarity {
  double divisor = 1;
  double scaled = 0;  // score / divisor
  std::optional<double> bias;
  double temperature = 1;
  bool masked = false;
  double logit = 0;        // (scaled + bias) / temperature, −∞ when masked
  double row_max = 0;      // the largest logit of the row
  double shifted = 0;      // logit − row_max
  double exponential = 0;  // exp(shifted)
  double row_sum = 0;      // Σ exp over the row
  double weight = 0;       // exponential / row_sum
  Row value;               // V of the key
  Row contribution;        // weight × value
  Row output;              // what the query receives from all keys together
};

// A cell of a combined trace: the piece cells (word level) or the heads (mean) it was made of.
struct CellPart {
  int layer = 0, head = 0;
  int query = 0, key = 0;  // in the part's own numbering
  double weight = 0;       // the part's weight
  double share = 0;        // what it adds to the combined weight
};

enum class PartKind { Pieces, Heads };

struct CellExplanation {
  int query = 0, key = 0;
  double weight = 0;                 // the trace's own number
  PartKind kind = PartKind::Pieces;  // what the parts are
  std::vector<CellPart> parts;       // empty when one cell of one head is all there is
  int averaged = 1;                  // query pieces or heads they are averaged over: share = weight / averaged
  std::optional<CellChain> chain;    // when exactly one cell of one head is behind the number
};

// Whether a mask keeps the query from seeing the key at all: the weight is 0 then, and there is nothing to explain.
bool is_hidden(const AttentionTrace& trace, int query, int key);

// query and key are rows and columns of the trace.
CellExplanation explain(const AttentionTrace& trace, int query, int key);

}  // namespace headlight
