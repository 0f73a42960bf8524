#include "core/attention/combine.h"

namespace headlight {
namespace {

// All that a combined trace takes over unchanged.
AttentionTrace without_vectors(const AttentionTrace& part) {
  AttentionTrace trace;
  trace.text = part.text;
  trace.pieces = part.pieces;
  trace.words = part.words;
  trace.dropped = part.dropped;
  trace.read_end = part.read_end;
  trace.scaling = part.scaling;
  trace.origin = part.origin;
  trace.level = part.level;
  return trace;
}

}  // namespace

AttentionTrace mean_of_heads(const std::vector<TracePtr>& heads) {
  AttentionTrace mean = without_vectors(*heads.front());
  mean.origin.head = kMeanHead;
  mean.parts = heads;
  mean.weights = Matrix::Zero(heads.front()->weights.rows(), heads.front()->weights.cols());
  for (const TracePtr& head : heads) mean.weights += head->weights;
  mean.weights /= static_cast<float>(heads.size());
  mean.largest = mean.weights.maxCoeff();
  return mean;
}

AttentionTrace at_word_level(TracePtr pieces, const std::vector<PieceGroup>& groups) {
  AttentionTrace trace = without_vectors(*pieces);
  const auto count = static_cast<Eigen::Index>(groups.size());
  trace.level = Level::Word;
  trace.pieces.clear();
  for (const PieceGroup& group : groups) {
    trace.pieces.push_back(group.label);
    trace.groups.push_back(group.pieces);
  }

  trace.weights = Matrix::Zero(count, count);
  trace.output = Matrix::Zero(pieces->output.rows() == 0 ? 0 : count, pieces->output.cols());
  for (Eigen::Index query = 0; query < count; ++query) {
    const std::vector<int>& rows = trace.groups[static_cast<std::size_t>(query)];
    const auto share = 1.0F / static_cast<float>(rows.size());
    for (const int row : rows) {
      for (Eigen::Index key = 0; key < count; ++key) {
        for (const int column : trace.groups[static_cast<std::size_t>(key)]) {
          trace.weights(query, key) += share * pieces->weights(row, column);
        }
      }
      if (trace.output.rows() != 0) trace.output.row(query) += share * pieces->output.row(row);
    }
  }
  trace.largest = trace.weights.maxCoeff();
  trace.parts = {std::move(pieces)};
  return trace;
}

}  // namespace headlight
