// AttentionTrace: everything that happened when one head read one sentence, from vectors to output.
// Slides, heatmap, tooltips, exports, tests and the command line all read this and nothing else about attention.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/attention/scaling.h"
#include "core/base/matrix.h"
#include "core/base/piece.h"

namespace headlight {

// Where the vectors of a trace come from. Shown beside every figure.
enum class OriginKind { HandSet, Learned, TrainedHere, Random };

struct Origin {
  OriginKind kind = OriginKind::HandSet;
  std::string source;    // "lesson", "encoder", "untrained", …
  int layer = 0;         // from 0; layer and head mean nothing for a source that has one head only
  int head = 0;          // from 0, or kMeanHead
  bool what_if = false;  // mask, temperature or scale differ from what the source itself does

  bool operator==(const Origin&) const = default;
};
inline constexpr int kMeanHead = -1;

enum class Level { Piece, Word };

struct AttentionTrace;
using TracePtr = std::shared_ptr<const AttentionTrace>;

// T rows, one for each piece (or word); D is the head's width. Immutable once computed.
struct AttentionTrace {
  std::string text;           // the whole sentence, valid UTF-8
  std::vector<Piece> pieces;  // T: the rows and columns of the matrices
  std::vector<Span> words;    // the words of the whole sentence
  std::size_t dropped = 0;    // pieces beyond the source's limit, which nothing below covers
  std::size_t read_end = 0;   // the byte of the text up to which the source has read

  std::shared_ptr<const Matrix> vectors;  // (T, C): what the projections read; null where there is none
  Matrix queries, keys, values;           // (T, D); empty in a combined trace (mean head, word level)
  Matrix scores;                          // (T, T) = Q Kᵀ; empty in a combined trace
  Matrix bias;                            // (T, T) a head's learned position bias; empty when it has none
  Matrix logits;                          // (T, T) after scale, bias, temperature and mask; empty in a combined trace
  Matrix weights;                         // (T, T) rows that add up to 1
  Matrix output;                          // (T, D) = weights · values; empty for the mean of several heads
  float largest = 0;                      // of the weights

  Scaling scaling;
  Origin origin;
  Level level = Level::Piece;

  // A combined trace keeps what it was made of: the heads of a mean, or the piece-level trace of a word level.
  std::vector<TracePtr> parts;
  std::vector<std::vector<int>> groups;  // word level: the pieces of each row

  Eigen::Index size() const { return weights.rows(); }
  Eigen::Index head_width() const { return queries.cols(); }
  bool combined() const { return !parts.empty(); }
};

// What a source knows before attention starts.
struct TraceInput {
  std::string text;
  std::vector<Piece> pieces;
  std::vector<Span> words;
  std::size_t dropped = 0;
  std::size_t read_end = 0;
  std::shared_ptr<const Matrix> vectors;
  Matrix queries, keys, values;
  Matrix bias;
  Origin origin;
};

// The stages that cost most, by somebody who knows a faster way; empty: by attention_scores, softmax_rows,
// weighted_sum.
struct FasterStages {
  std::function<Matrix(const Matrix& queries, const Matrix& keys)> scores;  // Q Kᵀ
  std::function<Matrix(const Matrix& logits)> softmax;                      // of each row
  std::function<Matrix(const Matrix& weights, const Matrix& values)> sum;   // A V
};

// Runs the stages: scores → logits → weights → output.
AttentionTrace attend(TraceInput input, const Scaling& scaling, const FasterStages& faster = {});

// The same vectors under another scaling; marked as what-if.
AttentionTrace attend_again(const AttentionTrace& trace, const Scaling& scaling);

}  // namespace headlight
