// The pieces a SentencePiece unigram model may cut a text into, each with its score.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/result.h"

namespace headlight {

class Vocabulary {
 public:
  struct Entry {
    std::string token;
    double score = 0;  // log probability; what is null in the file counts as 0, as in the reference tokenizer
  };

  // The first kReserved entries (unknown, sentence marks, extras) are never matched in a text.
  static constexpr int kReserved = 6;
  static constexpr int kUnknown = 0;

  // Reads vocab.json: an array of [token, score or null]. `where` names the file in errors.
  static Result<Vocabulary> parse(std::string_view json, const std::string& where);

  explicit Vocabulary(std::vector<Entry> entries);

  const std::vector<Entry>& entries() const { return entries_; }

  struct Match {
    std::size_t length = 0;  // in code points
    int id = 0;
  };
  // All pieces that stand at the beginning of `text`, shortest first. Of equal pieces the last one counts.
  void match_prefixes(std::u32string_view text, std::vector<Match>& out) const;

 private:
  void insert(std::u32string_view token, int id);

  std::vector<Entry> entries_;
  std::unordered_map<std::uint64_t, std::uint32_t> children_;  // node << 21 | code point → node
  std::vector<int> id_at_node_;                                // −1 where no piece ends
};

}  // namespace headlight
