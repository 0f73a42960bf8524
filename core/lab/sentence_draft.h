// A sentence on its way: words as they were drawn, with what asks and what answers, until they stand as text.
#pragma once

#include <string>
#include <vector>

#include "core/base/random.h"
#include "core/lab/relation_sentences.h"

namespace headlight {

struct DraftWord {
  std::string text;  // perhaps several words: "went away"
  char letter = 0;   // what belongs together
  bool asks = false, answers = false;
};

// With spaces, "an" before a vowel, and often, not always, a capital and a full stop. A word that asks points to all
// with its letter that answer.
RelationSentence finished(const std::vector<DraftWord>& words, Random& random);

}  // namespace headlight
