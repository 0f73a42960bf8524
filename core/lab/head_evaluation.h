// How often a head is right: on sentences whose answers people have written down, beside rules that need no head.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/named_text.h"
#include "core/lab/asked_word.h"
#include "core/lab/relation_texts.h"
#include "core/model/encoder.h"
#include "core/model/trained_head.h"

namespace headlight {

struct EvaluationItem : AskedWord {
  Relation relation = Relation::Describes;
  std::string where;  // file:line
};

// One JSON object to a line, as asked_word reads it, with the name of its "relation". Errors (where = file:line): those
// of asked_word, error.heads.relation; error.heads.nothing for a file without items.
Result<std::vector<EvaluationItem>> read_evaluation(const NamedText& file);

struct HeadScore {
  int asked = 0;         // items
  int first = 0;         // of them, gold got most of all other words
  int among_three = 0;   // of them, gold was among the three that got most
  int others = 0;        // words that are not the query
  int false_arrows = 0;  // of them, those that gave more than half to another word
};

// The head's own score and, by name, what share of the items a rule gets right: "previous word", "second word",
// "nearest noun before", "nearest noun", "best encoder head" (the best of the eight on these very items), "cosine" (of
// what the encoder's last layer says).
struct RelationScore {
  HeadScore head;
  std::map<std::string, double> baselines;
};

// Scores by relation; those without items are left out. Each relation of the items has a head in `heads`.
using HeadScores = std::map<Relation, RelationScore>;

// Adds the counts of the same items scored with other heads (another seed's): what the rules get right stays.
void pool(HeadScores& into, const HeadScores& scores);

// Errors: those of Encoder::run; error.heads.not_read (where = file:line) where the model does not read so far.
Result<HeadScores> evaluate(const std::vector<EvaluationItem>& items, const std::map<Relation, TrainedHead>& heads,
                            const RelationTexts& texts, const Encoder& encoder, Executor& executor);

}  // namespace headlight
