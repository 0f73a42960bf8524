#include "app/cli/measure_command.h"

#include "app/cli/exit_codes.h"
#include "app/platform/load.h"
#include "core/export/json_text.h"
#include "core/practice/pronouns.h"

namespace headlight::cli {
namespace {

std::string head_json(int layer, int head, const PronounCount& count) {
  const Interval interval = count.interval();
  return JsonObject()
      .integer("layer", layer)
      .integer("head", head)
      .integer("n", count.cases)
      .number("same_gender", count.share())
      .raw("interval", json_array({json_number(interval.low), json_number(interval.high)}))
      .number("weight_same", count.weight_same)
      .number("weight_other", count.weight_other)
      .finish();
}

Result<PronounCounts> counted(const Options& options) {
  const auto path = cpu_path_from_environment();
  if (!path) return path.error();
  const auto encoder = load_encoder(options.model, *path);
  if (!encoder) return encoder.error();
  SerialExecutor executor;
  return count_pronouns(**encoder, executor);
}

}  // namespace

int run_measure(const Options& options, const Catalogue& texts, const Streams& streams) {
  const auto counts = counted(options);
  if (!counts) {
    streams.errors << "headlight-cli: " << texts.sentence(counts.error()) << "\n";
    return exit_code(counts.error());
  }
  std::vector<std::string> heads;
  for (int layer = 0; layer < kLayers; ++layer) {
    for (int head = 0; head < kHeads; ++head) {
      heads.push_back(
          head_json(layer, head, (*counts)[static_cast<std::size_t>(layer)][static_cast<std::size_t>(head)]));
    }
  }
  streams.output << JsonObject().text("measure", "pronouns").raw("heads", json_array(heads)).finish() << "\n";
  return kGood;
}

}  // namespace headlight::cli
