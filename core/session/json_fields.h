// Small structs as JSON, each described once by its form: names and members. For recordings and for saved progress;
// only their .cpp files include this.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <tuple>
#include <type_traits>
#include <vector>

#include "core/export/trace_text.h"
#include "core/session/names.h"

namespace headlight::json_fields {

using nlohmann::json;

// --- one value ---

json written(bool value);
json written(int value);
json written(float value);
json written(double value);
json written(const std::string& value);
json written(std::uint64_t value);
json written(const Cell& value);
json written(const Answer& value);
json written(const Attempt& value);
json written(const HandSetEdit& value);
json written(const WhatIf& value);
json written(const Comparison& value);
json written(const MatrixWindow& value);
json written(const HeatmapLook& value);
json written(const OwnSentence& value);
json written(const TrainingPlan& value);
json written(const LabSettings& value);
json written(const LabPrediction& value);
json written(const LabEnd& value);
template <class Named>
  requires requires(const Named& value) { name_of(value); }
json written(const Named& value) {
  return written(std::string(name_of(value)));
}

bool read(const json& value, bool& into);
bool read(const json& value, int& into);
bool read(const json& value, double& into);
bool read(const json& value, float& into);
bool read(const json& value, std::string& into);
bool read(const json& value, Cell& into);
bool read(const json& value, Answer& into);
bool read(const json& value, Attempt& into);
bool read(const json& value, Certainty& into);
bool read(const json& value, HandSetEdit& into);
bool read(const json& value, HandSetPart& into);
bool read(const json& value, WhatIf& into);
bool read(const json& value, Comparison& into);
bool read(const json& value, MatrixWindow& into);
bool read(const json& value, HeatmapLook& into);
bool read(const json& value, OwnSentence& into);
bool read(const json& value, TrainingPlan& into);
bool read(const json& value, LabSettings& into);
bool read(const json& value, LabPrediction& into);
bool read(const json& value, LabEnd& into);
bool read(const json& value, LabTab& into);
bool read(const json& value, LabExperiment& into);
bool read(const json& value, LabOutcome& into);
bool read(const json& value, Method& into);
bool read(const json& value, Relation& into);
bool read(const json& value, HeadFeatures& into);
bool read(const json& value, Removal& into);
bool read(const json& value, Against& into);
bool read(const json& value, Direction& into);
bool read(const json& value, ExploreStage& into);
bool read(const json& value, ExploreTab& into);
bool read(const json& value, ColourMap& into);
bool read(const json& value, std::uint64_t& into);
bool read(const json& value, Page& into);
bool read(const json& value, SourceKind& into);
bool read(const json& value, Level& into);
bool read(const json& value, ThemeKind& into);
bool read(const json& value, Overlay& into);
bool read(const json& value, ExportKind& into);

template <class Value>
json written(const std::optional<Value>& value) {
  return value ? written(*value) : json(nullptr);
}
template <class Value>
bool read(const json& value, std::optional<Value>& into) {
  Value inner{};
  if (!value.is_null() && !read(value, inner)) return false;
  into = value.is_null() ? std::nullopt : std::optional<Value>(std::move(inner));
  return true;
}

template <class Value>
json written(const std::vector<Value>& values) {
  json list = json::array();
  for (const Value& value : values) list.push_back(written(value));
  return list;
}
template <class Value>
bool read(const json& list, std::vector<Value>& into) {
  if (!list.is_array()) return false;
  std::vector<Value> values;
  for (const json& item : list) {
    Value value{};
    if (!read(item, value)) return false;
    values.push_back(std::move(value));
  }
  into = std::move(values);
  return true;
}

// --- a struct: its name, where it has one, and its fields ---

template <class Made, class Value>
struct Field {
  const char* name;
  Value Made::* member;
};

template <class Made, class... Values>
struct Form {
  const char* name;
  std::tuple<Field<Made, Values>...> fields;
};

template <class Made>
struct Of {};

void put(json& object, const char* name, json value);
const json* member(const json& object, const char* name);  // null if there is none

template <class Made, class... Values>
constexpr Form<Made, Values...> form(const char* name, Field<Made, Values>... fields) {
  return {name, {fields...}};
}

template <class Made, class... Values>
void write_fields(json& into, const Form<Made, Values...>& described, const Made& from) {
  std::apply([&](const auto&... field) { (put(into, field.name, written(from.*field.member)), ...); },
             described.fields);
}

template <class Described, class Made>
json object_of(const Described& described, const Made& from) {
  json object = json::object();
  write_fields(object, described, from);
  return object;
}

template <class Value>
inline constexpr bool kMayBeMissing = false;
template <class Value>
inline constexpr bool kMayBeMissing<std::optional<Value>> = true;

// True if every field is there and has a usable value; those that have are set in any case. What may be nothing may be
// missing: older recordings and files do not know it.
template <class Made, class... Values>
bool read_fields(const json& from, const Form<Made, Values...>& described, Made& into) {
  bool whole = true;
  const auto one = [&](const auto& field) {
    const json* value = member(from, field.name);
    if (value == nullptr) {
      whole = whole && kMayBeMissing<std::remove_cvref_t<decltype(into.*field.member)>>;
    } else if (!read(*value, into.*field.member)) {
      whole = false;
    }
  };
  std::apply([&](const auto&... field) { (one(field), ...); }, described.fields);
  return whole;
}

}  // namespace headlight::json_fields
