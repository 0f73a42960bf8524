#include "core/session/trace_view.h"

#include <algorithm>
#include <cmath>

#include "core/attention/order.h"
#include "core/attention/rounding.h"
#include "core/attention/softmax.h"
#include "core/base/numbers.h"
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

// The column of a word: what each of the others gives to it. Each share is the one that its own row prints, where rows
// are printed.
RowScene column_scene(const TraceView& view, int key) {
  const AttentionTrace& trace = *view.trace;
  RowScene column;
  column.query = key;
  column.direction = Direction::LookedAtBy;
  column.weights = trace.weights.col(key).transpose();
  const bool printed = static_cast<Eigen::Index>(view.percentages.size()) == trace.size();
  for (Eigen::Index row = 0; row < trace.size(); ++row) {
    const auto index = static_cast<std::size_t>(row);
    column.percentages.push_back(printed ? view.percentages[index][static_cast<std::size_t>(key)]
                                         : static_cast<int>(std::lround(100 * column.weights(row))));
  }
  column.order = largest_first(column.weights);
  column.sum = column.weights.cast<double>().sum();
  return column;
}

}  // namespace

TraceView view_of(const TracePtr& trace, std::optional<int> wanted, Direction direction, const HeatmapLook& look) {
  const int last = static_cast<int>(trace->size()) - 1;
  const int row = wanted && *wanted <= last ? *wanted : default_row(*trace);
  TraceView view;
  view.trace = trace;
  const float range = look.whole_range ? 1 : std::max(trace->largest, 1e-6F);
  view.low = look.low * range;
  view.high = look.high * range;
  const CellsOnShow shown = cells_on_show(look.window, trace->size(), trace->size());
  view.first_row = shown.row;
  if (shown.rows <= kLargestPrinted) {
    for (int each = shown.row; each < shown.row + shown.rows; ++each) {
      const Row weights = trace->weights.row(each);
      const bool whole = weights.size() <= kMostWholeShares;
      view.percentages.push_back(whole ? whole_percentages(weights) : nearest_percentages(weights));
      if (look.most > 0 || look.least > 0)
        view.cutoffs.push_back(row_cutoff(trace->weights.row(each), look.most, look.least));
    }
  }
  view.row = direction == Direction::LooksAt ? row_scene(*trace, row) : column_scene(view, row);
  if (direction == Direction::LooksAt) view.row.cutoff = row_cutoff(view.row.weights, look.most, look.least);
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
  row.weights = trace.weights.row(query);
  row.percentages = whole_percentages(row.weights);
  row.order = largest_first(row.weights);
  row.entropy = entropy_bits(row.weights);
  row.most_entropy = std::log2(static_cast<double>(row.weights.size()));
  row.sum = row.weights.cast<double>().sum();
  return row;
}

RowScene also_read(const TraceView& view, int word) {
  return view.row.direction == Direction::LooksAt ? row_scene(*view.trace, word) : column_scene(view, word);
}

Cell cell_of(const RowScene& row, int other) {
  return row.direction == Direction::LooksAt ? Cell{row.query, other} : Cell{other, row.query};
}

std::string share_text(const RowScene& row, int other) {
  if (row.weights.size() <= kMostWholeShares) return std::to_string(row.percentages[static_cast<std::size_t>(other)]);
  return decimals(100 * static_cast<double>(row.weights(other)), 1);
}

std::string link_name(const TraceView& view, int other) {
  const Cell cell = cell_of(view.row, other);
  return told_apart(*view.trace, cell.query) + " → " + told_apart(*view.trace, cell.key);
}

std::string told_apart(const AttentionTrace& trace, int row) {
  const std::string& token = trace.pieces[static_cast<std::size_t>(row)].token;
  const auto same =
      std::count_if(trace.pieces.begin(), trace.pieces.end(), [&](const Piece& piece) { return piece.token == token; });
  return same > 1 ? shown_word(trace, row) + " (" + std::to_string(row + 1) + ")" : shown_word(trace, row);
}

std::string plain_word(const AttentionTrace& trace, int row) { return without_space_mark(shown_word(trace, row)); }

std::string row_in_words(const AttentionTrace& trace, const RowScene& row, const Catalogue& texts) {
  const bool gives = row.direction == Direction::LooksAt;
  std::string shares;
  for (std::size_t rank = 0; rank < std::min(kWordsInSentence, row.order.size()); ++rank) {
    const int other = row.order[rank];
    const int percentage = row.percentages[static_cast<std::size_t>(other)];
    if (rank > 0 && percentage < kSmallestNamed) break;
    const TextArguments args{{"share", share_text(row, other)}, {"word", literal(told_apart(trace, other))}};
    shares += shares.empty() ? "" : texts.text("words.separator");
    if (other == row.query) {
      shares += texts.text(gives ? "words.share_itself" : "words.from_itself", args);
    } else {
      shares += texts.text(gives ? "words.share" : "words.from", args);
    }
  }
  const std::string query = literal(told_apart(trace, row.query));
  return texts.text(gives ? "words.row" : "words.column", {{"query", query}, {"shares", shares}});
}

}  // namespace headlight
