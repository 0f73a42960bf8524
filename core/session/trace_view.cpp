#include "core/session/trace_view.h"

#include <algorithm>
#include <cmath>

#include "core/attention/order.h"
#include "core/attention/rounding.h"
#include "core/attention/softmax.h"
#include "core/base/utf8.h"
#include "core/text/space_mark.h"

namespace headlight {
namespace {

constexpr std::size_t kWordsInSentence = 3;   // how many shares the "in words" line names
constexpr Eigen::Index kLargestPrinted = 48;  // rows; with more the cells are too small for numbers
constexpr int kSmallestNamed = 5;             // per cent; smaller ones after the first are left out

// The row to begin with: the last word that is not punctuation.
int default_row(const AttentionTrace& trace) {
  for (int row = static_cast<int>(trace.size()) - 1; row > 0; --row) {
    const std::string& token = trace.pieces[static_cast<std::size_t>(row)].token;
    const bool letters = std::any_of(token.begin(), token.end(), [](char c) {
      return static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
             (c >= 'a' && c <= 'z');
    });
    if (letters) return row;
  }
  return 0;
}

}  // namespace

TraceView view_of(const TracePtr& trace, std::optional<int> wanted) {
  const int last = static_cast<int>(trace->size()) - 1;
  const int row = wanted && *wanted <= last ? *wanted : default_row(*trace);
  TraceView view{trace, row_scene(*trace, row), trace->weights.maxCoeff(), {}};
  if (trace->size() <= kLargestPrinted) {
    for (Eigen::Index each = 0; each < trace->size(); ++each) {
      view.percentages.push_back(whole_percentages(trace->weights.row(each)));
    }
  }
  return view;
}

std::vector<CellExplanation> explain_row(const TraceView& view) {
  std::vector<CellExplanation> cells;
  if (view.trace->combined()) return cells;
  for (int key = 0; key < view.trace->size(); ++key) cells.push_back(explain(*view.trace, view.row.query, key));
  return cells;
}

std::string shown_word(const AttentionTrace& trace, int row) {
  constexpr std::size_t kLongest = 40;  // characters
  const std::string& token = trace.pieces[static_cast<std::size_t>(row)].token;
  std::size_t end = 0;
  for (std::size_t count = 0; count < kLongest && end < token.size(); ++count) {
    end += decode_utf8(std::string_view(token).substr(end)).length;
  }
  return end < token.size() ? token.substr(0, end) + "…" : token;
}

RowScene row_scene(const AttentionTrace& trace, int query) {
  RowScene row;
  row.query = query;
  const Row weights = trace.weights.row(query);
  row.percentages = whole_percentages(weights);
  row.order = largest_first(weights);
  row.entropy = entropy_bits(weights);
  row.most_entropy = std::log2(static_cast<double>(weights.size()));
  row.sum = weights.cast<double>().sum();
  return row;
}

std::string plain_word(const AttentionTrace& trace, int row) { return without_space_mark(shown_word(trace, row)); }

std::string row_in_words(const AttentionTrace& trace, const RowScene& row, const Catalogue& texts) {
  std::string shares;
  for (std::size_t rank = 0; rank < std::min(kWordsInSentence, row.order.size()); ++rank) {
    const int key = row.order[rank];
    const int percentage = row.percentages[static_cast<std::size_t>(key)];
    if (rank > 0 && percentage < kSmallestNamed) break;
    const std::string share = std::to_string(percentage);
    const std::string word = literal(shown_word(trace, key));
    const std::string next = key == row.query ? texts.text("words.share_itself", {{"share", share}})
                                              : texts.text("words.share", {{"share", share}, {"word", word}});
    shares += (shares.empty() ? "" : texts.text("words.separator")) + next;
  }
  const std::string query = literal(shown_word(trace, row.query));
  return texts.text("words.row", {{"query", query}, {"shares", shares}});
}

}  // namespace headlight
