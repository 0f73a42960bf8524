// Small structs as JSON, each described once by its form: names and members. For recordings and for saved progress;
// only their .cpp files include this.
#pragma once

#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "core/export/trace_text.h"
#include "core/session/names.h"

namespace headlight::json_fields {

using nlohmann::json;

// --- one value ---

inline json written(bool value) { return value; }
inline json written(int value) { return value; }
inline json written(float value) { return value; }
inline json written(double value) { return value; }
inline json written(const std::string& value) { return value; }
inline json written(std::uint64_t value) { return value; }
inline json written(const Cell& value) { return {{"query", value.query}, {"key", value.key}}; }
template <class Named>
  requires requires(const Named& value) { name_of(value); }
inline json written(const Named& value) {
  return std::string(name_of(value));
}

inline bool read(const json& value, bool& into) {
  if (!value.is_boolean()) return false;
  into = value.get<bool>();
  return true;
}

inline bool read(const json& value, int& into) {
  constexpr std::int64_t kLargest = 1'000'000;
  if (!value.is_number_integer()) return false;
  if (value.is_number_unsigned() && value.get<std::uint64_t>() > static_cast<std::uint64_t>(kLargest)) return false;
  const auto number = value.get<std::int64_t>();
  if (number < -kLargest || number > kLargest) return false;
  into = static_cast<int>(number);
  return true;
}

inline bool read(const json& value, double& into) {
  if (!value.is_number() || !std::isfinite(value.get<double>())) return false;
  into = value.get<double>();
  return true;
}

inline bool read(const json& value, float& into) {
  double number = 0;
  if (!read(value, number)) return false;
  into = static_cast<float>(number);
  return std::isfinite(into);
}

inline bool read(const json& value, std::string& into) {
  if (!value.is_string()) return false;
  into = value.get<std::string>();
  return true;
}

inline bool read(const json& value, Cell& into) {
  return value.is_object() && value.contains("query") && value.contains("key") && read(value["query"], into.query) &&
         read(value["key"], into.key);
}

inline bool read(const json& value, std::uint64_t& into) {
  if (!value.is_number_unsigned()) return false;
  into = value.get<std::uint64_t>();
  return true;
}

template <class Named>
bool read_named(const json& value, Named& into, std::optional<Named> (*named)(std::string_view)) {
  if (!value.is_string()) return false;
  const auto found = named(value.get<std::string>());
  if (found) into = *found;
  return found.has_value();
}
inline bool read(const json& value, Page& into) { return read_named(value, into, page_named); }
inline bool read(const json& value, SourceKind& into) { return read_named(value, into, source_named); }
inline bool read(const json& value, Level& into) { return read_named(value, into, level_named); }
inline bool read(const json& value, ThemeKind& into) { return read_named(value, into, theme_named); }
inline bool read(const json& value, Overlay& into) { return read_named(value, into, overlay_named); }
inline bool read(const json& value, ExportKind& into) { return read_named(value, into, export_named); }

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

template <class Made, class... Values>
constexpr Form<Made, Values...> form(const char* name, Field<Made, Values>... fields) {
  return {name, {fields...}};
}

template <class Made, class... Values>
void write_fields(json& into, const Form<Made, Values...>& described, const Made& from) {
  std::apply([&](const auto&... field) { ((into[field.name] = written(from.*field.member)), ...); }, described.fields);
}

// True if every field is there and has a usable value; those that have are set in any case.
template <class Made, class... Values>
bool read_fields(const json& from, const Form<Made, Values...>& described, Made& into) {
  bool whole = true;
  const auto one = [&](const auto& field) {
    if (!from.contains(field.name) || !read(from[field.name], into.*field.member)) whole = false;
  };
  std::apply([&](const auto&... field) { (one(field), ...); }, described.fields);
  return whole;
}

}  // namespace headlight::json_fields
