// What a run of the lab depends on.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <vector>

#include "core/lab/head_training.h"
#include "core/lab/relation_texts.h"
#include "core/model/head_features.h"

namespace headlight {

inline constexpr int kMostLabSentences = 4000;
inline constexpr int kMostLabSteps = 5000;
inline constexpr std::size_t kMostOwnSentences = 1000;
inline constexpr std::size_t kLongestOwnSentence = 1000;  // bytes

// A sentence of the student's own: which word should look at which.
struct OwnSentence {
  std::string text;          // valid UTF-8
  int query = 0;             // words of the text, from 0
  std::vector<int> targets;  // at least one; looking at any of them is right

  auto operator<=>(const OwnSentence&) const = default;
};

struct LabSettings {
  std::optional<Relation> relation = Relation::Refers;  // none: the student's own sentences
  std::vector<OwnSentence> own;                         // empty where there is a relation
  HeadFeatures features = HeadFeatures::Embedding;
  int sentences = 4000;
  TrainingPlan plan;
  bool shuffled = false;  // each word that asks is to look at some other word, drawn at random
  bool hidden = false;    // the words that ask have no features: nothing says who asks

  auto operator<=>(const LabSettings&) const = default;
};

}  // namespace headlight
