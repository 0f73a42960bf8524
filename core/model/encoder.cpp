#include "core/model/encoder.h"

#include <algorithm>
#include <cmath>

#include "core/text/sentencepiece.h"
#include "core/text/words.h"

namespace headlight {
namespace {

// x0 = 2 E[id] + position. The model adds the embedding twice; its attention depends on it.
Matrix embed(const Matrix& table, const std::vector<Piece>& pieces) {
  const auto count = static_cast<Eigen::Index>(pieces.size());
  Matrix x = position_signal(count, table.cols());
  for (Eigen::Index i = 0; i < count; ++i) x.row(i) += 2 * table.row(pieces[static_cast<std::size_t>(i)].id);
  return x;
}

// On the portable path the products stay Eigen's: the shipped heads were trained on their very bits.
AttentionProducts products_on(CpuPath path) {
  if (path == CpuPath::Portable) return {};
  return {[path](const Matrix& queries, const Matrix& keys) { return product_transposed(path, queries, keys); },
          [path](const Matrix& weights, const Matrix& values) { return product(path, weights, values); }};
}

}  // namespace

Encoder::Encoder(Vocabulary vocabulary, EncoderWeights weights)
    : vocabulary_(std::move(vocabulary)), weights_(std::move(weights)) {}

Result<EncoderRun> Encoder::run(const std::string& text, Executor& executor, std::size_t layers) const {
  TraceInput sentence;
  sentence.text = text;
  sentence.pieces = tokenize(vocabulary_, text);
  sentence.words = split_words(text);
  if (sentence.words.empty()) return Error{"error.text.empty", {}, ""};  // spaces alone are a piece, but no word
  if (sentence.pieces.size() > kEncoderLimit) {
    sentence.dropped = sentence.pieces.size() - kEncoderLimit;
    sentence.pieces.resize(kEncoderLimit);
  }
  sentence.read_end = sentence.dropped == 0 ? text.size() : sentence.pieces.back().span.end;
  sentence.origin = {OriginKind::Learned, "encoder", 0, 0, false};

  const auto dense = [&](const Matrix& x, const Dense& layer, const Finish& finish = {}) {
    return linear(weights_.path, x, layer.weights, layer.bias, executor, finish);
  };
  EncoderRun run;
  run.hidden[0] = embed(weights_.embedding, sentence.pieces);
  for (std::size_t index = 0; index < layers; ++index) {
    const EncoderLayer& layer = weights_.layers[index];
    const Matrix& x = run.hidden[index];
    sentence.origin.layer = static_cast<int>(index);
    sentence.vectors = std::make_shared<const Matrix>(x);
    const Matrix projected =
        dense(layer_norm(x, layer.before_attention.scale, layer.before_attention.bias), layer.query_key_value);
    const Matrix context = attend_heads(projected, sentence, run.heads[index], executor, products_on(weights_.path));
    const Matrix residual = index == 0 ? dense(x, weights_.residual) : x;
    const Matrix h = dense(context, layer.output, {false, &residual});
    const Matrix expanded = dense(layer_norm(h, layer.before_feed_forward.scale, layer.before_feed_forward.bias),
                                  layer.expand, {true, nullptr});
    run.hidden[index + 1] = dense(expanded, layer.contract, {false, &h});
  }
  sentence.vectors = nullptr;
  run.sentence = std::move(sentence);
  if (layers < kLayers) return run;
  const Matrix pooled = run.hidden.back().colwise().mean();
  run.embedding = dense(pooled, weights_.sentence).array().tanh();
  run.embedding /= std::sqrt(std::max(run.embedding.squaredNorm(), 1e-12F));
  return run;
}

}  // namespace headlight
