#include "core/model/handset.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "core/attention/distance_bias.h"
#include "core/attention/project.h"
#include "core/base/letters.h"
#include "core/base/place_of.h"
#include "core/model/json_texts.h"
#include "core/text/words.h"

namespace headlight {
namespace {

using nlohmann::json;

// A table with a row for each feature: {"feature": …, "entries": {column: number}, "because": …}.
bool read_table(const json& root, const char* field, const std::vector<std::string>& features,
                const std::vector<std::string>& columns, Matrix& table, std::vector<std::string>& notes) {
  table = Matrix::Zero(static_cast<Eigen::Index>(features.size()), static_cast<Eigen::Index>(columns.size()));
  notes.assign(features.size(), "");
  if (!root.contains(field) || !root[field].is_array()) return false;
  for (const json& line : root[field]) {
    if (!line.is_object()) return false;
    const json feature = line.value("feature", json());
    const int row = feature.is_string() ? place_of(features, feature.get<std::string>()) : -1;
    const json entries = line.value("entries", json());
    if (row < 0 || !entries.is_object()) return false;
    for (const auto& [name, entry] : entries.items()) {
      const int column = place_of(columns, name);
      if (column < 0 || !entry.is_number()) return false;
      table(row, column) = entry.get<float>();
    }
    const json because = line.value("because", json());
    if (because.is_string()) notes[static_cast<std::size_t>(row)] = because.get<std::string>();
  }
  return true;
}

bool read_distances(const json& root, Row& distance) {
  distance = Row::Zero(kDistances);
  const json distances = root.value("distance", json());
  const json entries = distances.is_object() ? distances.value("entries", json()) : json();
  if (!entries.is_array() || entries.size() != kDistances) return false;
  for (int i = 0; i < kDistances; ++i) {
    const json& entry = entries[static_cast<std::size_t>(i)];
    if (!entry.is_number()) return false;
    distance(i) = entry.get<float>();
  }
  return true;
}

void set(Matrix& table, const HandSetEdit& edit) {
  if (edit.row < 0 || edit.row >= table.rows() || edit.column < 0 || edit.column >= table.cols()) return;
  table(edit.row, edit.column) = edit.value;
}

}  // namespace

Result<HandSetHead> parse_hand_set_head(std::string_view text, const std::string& where, const Lexicon& lexicon) {
  const json root = json::parse(text, nullptr, false);
  if (!root.is_object()) return Error{"error.handset.not_json", {}, where};
  const auto bad = [&](const char* field) { return Error{"error.handset.bad_field", {{"field", field}}, where}; };
  HandSetHead head;
  head.asks = texts_in(root, "asks");
  head.carries = texts_in(root, "carries");
  if (head.asks.empty()) return bad("asks");
  if (head.carries.empty()) return bad("carries");
  const auto& features = lexicon.features();
  if (!read_table(root, "query", features, head.asks, head.query, head.query_notes)) return bad("query");
  if (!read_table(root, "key", features, head.asks, head.key, head.key_notes)) return bad("key");
  if (!read_table(root, "value", features, head.carries, head.value, head.value_notes)) return bad("value");
  if (!read_distances(root, head.distance)) return bad("distance");
  return head;
}

bool same_place(const HandSetEdit& a, const HandSetEdit& b) {
  return a.part == b.part && a.row == b.row && a.column == b.column && a.word == b.word;
}

HandSetHead edited(const HandSetHead& head, const HandSetEdits& edits) {
  HandSetHead changed = head;
  for (const HandSetEdit& edit : edits) {
    switch (edit.part) {
      case HandSetPart::Query: set(changed.query, edit); break;
      case HandSetPart::Key: set(changed.key, edit); break;
      case HandSetPart::Value: set(changed.value, edit); break;
      case HandSetPart::Distance:
        if (edit.column >= 0 && edit.column < kDistances) changed.distance(edit.column) = edit.value;
        break;
      case HandSetPart::Word: break;
    }
  }
  return changed;
}

WordFeatures features_of(const Lexicon& lexicon, std::string_view word, const HandSetEdits& edits) {
  WordFeatures features = lexicon.look_up(word);
  const std::string lower = lower_case(word);
  for (const HandSetEdit& edit : edits) {
    if (edit.part != HandSetPart::Word || edit.word != lower) continue;
    if (edit.column >= 0 && edit.column < features.amounts.size()) features.amounts(edit.column) = edit.value;
  }
  return features;
}

Result<AttentionTrace> attend_by_hand(const HandSet& hand_set, const std::string& text, const HandSetEdits& edits) {
  TraceInput sentence;
  sentence.text = text;
  sentence.words = split_words(text);
  if (sentence.words.empty()) return Error{"error.text.empty", {}, ""};
  const std::size_t kept = std::min(sentence.words.size(), kMostHandSetWords);
  sentence.dropped = sentence.words.size() - kept;
  const auto count = static_cast<Eigen::Index>(kept);
  Matrix features(count, static_cast<Eigen::Index>(hand_set.lexicon.features().size()));
  for (Eigen::Index i = 0; i < count; ++i) {
    const Span span = sentence.words[static_cast<std::size_t>(i)];
    const std::string word = text.substr(span.begin, span.size());
    features.row(i) = features_of(hand_set.lexicon, word, edits).amounts;
    sentence.pieces.push_back({word, 0, span});
  }
  sentence.read_end = sentence.dropped == 0 ? text.size() : sentence.pieces.back().span.end;
  const HandSetHead head = edited(hand_set.head, edits);
  sentence.vectors = std::make_shared<const Matrix>(features);
  sentence.queries = project(features, head.query);
  sentence.keys = project(features, head.key);
  sentence.values = project(features, head.value);
  sentence.bias = distance_bias(head.distance, count);
  sentence.origin = {OriginKind::HandSet, "handset", 0, 0, !edits.empty()};
  Scaling scaling;
  scaling.divisor = std::sqrt(static_cast<float>(head.asks.size()));
  return attend(std::move(sentence), scaling);
}

}  // namespace headlight
