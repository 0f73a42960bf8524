// Which pieces make up which word.
#pragma once

#include <vector>

#include "core/base/piece.h"

namespace headlight {

// One column at word level: a word with its pieces, or a piece that belongs to no word (a second space, say).
struct WordGroup {
  Span span;
  std::vector<int> pieces;  // ascending; a piece belongs to exactly one group

  bool operator==(const WordGroup&) const = default;
};

// A word's pieces are those whose span lies in it. Words without a piece (cut off by the model's limit) have no group;
// pieces in no word form groups of their own, so that the weights of a row still add up to 1.
std::vector<WordGroup> align_words(const std::vector<Span>& words, const std::vector<Piece>& pieces);

}  // namespace headlight
