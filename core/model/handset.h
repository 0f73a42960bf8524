// The hand-set source: one attention head over named features, all of it readable. A word's features x (F) become its
// query x W_Q, key x W_K and value x W_V; a bias by distance is added to the scaled scores. Made by us, changed by the
// student.
#pragma once

#include <compare>
#include <string>
#include <string_view>
#include <vector>

#include "core/attention/trace.h"
#include "core/base/result.h"
#include "core/model/lexicon.h"

namespace headlight {

inline constexpr int kFarthest = 4;                      // distances beyond count as this
inline constexpr int kDistances = 2 * kFarthest + 1;     // −4 … +4
inline constexpr std::size_t kMostHandSetWords = 2'048;  // a trace of so many words takes 67 MB
inline constexpr float kLargestEntry = 10;               // of what a student may enter, in size

enum class HandSetPart { Query, Key, Value, Distance, Word };

// The head as it is in assets/handset/head.json.
struct HandSetHead {
  std::vector<std::string> asks;     // D names: the columns of W_Q and W_K, what can be asked for
  std::vector<std::string> carries;  // M names: the columns of W_V
  Matrix query, key;                 // (F, D)
  Matrix value;                      // (F, M)
  Row distance;                      // (kDistances): the bias for key − query = −kFarthest … kFarthest
  std::vector<std::string> query_notes, key_notes, value_notes;  // F: why each row is as it is
};

// Errors (where = file): error.handset.not_json, error.handset.bad_field (field).
Result<HandSetHead> parse_hand_set_head(std::string_view json, const std::string& where, const Lexicon& lexicon);

struct HandSet {
  Lexicon lexicon;
  HandSetHead head;
};

// One number that a student has changed: an entry of a table, of the distances (row 0), or a feature of a word.
struct HandSetEdit {
  HandSetPart part = HandSetPart::Query;
  int row = 0, column = 0;  // a word's feature is its column
  std::string word;         // in lower case; only for HandSetPart::Word
  float value = 0;

  auto operator<=>(const HandSetEdit&) const = default;
};
bool same_place(const HandSetEdit& a, const HandSetEdit& b);
using HandSetEdits = std::vector<HandSetEdit>;  // the latest of two for the same place counts

// The head with the edits made; those that fit no place are left out.
HandSetHead edited(const HandSetHead& head, const HandSetEdits& edits);

// A word's features with the edits made.
WordFeatures features_of(const Lexicon& lexicon, std::string_view word, const HandSetEdits& edits);

// Words are the pieces; what_if when something was edited. Errors: error.text.empty.
Result<AttentionTrace> attend_by_hand(const HandSet& hand_set, const std::string& text, const HandSetEdits& edits);

}  // namespace headlight
