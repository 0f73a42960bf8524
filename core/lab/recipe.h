// How the heads that Headlight ships are made: features, sentences, plan. `headlight-cli heads train` follows it.
#pragma once

#include <functional>

#include "core/lab/head_training.h"
#include "core/lab/lab_sentence.h"
#include "core/lab/relation_texts.h"
#include "core/model/trained_head.h"

namespace headlight {

enum class Start {
  Random,
  Principal,  // W_Q = W_K: the directions along which the features differ most; scores are then cosines, nearly
};

struct Recipe {
  Relation relation = Relation::Refers;
  HeadFeatures features = HeadFeatures::Layer1;
  Start start = Start::Random;
  int sentences = 4000;
  float rest = kUsualRest;  // see example_of
  TrainingPlan plan;        // its seed is the seed of everything
};

Recipe recipe_for(Relation relation, std::uint64_t seed);

// Called after each step with how many have been made, and the loss that it followed.
using TrainingProgress = std::function<void(int step, float loss)>;

// Errors: those of Encoder::run; error.training.diverged when the loss is no number any more.
Result<TrainedHead> train_relation(const Recipe& recipe, const RelationTexts& texts, const Encoder& encoder,
                                   Executor& executor, const TrainingProgress& progress);

// Sentences that are measured on, never trained on.
std::vector<RelationSentence> held_out_sentences(const RelationTexts& texts, Relation relation, int count);

}  // namespace headlight
