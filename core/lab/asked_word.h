// A question about a sentence, as a line of a file asks it: a word, and the words that it should look at.
#pragma once

#include <algorithm>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace headlight {

struct AskedWord {
  std::string text;
  int query = 0;          // a word of the text, from 0
  std::vector<int> gold;  // the words that are right, never the query itself

  bool accepts(int word) const { return std::find(gold.begin(), gold.end(), word) != gold.end(); }
};

// {"text", "query", "gold": […], "query_index", "gold_index": […]}. Words count without regard to case. "query_index"
// (the word's place in the text, from 0, with or without punctuation) is needed where the query occurs twice.
// "gold_index" says which of equal words are meant; without it, all are. Errors: error.heads.not_json,
// error.heads.line (field), error.heads.no_query (word), error.heads.query_twice (word), error.heads.index (word),
// error.heads.no_gold.
Result<AskedWord> asked_word(const nlohmann::json& line, const std::string& where);

// A word as messages show it: not without end.
std::string as_shown(const std::string& word);

}  // namespace headlight
