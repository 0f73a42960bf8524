#include "core/lab/lab_data.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/lab/own_sentences.h"
#include "core/lab/recipe.h"
#include "core/text/words.h"

namespace headlight {
namespace {

constexpr int kHeldOut = 500;
constexpr std::size_t kFewestToHoldOut = 10;  // different sentences of one's own

// Every link to some other word than those that are right.
void shuffle_targets(std::vector<RelationSentence>& sentences, std::uint64_t seed) {
  Random random(seed ^ hash_bytes("shuffled"));
  for (RelationSentence& sentence : sentences) {
    const auto words = split_words(sentence.text).size();
    for (Link& link : sentence.links) {
      const auto drawn = static_cast<int>(random.next() % words);
      link.targets = {drawn == link.query ? static_cast<int>((static_cast<std::size_t>(drawn) + 1) % words) : drawn};
    }
  }
}

// What is held out is asked once for each word, whatever number of words are right.
void hold_out(const OwnSentence& own, std::vector<RelationSentence>& held_out) {
  auto sentence =
      std::find_if(held_out.begin(), held_out.end(), [&](const auto& each) { return each.text == own.text; });
  if (sentence == held_out.end()) sentence = held_out.insert(held_out.end(), RelationSentence{own.text, {}});
  auto& links = sentence->links;
  const auto link = std::find_if(links.begin(), links.end(), [&](const Link& each) { return each.query == own.query; });
  if (link == links.end()) {
    links.push_back({own.query, own.targets});
  } else {
    link->targets.insert(link->targets.end(), own.targets.begin(), own.targets.end());
  }
}

// Of ten different sentences or more every fifth is held out, with all that is asked about it.
Result<LabData> own_data(const std::vector<OwnSentence>& own) {
  if (own.empty()) return Error{"error.lab.no_examples", {}, ""};
  std::map<std::string, std::size_t> number;  // of each sentence, as it first appears
  for (std::size_t i = 0; i < own.size(); ++i) {
    if (!is_sound(own[i])) return Error{"error.lab.example", {{"n", std::to_string(i + 1)}}, ""};
    number.try_emplace(own[i].text, number.size());
  }
  LabData data;
  for (const OwnSentence& each : own) {
    if (number.size() >= kFewestToHoldOut && number[each.text] % 5 == 4) {
      hold_out(each, data.held_out);
    } else {
      data.training.push_back({each.text, {{each.query, each.targets}}});
    }
  }
  return data;
}

}  // namespace

Result<LabData> lab_data(const LabSettings& settings, const RelationTexts& texts) {
  Result<LabData> data = LabData{};
  if (settings.relation) {
    data->training = make_sentences(texts, *settings.relation, Drawn::Training, settings.sentences, settings.plan.seed);
    data->held_out = held_out_sentences(texts, *settings.relation, kHeldOut);
  } else {
    data = own_data(settings.own);
  }
  if (data && settings.shuffled) shuffle_targets(data->training, settings.plan.seed);
  return data;
}

void hide_queries(LabSentence& sentence) {
  for (const Link& link : sentence.links) {
    for (const int piece : sentence.words[static_cast<std::size_t>(link.query)]) sentence.features.row(piece).setZero();
  }
}

std::optional<Error> check(const LabSettings& settings) {
  const TrainingPlan& plan = settings.plan;
  const auto wrong = [](const char* name) { return Error{"error.lab.setting", {{"name", name}}, ""}; };
  const auto between = [](auto value, auto low, auto high) { return value >= low && value <= high; };
  if (!between(settings.sentences, 1, kMostLabSentences)) return wrong("sentences");
  if (settings.own.size() > kMostOwnSentences) return wrong("own");
  if (!between(plan.width, 1, 256)) return wrong("width");
  if (!between(plan.batch, 1, 256)) return wrong("batch");
  if (!between(plan.steps, 1, kMostLabSteps)) return wrong("steps");
  if (!(plan.rate > 0) || !std::isfinite(plan.rate)) return wrong("rate");
  if (!between(plan.decay, 0.0F, 1.0F)) return wrong("decay");
  if (!between(plan.dropout, 0.0F, 0.9F)) return wrong("dropout");
  return std::nullopt;
}

}  // namespace headlight
