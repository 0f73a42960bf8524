#include "core/text/alignment.h"

namespace headlight {
namespace {

// The word that holds `piece`, searching onwards from `from`, as both lists are in order; words.size() if none does.
std::size_t word_of(const std::vector<Span>& words, const Piece& piece, std::size_t from) {
  while (from < words.size() && words[from].end < piece.span.end) ++from;
  if (from < words.size() && words[from].contains(piece.span)) {
    // An empty span between two adjoining words belongs to the one it opens.
    const bool opens_next = piece.span.size() == 0 && piece.span.begin == words[from].end && from + 1 < words.size() &&
                            words[from + 1].begin == piece.span.begin;
    return opens_next ? from + 1 : from;
  }
  return words.size();
}

}  // namespace

std::vector<WordGroup> align_words(const std::vector<Span>& words, const std::vector<Piece>& pieces) {
  std::vector<WordGroup> groups;
  std::size_t current = words.size();  // the word of the last group, words.size() when that is no word
  std::size_t search_from = 0;
  for (std::size_t index = 0; index < pieces.size(); ++index) {
    const std::size_t word = word_of(words, pieces[index], search_from);
    const bool in_word = word < words.size();
    if (in_word) search_from = word;
    if (!in_word || word != current) {
      groups.push_back({in_word ? words[word] : pieces[index].span, {}});
    }
    groups.back().pieces.push_back(static_cast<int>(index));
    current = in_word ? word : words.size();
  }
  return groups;
}

}  // namespace headlight
