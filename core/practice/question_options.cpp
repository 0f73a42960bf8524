#include "core/practice/question_options.h"

#include <utf8proc.h>

#include <algorithm>

#include "core/attention/order.h"
#include "core/attention/rounding.h"
#include "core/base/letters.h"
#include "core/base/utf8.h"
#include "core/text/space_mark.h"

namespace headlight {
namespace {

bool has_letter(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint next = decode_utf8(word.substr(at));
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(next.value));
    const bool letter = category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
    const bool digit = category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO;
    if (letter || digit) return true;
    at += next.length;
  }
  return false;
}

}  // namespace

QuestionOptions::QuestionOptions(const std::string& right, const std::string& feedback) {
  options_.push_back({right, 100, feedback, {}});
}

void QuestionOptions::add(const std::string& wrong, const std::string& feedback) {
  const bool there =
      std::any_of(options_.begin(), options_.end(), [&](const AnswerOption& option) { return option.text == wrong; });
  if (!there && options_.size() < kMostGeneratedOptions) options_.push_back({wrong, 0, feedback, {}});
}

PrintedRow printed_row(const AttentionTrace& trace, int query) {
  const Row weights = trace.weights.row(query);
  return {query, whole_percentages(weights), largest_first(weights)};
}

std::string asked_word(const AttentionTrace& trace, int row) {
  return without_space_mark(trace.pieces[static_cast<std::size_t>(row)].token);
}

bool is_nameable(const AttentionTrace& trace, int row) {
  constexpr std::size_t kLongest = 60;  // bytes
  const std::string word = lower_case(asked_word(trace, row));
  if (word.size() > kLongest || !has_letter(word)) return false;
  int count = 0;
  for (int each = 0; each < trace.size(); ++each) count += lower_case(asked_word(trace, each)) == word ? 1 : 0;
  return count == 1;
}

int random_row(const AttentionTrace& trace, Random& random) {
  std::vector<int> rows;
  for (int row = 0; row < trace.size(); ++row) {
    if (is_nameable(trace, row) && trace.weights.row(row).sum() > 0.5F) rows.push_back(row);
  }
  if (rows.empty()) return -1;
  return rows[static_cast<std::size_t>(random.uniform() * static_cast<double>(rows.size()))];
}

}  // namespace headlight
