#include "core/export/heads_json.h"

#include "core/base/proportion.h"
#include "core/export/json_text.h"

namespace headlight {
namespace {

JsonObject about(const TrainedHead& head) {
  JsonObject json;
  json.text("name", head.name).text("relation", head.story.relation).text("features", name_of(head.features));
  json.text("learned", head.story.learned);
  json.integer("width", head.weights.query.cols()).boolean("distance_bias", head.weights.distance.size() > 0);
  json.raw("seed", std::to_string(head.story.seed)).integer("sentences", head.story.sentences);
  json.integer("steps", head.story.steps);
  return json;
}

double share(int part, int whole) { return whole == 0 ? 0 : static_cast<double>(part) / whole; }

std::string score_json(const RelationScore& score) {
  const HeadScore& head = score.head;
  const Interval interval = wilson_interval(head.first, head.asked);
  JsonObject baselines;
  for (const auto& [rule, right] : score.baselines) baselines.number(rule, right);
  JsonObject json;
  json.integer("n", head.asked).number("top1", share(head.first, head.asked));
  json.number("top3", share(head.among_three, head.asked));
  json.raw("top1_interval", json_array({json_number(interval.low), json_number(interval.high)}));
  json.number("false_arrows", share(head.false_arrows, head.others)).raw("baselines", baselines.finish());
  return json.finish();
}

}  // namespace

std::string heads_json(const std::vector<TrainedHeadPtr>& heads) {
  std::vector<std::string> list;
  for (const TrainedHeadPtr& head : heads) list.push_back(about(*head).finish());
  return JsonObject().raw("heads", json_array(list)).finish();
}

std::string scores_json(const HeadScores& scores) {
  JsonObject json;
  for (const auto& [relation, score] : scores) json.raw(name_of(relation), score_json(score));
  return json.finish();
}

std::string trained_json(const TrainedHead& head, const std::string& file, double held_out) {
  return about(head).text("file", file).number("held_out", held_out).finish();
}

}  // namespace headlight
