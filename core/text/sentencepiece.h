// Cuts a text into pieces as the learned model's own tokenizer does, quirks included.
//
// The algorithm is SentencePiece's unigram segmentation (Kudo 2018, "Subword regularization"), by the best sum of
// scores, with these habits of the reference implementation, which the ids depend on:
//  · the text is normalised (NFKC) and gets a ▁ in front; every space becomes ▁; nothing is trimmed or lower-cased;
//  · a best score of exactly 0 counts as "none yet", so anything overwrites it; of equal scores the shorter last piece
//  wins; · a character that no piece starts with is unknown (id 0, score 0); runs of unknown characters are one piece.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/piece.h"
#include "core/text/normalize.h"
#include "core/text/vocabulary.h"

namespace headlight {

// `text` is valid UTF-8 and may hold NUL and newlines. An empty text has no pieces.
std::vector<Piece> tokenize(const Vocabulary& vocabulary, std::string_view text);

// The best way to reach a character: the last piece on it, and the sum of scores.
struct SegmentationStep {
  double score = 0;
  int id = 0;
  std::size_t length = 1;  // of the piece, in characters
};

// What is known of the last text, for one vocabulary.
struct SegmentationMemory {
  std::string text;
  std::vector<NormalizedPoint> points;  // the characters that were segmented
  std::vector<SegmentationStep> best;   // to each of them and to the end
};

// The same; only what follows the last space that both texts have in common is segmented.
std::vector<Piece> tokenize(const Vocabulary& vocabulary, std::string_view text, SegmentationMemory& memory);

}  // namespace headlight
