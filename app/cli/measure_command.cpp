#include "app/cli/measure_command.h"

#include <algorithm>

#include "app/cli/exit_codes.h"
#include "app/cli/session_sources.h"
#include "core/export/json_text.h"
#include "core/practice/pronouns.h"

namespace headlight::cli {
namespace {

JsonObject counted_json(const PronounCount& count, const char* same) {
  const Interval interval = count.interval();
  return JsonObject()
      .integer("n", count.cases)
      .number(same, count.share())
      .raw("interval", json_array({json_number(interval.low), json_number(interval.high)}))
      .number("weight_same", count.weight_same)
      .number("weight_other", count.weight_other);
}

Result<std::string> pronouns(const Options& options, const Notify& notify, Executor& executor) {
  const auto encoder = load_model(options, notify);
  if (!encoder) return encoder.error();
  const auto counts = count_pronouns(**encoder, executor);
  if (!counts) return counts.error();
  std::vector<std::string> heads;
  for (int layer = 0; layer < kLayers; ++layer) {
    for (int head = 0; head < kHeads; ++head) {
      const PronounCount& count = (*counts)[static_cast<std::size_t>(layer)][static_cast<std::size_t>(head)];
      heads.push_back(counted_json(count, "same_gender").integer("layer", layer).integer("head", head).finish());
    }
  }
  return JsonObject().text("measure", "pronouns").raw("heads", json_array(heads)).finish();
}

// The head "refers" on two occupations, nothing in whose meaning decides who "he" or "she" is.
Result<std::string> stereotypes(const Options& options, const Notify& notify, Executor& executor) {
  const auto& folders = options.heads.folders;
  const auto heads = heads_in(folders.empty() ? shipped_heads() : folders.front());
  if (!heads) return heads.error();
  const auto refers =
      std::find_if(heads->begin(), heads->end(), [](const TrainedHeadPtr& head) { return head->name == "refers"; });
  if (refers == heads->end()) return Error{"error.source.no_head", {{"head", "refers"}}, ""};
  const auto encoder = load_model(options, notify);
  if (!encoder) return encoder.error();
  std::vector<std::string> pairs;
  for (const NounPair& pair : occupations()) {
    const auto count = count_pronouns(**refers, **encoder, {pair}, executor);
    if (!count) return count.error();
    pairs.push_back(counted_json(*count, "as_expected").text("he", pair.he).text("she", pair.she).finish());
  }
  const auto all = count_pronouns(**refers, **encoder, occupations(), executor);
  if (!all) return all.error();
  return JsonObject()
      .text("measure", "stereotypes")
      .raw("pairs", json_array(pairs))
      .raw("all", counted_json(*all, "as_expected").finish())
      .finish();
}

}  // namespace

int run_measure(const Options& options, const Catalogue& texts, const Streams& streams) {
  SerialExecutor executor;
  const Notify notify = notes_on(streams.errors, texts);
  const bool about_heads = options.measure == Measure::Stereotypes;
  const auto said = about_heads ? stereotypes(options, notify, executor) : pronouns(options, notify, executor);
  if (!said) {
    streams.errors << "headlight-cli: " << texts.sentence(said.error()) << "\n";
    return exit_code(said.error());
  }
  streams.output << *said << "\n";
  return kGood;
}

}  // namespace headlight::cli
