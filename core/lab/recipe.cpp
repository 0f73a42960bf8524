#include "core/lab/recipe.h"

#include <cmath>

#include "core/lab/principal.h"

namespace headlight {
namespace {

constexpr int kEpochs = 10;
constexpr std::uint64_t kHeldOutSeed = 99;

HeadWeights<float> starting_weights(const Recipe& recipe, const LabSet& set) {
  const Eigen::Index features = set.centre.size();
  HeadWeights<float> weights = random_weights(features, recipe.plan);
  if (recipe.start == Start::Random) return weights;
  // A row of features has length √C, and softmax sees q·k / √D: with this factor a cosine of 1 becomes a logit of 8.
  constexpr float kLogit = 8;
  const float factor =
      std::sqrt(kLogit * std::sqrt(static_cast<float>(recipe.plan.width)) / static_cast<float>(features));
  weights.query = weights.key = factor * principal_directions(set.sentences, recipe.plan.width);
  return weights;
}

}  // namespace

Recipe recipe_for(Relation relation, std::uint64_t seed) {
  Recipe recipe;
  recipe.relation = relation;
  recipe.plan.seed = seed;
  recipe.plan.steps = kEpochs * recipe.sentences / recipe.plan.batch;
  if (relation == Relation::Describes) recipe.features = HeadFeatures::NeighboursAndLayer1;
  if (relation == Relation::Sense) {
    recipe.features = HeadFeatures::Layer2;
    recipe.start = Start::Principal;
    recipe.plan.alike = true;
    recipe.plan.learns = Learns::Strength;  // whatever else is trained is right less often: see the model card
    recipe.plan.method = Method::Descent;
    recipe.plan.rate = 0.5F;
    recipe.plan.dropout = 0;
    recipe.plan.steps = 300;
    recipe.rest = 0.75F;
  }
  return recipe;
}

Result<TrainedHead> train_relation(const Recipe& recipe, const RelationTexts& texts, const Encoder& encoder,
                                   Executor& executor, const TrainingProgress& progress) {
  const auto sentences = make_sentences(texts, recipe.relation, Drawn::Training, recipe.sentences, recipe.plan.seed);
  const auto set = read_sentences(encoder, sentences, recipe.features, {}, executor);
  if (!set) return set.error();
  std::vector<HeadExample<float>> examples;
  for (const LabSentence& sentence : set->sentences) examples.push_back(example_of(sentence, recipe.rest));
  TrainingState state = start_training(starting_weights(recipe, *set));
  while (state.step < recipe.plan.steps) {
    const float loss = advance(state, examples, recipe.plan).loss;
    if (!std::isfinite(loss)) return Error{"error.training.diverged", {{"step", std::to_string(state.step)}}, ""};
    progress(state.step, loss);
  }
  TrainedHead head;
  head.name = name_of(recipe.relation);
  head.features = recipe.features;
  head.centre = set->centre;
  head.weights = std::move(state.weights);
  head.scaled = recipe.plan.scaled;
  head.story = {head.name, recipe.plan.learns == Learns::Strength ? "strength" : "matrices", recipe.plan.seed,
                recipe.sentences, recipe.plan.steps};
  return head;
}

std::vector<RelationSentence> held_out_sentences(const RelationTexts& texts, Relation relation, int count) {
  return make_sentences(texts, relation, Drawn::HeldOut, count, kHeldOutSeed);
}

}  // namespace headlight
