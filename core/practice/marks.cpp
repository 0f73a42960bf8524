#include "core/practice/marks.h"

#include <algorithm>
#include <string_view>

#include "core/text/words.h"

namespace headlight {
namespace {

std::vector<std::string_view> words_of(const std::string& text) {
  std::vector<std::string_view> words;
  for (const Span& span : split_words(text)) words.push_back(std::string_view(text).substr(span.begin, span.size()));
  return words;
}

}  // namespace

std::vector<int> rows_after_edit(const std::vector<int>& marked, const std::string& before, const std::string& after) {
  const auto old_words = words_of(before);
  const auto new_words = words_of(after);
  const auto shorter = std::min(old_words.size(), new_words.size());
  std::size_t head = 0;
  while (head < shorter && old_words[head] == new_words[head]) ++head;
  std::size_t tail = 0;
  while (tail < shorter - head && old_words[old_words.size() - 1 - tail] == new_words[new_words.size() - 1 - tail])
    ++tail;
  std::vector<int> rows;
  for (const int mark : marked) {
    const auto row = static_cast<std::size_t>(mark);
    if (row < head) rows.push_back(mark);
    if (row >= head && row < old_words.size() && row >= old_words.size() - tail) {
      rows.push_back(mark + static_cast<int>(new_words.size()) - static_cast<int>(old_words.size()));
    }
  }
  return rows;
}

}  // namespace headlight
