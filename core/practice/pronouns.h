// Whether a head ties "he" and "she" to the noun of the same gender: counted on balanced sentences, so that neither
// place nor frequency of a word can decide.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/base/proportion.h"
#include "core/model/encoder.h"
#include "core/model/trained_head.h"

namespace headlight {

// "The man called the woman because she was tired."
struct PronounSentence {
  std::string text;
  std::string pronoun, same, other;  // as they stand in it
};

// Two nouns, of which one goes with "he" and the other with "she": by what they mean, or only by habit.
struct NounPair {
  std::string he, she;
};
const std::vector<NounPair>& gendered_nouns();  // man and woman, king and queen, …
const std::vector<NounPair>& occupations();     // doctor and nurse, …: nothing in their meaning decides

// Every pair in both orders, with both pronouns, with every verb and every reason.
std::vector<PronounSentence> pronoun_sentences(const std::vector<NounPair>& pairs);

struct PronounCount {
  int cases = 0;
  int same = 0;            // the pronoun gives more to the noun of its gender than to the other
  double weight_same = 0;  // means
  double weight_other = 0;

  double share() const { return cases > 0 ? static_cast<double>(same) / cases : 0; }
  Interval interval() const { return wilson_interval(same, cases); }
};
using PronounCounts = std::array<std::array<PronounCount, kHeads>, kLayers>;

// Errors: those of the encoder. The first counts the encoder's own heads on gendered nouns.
Result<PronounCounts> count_pronouns(const Encoder& encoder, Executor& executor);
Result<PronounCount> count_pronouns(const TrainedHead& head, const Encoder& encoder, const std::vector<NounPair>& pairs,
                                    Executor& executor);

}  // namespace headlight
