#include "core/model/lexicon.h"

#include <utf8proc.h>

#include <array>
#include <nlohmann/json.hpp>
#include <optional>
#include <sstream>

#include "core/base/letters.h"
#include "core/base/place_of.h"
#include "core/base/utf8.h"
#include "core/model/json_texts.h"

namespace headlight {
namespace {

using nlohmann::json;

// How a word with an ending leads to a listed one: the ending comes off, something else may come back.
struct Inflection {
  std::string_view ending, instead;
};
constexpr std::array<Inflection, 15> kInflections = {{{"ies", "y"},
                                                      {"es", ""},
                                                      {"s", ""},
                                                      {"ied", "y"},
                                                      {"ed", ""},
                                                      {"ed", "e"},
                                                      {"ing", ""},
                                                      {"ing", "e"},
                                                      {"ier", "y"},
                                                      {"er", ""},
                                                      {"er", "e"},
                                                      {"iest", "y"},
                                                      {"est", ""},
                                                      {"est", "e"},
                                                      {"ly", ""}}};
constexpr std::size_t kShortestStem = 3;

// A stem's amounts with its ending: "planted" is what somebody did, whatever else *plant* may be; its topics stay.
Row inflected(Row amounts, std::string_view ending, const std::vector<std::string>& features) {
  if (ending != "ed" && ending != "ied") return amounts;
  const auto set = [&](const char* feature, float amount) {
    const int place = place_of(features, feature);
    if (place >= 0) amounts(place) = amount;
  };
  for (const char* feature : {"noun", "adjective", "animate", "condition", "many-senses"}) set(feature, 0);
  set("verb", 1);
  return amounts;
}

bool is_mark(std::string_view word) {
  while (!word.empty()) {
    const CodePoint next = decode_utf8(word);
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(next.value));
    if (category < UTF8PROC_CATEGORY_PC || category > UTF8PROC_CATEGORY_PO) return false;  // not punctuation
    word.remove_prefix(next.length);
  }
  return true;
}

// {"noun": 1, "money": 0.5} as a row over the features.
std::optional<Row> row_of(const json& amounts, const std::vector<std::string>& features) {
  if (!amounts.is_object()) return std::nullopt;
  Row row = Row::Zero(static_cast<Eigen::Index>(features.size()));
  for (const auto& [name, amount] : amounts.items()) {
    const int place = place_of(features, name);
    if (place < 0 || !amount.is_number()) return std::nullopt;
    row(place) = amount.get<float>();
  }
  return row;
}

bool has_text(const json& object, const char* name) { return object.contains(name) && object[name].is_string(); }

}  // namespace

Result<Lexicon> Lexicon::parse(std::string_view text, const std::string& where) {
  const json root = json::parse(text, nullptr, false);
  if (!root.is_object()) return Error{"error.handset.not_json", {}, where};
  const auto bad = [&](const std::string& field) {
    return Error{"error.handset.bad_field", {{"field", field}}, where};
  };
  Lexicon lexicon;
  lexicon.features_ = texts_in(root, "features");
  if (lexicon.features_.empty()) return bad("features");
  if (!root.contains("groups") || !root["groups"].is_array()) return bad("groups");
  for (const json& group : root["groups"]) {
    const auto amounts = group.contains("is") ? row_of(group["is"], lexicon.features_) : std::nullopt;
    if (!amounts || !has_text(group, "words")) return bad("groups");
    std::istringstream words(group["words"].get<std::string>());
    for (std::string word; words >> word;) {
      const auto [at, added] = lexicon.words_.emplace(word, *amounts);
      if (!added) at->second = at->second.cwiseMax(*amounts);
    }
  }
  for (const json& ending : root.value("endings", json::array())) {
    const auto amounts = ending.contains("is") ? row_of(ending["is"], lexicon.features_) : std::nullopt;
    if (!amounts || !has_text(ending, "ends")) return bad("endings");
    lexicon.endings_.push_back({ending["ends"].get<std::string>(), *amounts});
  }
  const auto unknown = row_of(root.value("unknown", json::object()), lexicon.features_);
  if (!unknown) return bad("unknown");
  lexicon.unknown_ = *unknown;
  return lexicon;
}

const Row* Lexicon::listed(const std::string& word) const {
  const auto found = words_.find(word);
  return found == words_.end() ? nullptr : &found->second;
}

WordFeatures Lexicon::look_up(std::string_view word) const {
  using How = WordFeatures::How;
  if (is_mark(word)) return {Row::Zero(unknown_.size()), How::Mark, ""};
  const std::string lower = lower_case(word);
  if (const Row* row = listed(lower)) return {*row, How::Listed, lower};
  for (const auto& [ending, instead] : kInflections) {
    if (!lower.ends_with(ending) || lower.size() < ending.size() + kShortestStem) continue;
    const std::string rest = lower.substr(0, lower.size() - ending.size());
    std::string stem = rest + std::string(instead);
    const Row* row = listed(stem);
    const bool doubled = rest.size() > kShortestStem && rest.back() == rest[rest.size() - 2];  // "stopping"
    if (row == nullptr && doubled && instead.empty()) {
      stem.pop_back();
      row = listed(stem);
    }
    if (row != nullptr) return {inflected(*row, ending, features_), How::Stem, stem};
  }
  for (const Ending& ending : endings_) {
    if (lower.size() >= ending.letters.size() + kShortestStem - 1 && lower.ends_with(ending.letters)) {
      return {ending.amounts, How::Ending, ending.letters};
    }
  }
  return {unknown_, How::Unknown, ""};
}

}  // namespace headlight
