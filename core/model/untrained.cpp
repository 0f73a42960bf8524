#include "core/model/untrained.h"

#include <algorithm>

#include "core/attention/project.h"
#include "core/model/random_matrix.h"
#include "core/text/words.h"

namespace headlight {
namespace {

constexpr Eigen::Index kWidth = 256;

// projected (T, 3·H·D): the queries, then the keys, then the values of all heads side by side.
VectorsOfHeads taken_apart(const Matrix& projected) {
  const Eigen::Index all = projected.cols() / 3, width = all / kHeads;
  VectorsOfHeads vectors;
  for (std::size_t head = 0; head < kHeads; ++head) {
    const Eigen::Index column = static_cast<Eigen::Index>(head) * width;
    vectors[head] = {projected.middleCols(column, width), projected.middleCols(all + column, width),
                     projected.middleCols(2 * all + column, width)};
  }
  return vectors;
}

}  // namespace

Untrained::Untrained(std::uint64_t seed) : seed_(seed) {
  Random random(seed);
  projections_[0] = random_matrix(random, kWidth, 3 * kWidth);
  projections_[1] = random_matrix(random, kWidth, 6 * kWidth);
  first_output_ = random_matrix(random, kWidth, kWidth);
}

Matrix Untrained::embed(const std::string& text, const TraceInput& sentence) const {
  const auto count = static_cast<Eigen::Index>(sentence.pieces.size());
  Matrix x = position_signal(count, kWidth);
  for (Eigen::Index i = 0; i < count; ++i) {
    const Span span = sentence.pieces[static_cast<std::size_t>(i)].span;
    Random random(seed_ ^ hash_bytes(std::string_view(text).substr(span.begin, span.size())));
    for (Eigen::Index j = 0; j < kWidth; ++j) x(i, j) += static_cast<float>(random.normal());
  }
  return x;
}

Result<HeadRow> Untrained::run(const std::string& text, int layer, Executor& executor) const {
  TraceInput sentence;
  sentence.text = text;
  sentence.words = split_words(text);
  if (sentence.words.empty()) return Error{"error.text.empty", {}, ""};
  const std::size_t kept = std::min(sentence.words.size(), kLimit);
  sentence.dropped = sentence.words.size() - kept;
  for (std::size_t i = 0; i < kept; ++i) {
    const Span span = sentence.words[i];
    sentence.pieces.push_back({text.substr(span.begin, span.size()), 0, span});
  }
  sentence.read_end = sentence.dropped == 0 ? text.size() : sentence.pieces.back().span.end;
  sentence.origin = {OriginKind::Random, "untrained", 0, 0, false};

  HeadRow heads;
  Matrix x = embed(text, sentence);
  for (int each = 0; each <= layer; ++each) {
    sentence.origin.layer = each;
    sentence.vectors = std::make_shared<const Matrix>(x);
    const Matrix& projection = projections_[static_cast<std::size_t>(each)];
    Matrix context(x.rows(), projection.cols() / 3);
    attend_heads(taken_apart(project(layer_norm(x, {}, {}), projection)), sentence, heads, context, executor);
    if (each < layer) x += project(context, first_output_);
  }
  return heads;
}

}  // namespace headlight
