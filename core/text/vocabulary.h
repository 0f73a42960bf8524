// The pieces a SentencePiece unigram model may cut a text into, each with its score.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace headlight {

// A vocabulary as flat tables, which may lie in a mapped file.
struct VocabularyTables {
  std::span<const char> letters;          // of all pieces, one after another
  std::span<const std::uint32_t> begins;  // (pieces + 1) where each piece's letters begin
  std::span<const double> scores;         // (pieces)
  // A trie. The edges of node n are first_edge[n] … first_edge[n + 1] − 1, by code point; edge e leads to node e + 1.
  std::span<const std::uint32_t> first_edge;  // (nodes + 1)
  std::span<const char32_t> points;           // (nodes − 1) the code point on each edge
  std::span<const std::int32_t> ids;          // (nodes) the piece that ends there, or −1
  std::shared_ptr<const void> keeper;         // what they lie in
};

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

  // None if a table points out of another: then it cannot be used.
  static std::optional<Vocabulary> from_tables(VocabularyTables tables);

  explicit Vocabulary(const std::vector<Entry>& entries);

  std::size_t size() const { return tables_.scores.size(); }
  std::string_view token(int id) const;
  double score(int id) const { return tables_.scores[static_cast<std::size_t>(id)]; }
  std::size_t longest() const { return longest_; }  // bytes of the longest piece
  const VocabularyTables& tables() const { return tables_; }

  struct Match {
    std::size_t length = 0;  // in code points
    int id = 0;
  };
  // All pieces that stand at the beginning of `text`, shortest first. Of equal pieces the last one counts.
  void match_prefixes(std::u32string_view text, std::vector<Match>& out) const;

 private:
  explicit Vocabulary(VocabularyTables tables);

  VocabularyTables tables_;
  std::size_t longest_ = 0;
};

}  // namespace headlight
