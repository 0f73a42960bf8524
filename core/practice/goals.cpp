#include "core/practice/goals.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/attention/rounding.h"
#include "core/base/letters.h"
#include "core/base/place_of.h"
#include "core/practice/references.h"

namespace headlight {
namespace {

using nlohmann::json;

std::string text_in(const json& object, const char* name) {
  const json found = object.is_object() ? object.value(name, json()) : json();
  return found.is_string() ? found.get<std::string>() : "";
}

// An edit that names its row and column.
std::optional<HandSetEdit> edit_of(const json& object, const HandSet& hand_set) {
  const json value = object.is_object() ? object.value("value", json()) : json();
  if (!value.is_number()) return std::nullopt;
  const std::string part = text_in(object, "part");
  const auto& features = hand_set.lexicon.features();
  HandSetEdit edit;
  edit.value = value.get<float>();
  if (part == "distance") {
    const json distance = object.value("distance", json());
    if (!distance.is_number_integer()) return std::nullopt;
    edit.part = HandSetPart::Distance;
    const auto steps = distance.get<std::int64_t>();
    if (steps < -kFarthest || steps > kFarthest) return std::nullopt;
    edit.column = static_cast<int>(steps) + kFarthest;
    return edit;
  }
  if (part == "word") {
    edit.part = HandSetPart::Word;
    edit.word = lower_case(text_in(object, "word"));
    edit.column = place_of(features, text_in(object, "feature"));
    return edit.column >= 0 && !edit.word.empty() ? std::optional(edit) : std::nullopt;
  }
  const bool value_part = part == "value";
  if (!value_part && part != "query" && part != "key") return std::nullopt;
  edit.part = value_part ? HandSetPart::Value : part == "query" ? HandSetPart::Query : HandSetPart::Key;
  edit.row = place_of(features, text_in(object, "row"));
  edit.column = place_of(value_part ? hand_set.head.carries : hand_set.head.asks, text_in(object, "column"));
  return edit.row >= 0 && edit.column >= 0 ? std::optional(edit) : std::nullopt;
}

bool read_edits(const json& object, const char* name, const HandSet& hand_set, HandSetEdits& into) {
  const json list = object.value(name, json::array());
  if (!list.is_array()) return false;
  for (const json& item : list) {
    const auto edit = edit_of(item, hand_set);
    if (!edit) return false;
    into.push_back(*edit);
  }
  return true;
}

std::optional<Goal> goal_of(const json& object, const HandSet& hand_set) {
  if (!object.is_object()) return std::nullopt;
  Goal goal;
  goal.name = text_in(object, "name");
  goal.title = text_in(object, "title");
  goal.hint = text_in(object, "hint");
  goal.sentence = text_in(object, "sentence");
  for (const json& target : object.value("targets", json::array())) {
    goal.targets.push_back({text_in(target, "query"), text_in(target, "key")});
  }
  const json every = object.value("every", json());
  if (every.is_number_integer()) goal.every = every.get<int>();
  const json enough = object.value("enough", json());
  if (enough.is_number()) goal.enough = enough.get<double>();
  const bool complete = !goal.name.empty() && !goal.title.empty() && !goal.hint.empty() && !goal.sentence.empty() &&
                        goal.every.has_value() == goal.targets.empty();
  if (!complete || !read_edits(object, "start", hand_set, goal.start) ||
      !read_edits(object, "solution", hand_set, goal.solution))
    return std::nullopt;
  return goal;
}

}  // namespace

Result<std::vector<Goal>> parse_goals(std::string_view text, const std::string& where, const HandSet& hand_set) {
  const json root = json::parse(text, nullptr, false);
  if (!root.is_object()) return Error{"error.handset.not_json", {}, where};
  const json list = root.value("goals", json());
  if (!list.is_array()) return Error{"error.handset.bad_field", {{"field", "goals"}}, where};
  std::vector<Goal> goals;
  for (const json& object : list) {
    auto goal = goal_of(object, hand_set);
    if (!goal) {
      const std::string name = text_in(object, "name");
      return Error{"error.handset.bad_field", {{"field", name.empty() ? "goals" : name}}, where};
    }
    goals.push_back(std::move(*goal));
  }
  return goals;
}

std::optional<GoalScore> score_of(const Goal& goal, const AttentionTrace& trace) {
  if (trace.text != goal.sentence) return std::nullopt;
  GoalScore score;
  const auto add = [&](Eigen::Index query, Eigen::Index key) {
    score.each.push_back(static_cast<double>(trace.weights(query, key)));
    score.printed.push_back(whole_percentages(trace.weights.row(query))[static_cast<std::size_t>(key)]);
  };
  if (goal.every) {
    for (Eigen::Index row = 0; row < trace.size(); ++row) {
      const Eigen::Index key = row + *goal.every;
      if (key >= 0 && key < trace.size()) add(row, key);
    }
  }
  for (const Goal::Target& target : goal.targets) {
    const auto query = row_of_word(target.query, trace);
    const auto key = row_of_word(target.key, trace);
    if (!query || !key) return std::nullopt;
    add(*query, *key);
  }
  if (score.each.empty()) return std::nullopt;
  for (const double weight : score.each) score.share += weight / static_cast<double>(score.each.size());
  // Every target counts: one that wins cannot make up for one that loses.
  score.reached = score.weakest() >= goal.enough;
  return score;
}

HandSetEdits joined(HandSetEdits first, const HandSetEdits& second) {
  for (const HandSetEdit& edit : second) {
    std::erase_if(first, [&](const HandSetEdit& each) { return same_place(each, edit); });
    first.push_back(edit);
  }
  return first;
}

}  // namespace headlight
