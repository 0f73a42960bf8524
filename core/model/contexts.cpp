#include "core/model/contexts.h"

namespace headlight {
namespace {

// The mean of the rows whose pieces touch the word.
Row vector_of(const Matrix& hidden, const std::vector<Piece>& pieces, const Span& word) {
  Row sum = Row::Zero(hidden.cols());
  float count = 0;
  for (std::size_t piece = 0; piece < pieces.size(); ++piece) {
    if (pieces[piece].span.begin >= word.end || pieces[piece].span.end <= word.begin) continue;
    sum += hidden.row(static_cast<Eigen::Index>(piece));
    ++count;
  }
  return count > 0 ? Row(sum / count) : sum;
}

Matrix cosines_between(Matrix vectors) {
  for (Eigen::Index row = 0; row < vectors.rows(); ++row) {
    const float length = vectors.row(row).norm();
    if (length > 0) vectors.row(row) /= length;
  }
  return vectors * vectors.transpose();
}

}  // namespace

SenseContrast contrast_of(const Matrix& cosines, const std::vector<std::string>& senses) {
  SenseContrast sums;
  double same = 0;
  double other = 0;
  for (std::size_t a = 0; a < senses.size(); ++a) {
    for (std::size_t b = a + 1; b < senses.size(); ++b) {
      if (senses[a].empty() || senses[b].empty()) continue;
      const auto cosine = static_cast<double>(cosines(static_cast<Eigen::Index>(a), static_cast<Eigen::Index>(b)));
      (senses[a] == senses[b] ? sums.within : sums.across) += cosine;
      ++(senses[a] == senses[b] ? same : other);
    }
  }
  return {same > 0 ? sums.within / same : 0, other > 0 ? sums.across / other : 0};
}

Result<ContextVectorsPtr> vectors_in_context(const Encoder& encoder, const std::vector<WordInText>& places,
                                             Executor& executor) {
  std::array<Matrix, kLayers + 1> vectors;
  for (std::size_t place = 0; place < places.size(); ++place) {
    const auto run = encoder.run(places[place].text, executor);
    if (!run) return run.error();
    const std::vector<Piece>& pieces = run->heads.front().front()->pieces;
    for (std::size_t layer = 0; layer < vectors.size(); ++layer) {
      const Matrix& hidden = *run->hidden[layer];
      Matrix& into = vectors[layer];
      if (place == 0) into = Matrix::Zero(static_cast<Eigen::Index>(places.size()), hidden.cols());
      into.row(static_cast<Eigen::Index>(place)) = vector_of(hidden, pieces, places[place].word);
    }
  }
  auto result = std::make_shared<ContextVectors>();
  for (std::size_t layer = 0; layer < vectors.size(); ++layer) {
    result->cosines[layer] = cosines_between(std::move(vectors[layer]));
  }
  return ContextVectorsPtr(std::move(result));
}

}  // namespace headlight
