// A shelf that can be searched: a request and index cards, each a line of text, compared by the learned embeddings of
// the whole lines (which is what the model was trained for: sentences of like meaning get like vectors).
#pragma once

#include <string>
#include <vector>

#include "core/attention/trace.h"
#include "core/model/encoder.h"

namespace headlight {

// The embeddings have length 1, so a score is a cosine, a small number between −1 and 1. It is divided by this, set by
// hand, instead of by √d, or all cards would get nearly the same share.
inline constexpr float kShelfDivisor = 0.05F;
inline constexpr std::size_t kMostCards = 12;

// lines: the request, then the cards. Query, key and value of a line are its embedding; the request itself is not on
// the shelf (its key is hidden). Errors: error.shelf.no_cards (fewer than two lines), those of Encoder::run.
Result<AttentionTrace> search_shelf(const std::vector<std::string>& lines, const Encoder& encoder, Executor& executor);

// The first line of a text, which is the request, and its cards without empty ones; at most kMostCards of them.
std::vector<std::string> shelf_lines(const std::string& text);

}  // namespace headlight
