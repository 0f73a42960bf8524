#include "core/text/words.h"

#include <utf8proc.h>

#include <algorithm>

#include "core/base/letters.h"
#include "core/base/utf8.h"

namespace headlight {
namespace {

bool is_space(char32_t c) {
  if (c == U'\t' || c == U'\n' || c == U'\v' || c == U'\f' || c == U'\r' || c == 0x85) return true;
  const utf8proc_category_t category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP;
}

bool is_punctuation(char32_t c) {
  const utf8proc_category_t category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return category >= UTF8PROC_CATEGORY_PC && category <= UTF8PROC_CATEGORY_PO;
}

// Characters that only tell others how to stand: joiners, marks of direction, soft hyphens.
bool is_invisible(char32_t c) { return utf8proc_category(static_cast<utf8proc_int32_t>(c)) == UTF8PROC_CATEGORY_CF; }

struct Character {
  char32_t value;
  Span span;
};

// Appends characters[first, last) as words, one for each run of the same mark.
void append_marks(const std::vector<Character>& characters, std::size_t first, std::size_t last,
                  std::vector<Span>& words) {
  while (first < last) {
    std::size_t end = first + 1;
    while (end < last && characters[end].value == characters[first].value) ++end;
    words.push_back({characters[first].span.begin, characters[end - 1].span.end});
    first = end;
  }
}

void append_run(const std::vector<Character>& run, std::vector<Span>& words) {
  if (std::all_of(run.begin(), run.end(), [](const Character& c) { return is_invisible(c.value); })) return;
  std::size_t first = 0;
  std::size_t last = run.size();
  while (first < last && is_punctuation(run[first].value)) ++first;
  while (last > first && is_punctuation(run[last - 1].value)) --last;
  append_marks(run, 0, first, words);
  if (first < last) words.push_back({run[first].span.begin, run[last - 1].span.end});
  append_marks(run, last, run.size(), words);
}

}  // namespace

std::vector<Span> split_words(std::string_view text) {
  std::vector<Span> words;
  std::vector<Character> run;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = decode_utf8(text.substr(at));
    if (is_space(next.value)) {
      append_run(run, words);
      run.clear();
    } else {
      run.push_back({next.value, {at, at + next.length}});
    }
    at += next.length;
  }
  append_run(run, words);
  return words;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (const Span& span : split_words(text)) words.emplace_back(text.substr(span.begin, span.size()));
  return words;
}

std::vector<std::string> lower_words(std::string_view text) {
  std::vector<std::string> words = words_of(text);
  for (std::string& word : words) word = lower_case(word);
  return words;
}

std::string without_word(const std::string& text, int word) {
  const std::vector<Span> words = split_words(text);
  if (word < 0 || word >= static_cast<int>(words.size())) return text;
  Span gone = words[static_cast<std::size_t>(word)];
  if (gone.begin > 0 && text[gone.begin - 1] == ' ') {
    --gone.begin;
  } else if (gone.end < text.size() && text[gone.end] == ' ') {
    ++gone.end;
  }
  return text.substr(0, gone.begin) + text.substr(gone.end);
}

}  // namespace headlight
