// Rules that need no trained head, and what they would have got right.
#pragma once

#include <array>
#include <map>
#include <set>
#include <string>

#include "core/lab/head_evaluation.h"
#include "core/lab/lab_sentence.h"

namespace headlight {

class Baselines {
 public:
  explicit Baselines(const RelationTexts& texts);  // whose nouns and names it knows

  void count(const EvaluationItem& item, const EncoderRun& run, const WordPieces& words);

  // By the rule's name, the share of the items so far that it gets right.
  std::map<std::string, double> shares(Relation relation) const;

 private:
  struct Counts {
    int asked = 0;
    std::map<std::string, int> right;
    std::array<int, std::size_t{kLayers} * kHeads> heads{};
  };

  std::set<std::string> nouns_;
  std::map<Relation, Counts> counts_;
};

}  // namespace headlight
