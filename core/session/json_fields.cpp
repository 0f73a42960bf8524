#include "core/session/json_fields.h"

#include <cmath>

namespace headlight::json_fields {

json written(bool value) { return value; }
json written(int value) { return value; }
json written(float value) { return value; }
json written(double value) { return value; }
json written(const std::string& value) { return value; }
json written(std::uint64_t value) { return value; }
json written(const HandSetEdit& value) {
  return {{"part", name_of(value.part)},
          {"row", value.row},
          {"column", value.column},
          {"word", value.word},
          {"value", value.value}};
}
json written(const Answer& value) { return {{"chosen", written(value.chosen)}, {"typed", value.typed}}; }
json written(const Attempt& value) {
  return {{"question", value.question}, {"topic", value.topic},   {"text", value.text},
          {"response", value.response}, {"credit", value.credit}, {"certainty", written(value.certainty)},
          {"guess", value.guess}};
}
json written(const Cell& value) { return {{"query", value.query}, {"key", value.key}}; }

bool read(const json& value, bool& into) {
  if (!value.is_boolean()) return false;
  into = value.get<bool>();
  return true;
}

bool read(const json& value, int& into) {
  constexpr std::int64_t kLargest = 1'000'000;
  if (!value.is_number_integer()) return false;
  if (value.is_number_unsigned() && value.get<std::uint64_t>() > static_cast<std::uint64_t>(kLargest)) return false;
  const auto number = value.get<std::int64_t>();
  if (number < -kLargest || number > kLargest) return false;
  into = static_cast<int>(number);
  return true;
}

bool read(const json& value, double& into) {
  if (!value.is_number() || !std::isfinite(value.get<double>())) return false;
  into = value.get<double>();
  return true;
}

bool read(const json& value, float& into) {
  double number = 0;
  if (!read(value, number)) return false;
  into = static_cast<float>(number);
  return std::isfinite(into);
}

bool read(const json& value, std::string& into) {
  if (!value.is_string()) return false;
  into = value.get<std::string>();
  return true;
}

bool read(const json& value, Cell& into) {
  return value.is_object() && value.contains("query") && value.contains("key") && read(value["query"], into.query) &&
         read(value["key"], into.key);
}

bool read(const json& value, std::uint64_t& into) {
  if (!value.is_number_unsigned()) return false;
  into = value.get<std::uint64_t>();
  return true;
}

namespace {

template <class Named>
bool read_named(const json& value, Named& into, std::optional<Named> (*named)(std::string_view)) {
  if (!value.is_string()) return false;
  const auto found = named(value.get<std::string>());
  if (found) into = *found;
  return found.has_value();
}

}  // namespace

bool read(const json& value, HandSetPart& into) { return read_named(value, into, hand_set_part_named); }
bool read(const json& value, Page& into) { return read_named(value, into, page_named); }
bool read(const json& value, SourceKind& into) { return read_named(value, into, source_named); }
bool read(const json& value, Level& into) { return read_named(value, into, level_named); }
bool read(const json& value, ThemeKind& into) { return read_named(value, into, theme_named); }
bool read(const json& value, Overlay& into) { return read_named(value, into, overlay_named); }
bool read(const json& value, ExportKind& into) { return read_named(value, into, export_named); }
bool read(const json& value, Direction& into) { return read_named(value, into, direction_named); }
bool read(const json& value, ExploreStage& into) { return read_named(value, into, explore_stage_named); }
bool read(const json& value, ExploreTab& into) { return read_named(value, into, explore_tab_named); }
bool read(const json& value, ColourMap& into) { return read_named(value, into, colours_named); }

namespace {

// Reads one member of an object.
template <class Value>
bool read_member(const json& object, const char* name, Value& into) {
  const json* found = object.is_object() ? member(object, name) : nullptr;
  return found != nullptr && read(*found, into);
}

}  // namespace

bool read(const json& value, Certainty& into) { return read_named(value, into, certainty_named); }

bool read(const json& value, Answer& into) {
  return read_member(value, "chosen", into.chosen) && read_member(value, "typed", into.typed);
}

bool read(const json& value, Attempt& into) {
  return read_member(value, "question", into.question) && read_member(value, "topic", into.topic) &&
         read_member(value, "text", into.text) && read_member(value, "response", into.response) &&
         read_member(value, "credit", into.credit) && read_member(value, "certainty", into.certainty) &&
         read_member(value, "guess", into.guess);
}

bool read(const json& value, HandSetEdit& into) {
  const auto field = [&](const char* name, auto& target) { return read_member(value, name, target); };
  return field("part", into.part) && field("row", into.row) && field("column", into.column) &&
         field("word", into.word) && field("value", into.value);
}

void put(json& object, const char* name, json value) { object[name] = std::move(value); }

const json* member(const json& object, const char* name) {
  const auto found = object.find(name);
  return found == object.end() ? nullptr : &*found;
}

// --- what is set up on Explore ---

namespace {

const auto kWhatIf =
    form("", Field{"causal", &WhatIf::causal}, Field{"temperature", &WhatIf::temperature},
         Field{"scaled", &WhatIf::scaled}, Field{"removed", &WhatIf::removed}, Field{"removal", &WhatIf::removal});
const auto kComparison =
    form("", Field{"against", &Comparison::against}, Field{"sentence", &Comparison::sentence},
         Field{"source", &Comparison::source}, Field{"layer", &Comparison::layer}, Field{"head", &Comparison::head},
         Field{"trained", &Comparison::trained}, Field{"difference", &Comparison::difference});
const auto kWindow = form("", Field{"row", &MatrixWindow::row}, Field{"column", &MatrixWindow::column},
                          Field{"count", &MatrixWindow::count});
const auto kLook = form("", Field{"low", &HeatmapLook::low}, Field{"high", &HeatmapLook::high},
                        Field{"whole_range", &HeatmapLook::whole_range}, Field{"most", &HeatmapLook::most},
                        Field{"least", &HeatmapLook::least}, Field{"window", &HeatmapLook::window});

}  // namespace

json written(const WhatIf& value) { return object_of(kWhatIf, value); }
json written(const Comparison& value) { return object_of(kComparison, value); }
json written(const MatrixWindow& value) { return object_of(kWindow, value); }
json written(const HeatmapLook& value) { return object_of(kLook, value); }

bool read(const json& value, WhatIf& into) { return value.is_object() && read_fields(value, kWhatIf, into); }
bool read(const json& value, Comparison& into) { return value.is_object() && read_fields(value, kComparison, into); }
bool read(const json& value, MatrixWindow& into) { return value.is_object() && read_fields(value, kWindow, into); }
bool read(const json& value, HeatmapLook& into) { return value.is_object() && read_fields(value, kLook, into); }
bool read(const json& value, Removal& into) { return read_named(value, into, removal_named); }
bool read(const json& value, Against& into) { return read_named(value, into, against_named); }

// --- what is set up in the lab ---

namespace {

const auto kOwnSentence = form("", Field{"text", &OwnSentence::text}, Field{"query", &OwnSentence::query},
                               Field{"targets", &OwnSentence::targets});
const auto kPlan = form("", Field{"width", &TrainingPlan::width}, Field{"batch", &TrainingPlan::batch},
                        Field{"steps", &TrainingPlan::steps}, Field{"method", &TrainingPlan::method},
                        Field{"rate", &TrainingPlan::rate}, Field{"decay", &TrainingPlan::decay},
                        Field{"dropout", &TrainingPlan::dropout}, Field{"scaled", &TrainingPlan::scaled},
                        Field{"biased", &TrainingPlan::biased}, Field{"seed", &TrainingPlan::seed});
const auto kLabSettings = form("", Field{"relation", &LabSettings::relation}, Field{"own", &LabSettings::own},
                               Field{"features", &LabSettings::features}, Field{"sentences", &LabSettings::sentences},
                               Field{"plan", &LabSettings::plan}, Field{"shuffled", &LabSettings::shuffled},
                               Field{"hidden", &LabSettings::hidden});

const auto kPrediction =
    form("", Field{"experiment", &LabPrediction::experiment}, Field{"outcome", &LabPrediction::outcome});
const auto kEnd = form("", Field{"settings", &LabEnd::settings}, Field{"first", &LabEnd::first},
                       Field{"last", &LabEnd::last}, Field{"diverged", &LabEnd::diverged});

}  // namespace

json written(const LabPrediction& value) { return object_of(kPrediction, value); }
json written(const LabEnd& value) { return object_of(kEnd, value); }
bool read(const json& value, LabPrediction& into) { return value.is_object() && read_fields(value, kPrediction, into); }
bool read(const json& value, LabEnd& into) { return value.is_object() && read_fields(value, kEnd, into); }
bool read(const json& value, LabTab& into) { return read_named(value, into, lab_tab_named); }
bool read(const json& value, LabExperiment& into) { return read_named(value, into, lab_experiment_named); }
bool read(const json& value, LabOutcome& into) { return read_named(value, into, lab_outcome_named); }
json written(const OwnSentence& value) { return object_of(kOwnSentence, value); }
json written(const TrainingPlan& value) { return object_of(kPlan, value); }
json written(const LabSettings& value) { return object_of(kLabSettings, value); }
bool read(const json& value, OwnSentence& into) { return value.is_object() && read_fields(value, kOwnSentence, into); }
bool read(const json& value, TrainingPlan& into) { return value.is_object() && read_fields(value, kPlan, into); }
bool read(const json& value, LabSettings& into) { return value.is_object() && read_fields(value, kLabSettings, into); }
bool read(const json& value, Method& into) { return read_named(value, into, method_named); }
bool read(const json& value, Relation& into) { return read_named(value, into, relation_named); }
bool read(const json& value, HeadFeatures& into) { return read_named(value, into, features_named); }

}  // namespace headlight::json_fields
