// A trace by whole words instead of the tokenizer's pieces.
#pragma once

#include "core/attention/trace.h"

namespace headlight {

// A row and a column for each word, and for each piece that belongs to no word.
TracePtr by_words(const TracePtr& pieces);

}  // namespace headlight
