#include "core/session/intent_json.h"

#include <array>
#include <functional>
#include <nlohmann/json.hpp>

#include "core/export/trace_text.h"
#include "core/session/names.h"

namespace headlight {
namespace {

using nlohmann::json;

json line(const char* name) { return {{"intent", name}}; }

json line(const char* name, const char* field, json value) { return {{"intent", name}, {field, std::move(value)}}; }

// One function for each intent a person can have; null for the others.
struct Writer {
  json operator()(const GoToPage& i) const { return line("go-to-page", "page", name_of(i.page)); }
  json operator()(const GoNext&) const { return line("next"); }
  json operator()(const GoBack&) const { return line("back"); }
  json operator()(const SetSentence& i) const { return line("set-sentence", "text", i.text); }
  json operator()(const SetSource& i) const { return line("set-source", "source", name_of(i.source)); }
  json operator()(const SetLayer& i) const { return line("set-layer", "layer", i.layer); }
  json operator()(const SetHead& i) const { return line("set-head", "head", i.head); }
  json operator()(const SetLevel& i) const { return line("set-level", "level", name_of(i.level)); }
  json operator()(const SelectWord& i) const { return line("select-word", "row", i.row); }
  json operator()(const SelectCell& i) const {
    return {{"intent", "select-cell"}, {"query", i.cell.query}, {"key", i.cell.key}};
  }
  json operator()(const CloseCell&) const { return line("close-cell"); }
  json operator()(const SelectSlideWord& i) const { return line("select-slide-word", "row", i.row); }
  json operator()(const ChooseOption& i) const { return line("choose-option", "option", i.option); }
  json operator()(const GoToQuestion& i) const { return line("go-to-question", "question", i.question); }
  json operator()(const SetTheme& i) const { return line("set-theme", "theme", name_of(i.theme)); }
  json operator()(const ChangeTextSize& i) const { return line("change-text-size", "steps", i.steps); }
  json operator()(const ModelLoaded&) const { return nullptr; }
  json operator()(const ModelFailed&) const { return nullptr; }
  json operator()(const TraceReady&) const { return nullptr; }
  json operator()(const TraceFailed&) const { return nullptr; }
  json operator()(const TraceLate&) const { return nullptr; }
};

using Maybe = std::optional<Intent>;

template <class Made, class Value>
Maybe made_of(std::optional<Value> value) {
  if (!value) return std::nullopt;
  return Intent{Made{std::move(*value)}};
}

std::optional<std::string> text_at(const json& object, const char* field) {
  if (!object.contains(field) || !object[field].is_string()) return std::nullopt;
  return object[field].get<std::string>();
}

std::optional<int> number_at(const json& object, const char* field) {
  if (!object.contains(field) || !object[field].is_number_integer()) return std::nullopt;
  if (object[field].is_number_unsigned() && object[field].get<std::uint64_t>() > 1'000'000) return std::nullopt;
  const auto value = object[field].get<std::int64_t>();
  if (value < -1'000'000 || value > 1'000'000) return std::nullopt;
  return static_cast<int>(value);
}

std::optional<Level> level_named(std::string_view name) {
  for (const Level level : {Level::Piece, Level::Word}) {
    if (name_of(level) == name) return level;
  }
  return std::nullopt;
}

Maybe read_cell(const json& object) {
  const auto query = number_at(object, "query");
  const auto key = number_at(object, "key");
  if (!query || !key) return std::nullopt;
  return Intent{SelectCell{{*query, *key}}};
}

struct Reader {
  std::string_view name;
  Maybe (*read)(const json&);
};

constexpr std::array<Reader, 16> kReaders = {{
    {"go-to-page", [](const json& o) { return made_of<GoToPage>(page_named(text_at(o, "page").value_or(""))); }},
    {"next", [](const json&) -> Maybe { return GoNext{}; }},
    {"back", [](const json&) -> Maybe { return GoBack{}; }},
    {"set-sentence", [](const json& o) { return made_of<SetSentence>(text_at(o, "text")); }},
    {"set-source", [](const json& o) { return made_of<SetSource>(source_named(text_at(o, "source").value_or(""))); }},
    {"set-layer", [](const json& o) { return made_of<SetLayer>(number_at(o, "layer")); }},
    {"set-head", [](const json& o) { return made_of<SetHead>(number_at(o, "head")); }},
    {"set-level", [](const json& o) { return made_of<SetLevel>(level_named(text_at(o, "level").value_or(""))); }},
    {"select-word", [](const json& o) { return made_of<SelectWord>(number_at(o, "row")); }},
    {"select-cell", read_cell},
    {"close-cell", [](const json&) -> Maybe { return CloseCell{}; }},
    {"select-slide-word", [](const json& o) { return made_of<SelectSlideWord>(number_at(o, "row")); }},
    {"choose-option", [](const json& o) { return made_of<ChooseOption>(number_at(o, "option")); }},
    {"go-to-question", [](const json& o) { return made_of<GoToQuestion>(number_at(o, "question")); }},
    {"set-theme", [](const json& o) { return made_of<SetTheme>(theme_named(text_at(o, "theme").value_or(""))); }},
    {"change-text-size", [](const json& o) { return made_of<ChangeTextSize>(number_at(o, "steps")); }},
}};

}  // namespace

std::optional<std::string> to_json_line(const Intent& intent) {
  const json object = std::visit(Writer{}, intent);
  if (object.is_null()) return std::nullopt;
  return object.dump(-1, ' ', false, json::error_handler_t::replace);
}

Result<Intent> intent_from_json(std::string_view text, const std::string& where) {
  const json object = json::parse(text, nullptr, false);
  const auto name = object.is_object() ? text_at(object, "intent") : std::nullopt;
  for (const Reader& reader : kReaders) {
    if (!name || reader.name != *name) continue;
    if (auto intent = reader.read(object)) return std::move(*intent);
  }
  return Error{"error.replay.not_an_intent", {}, where};
}

}  // namespace headlight
