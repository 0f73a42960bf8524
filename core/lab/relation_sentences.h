// Sentences in which one word points to others: an adjective to its noun, a pronoun to what it stands for, an ambiguous
// word to those that decide its meaning. Made from word lists and structures, seeded; some words and some structures
// are never used for training.
#pragma once

#include <string>
#include <vector>

#include "core/base/random.h"
#include "core/lab/relation_texts.h"

namespace headlight {

// A word and those it points to, as words of the sentence (split_words), from 0.
struct Link {
  int query = 0;
  std::vector<int> targets;

  bool operator==(const Link&) const = default;
};

struct RelationSentence {
  std::string text;
  std::vector<Link> links;  // by query; words without one have nothing to point to

  bool operator==(const RelationSentence&) const = default;
};

// What a sentence is made of: words and structures that are trained on, or those that never are.
enum class Drawn { Training, HeldOut };

// Each with at least one link. The same seed gives the same sentences.
std::vector<RelationSentence> make_sentences(const RelationTexts& texts, Relation relation, Drawn drawn, int count,
                                             std::uint64_t seed);

}  // namespace headlight
