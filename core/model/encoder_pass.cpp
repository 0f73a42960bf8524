#include "core/model/encoder_pass.h"

#include <algorithm>
#include <cmath>

namespace headlight {
namespace {

constexpr Eigen::Index kWorthAThread = 8;  // pieces; for fewer, waking a thread costs more than it saves

// On the portable path attention and normalisation stay Eigen's: the shipped heads were trained on their very bits.
FasterStages stages_on(CpuPath path) {
  if (path == CpuPath::Portable) return {};
  return {[path](const Matrix& queries, const Matrix& keys) { return product_transposed(path, queries, keys); },
          [path](const Matrix& logits) { return softmax_of_rows(path, logits); },
          [path](const Matrix& weights, const Matrix& values) { return product(path, weights, values); }};
}

// The pieces that are not what stood at the same place before.
Rows changed(const std::vector<int>& before, const std::vector<int>& now) {
  const auto [old_place, place] = std::mismatch(before.begin(), before.end(), now.begin(), now.end());
  auto last = now.end();
  if (before.size() == now.size()) {
    last = std::mismatch(before.rbegin(), std::make_reverse_iterator(old_place), now.rbegin()).second.base();
  }
  return {place - now.begin(), last - now.begin()};
}

}  // namespace

EncoderPass::EncoderPass(const EncoderWeights& weights, EncoderWorkspace& workspace, Executor& executor)
    : weights_(weights), workspace_(workspace), executor_(executor) {}

void EncoderPass::in_blocks(Rows rows, const std::function<void(Rows)>& task) {
  const Eigen::Index count = rows.last - rows.first;
  const auto threads = static_cast<Eigen::Index>(executor_.threads());
  const Eigen::Index blocks = std::clamp<Eigen::Index>(count / kWorthAThread, 1, threads);
  executor_.for_each(static_cast<std::size_t>(blocks), [&](std::size_t number) {
    const auto block = static_cast<Eigen::Index>(number);
    task({rows.first + count * block / blocks, rows.first + count * (block + 1) / blocks});
  });
}

void EncoderPass::normalize(const LayerNorm& norm, const Matrix& x, Rows rows, Matrix& y) const {
  if (weights_.path != CpuPath::Portable) return normalize_rows(weights_.path, x, norm.scale, norm.bias, rows, y);
  const Eigen::Index count = rows.last - rows.first;
  y.middleRows(rows.first, count) = layer_norm(x.middleRows(rows.first, count), norm.scale, norm.bias);
}

// x0 = 2 E[id] + position. The model adds the embedding twice; its attention depends on it.
void EncoderPass::embed(const std::vector<Piece>& pieces) {
  std::vector<int> ids;
  for (const Piece& piece : pieces) ids.push_back(piece.id);
  const Rows rows = changed(workspace_.ids, ids);
  if (rows.first == rows.last && ids.size() == workspace_.ids.size()) return;  // the very same
  const auto count = static_cast<Eigen::Index>(ids.size());
  Matrix x(count, kPieceWidth);
  const Eigen::Index kept_below = count - rows.last;
  if (rows.first > 0) x.topRows(rows.first) = workspace_.embedded->topRows(rows.first);
  if (kept_below > 0) x.bottomRows(kept_below) = workspace_.embedded->bottomRows(kept_below);
  for (Eigen::Index i = rows.first; i < rows.last; ++i) {
    x.row(i) = workspace_.positions.row(i) + 2 * weights_.piece(ids[static_cast<std::size_t>(i)]);
  }
  in_blocks(rows, [&](Rows block) {
    project(0, x, block);
    linear(weights_.path, x, weights_.residual.weights, weights_.residual.bias, {}, block, workspace_.residual);
  });
  workspace_.embedded = std::make_shared<const Matrix>(std::move(x));
  workspace_.ids = std::move(ids);
}

// The queries, keys and values of all heads, from the layer's input.
void EncoderPass::project(std::size_t layer, const Matrix& x, Rows rows) {
  EncoderWorkspace::Layer& own = workspace_.layers[layer];
  const EncoderLayer& given = weights_.layers[layer];
  normalize(given.before_attention, x, rows, own.normalized);
  linear(weights_.path, own.normalized, given.query_key_value.weights, given.query_key_value.bias, {}, rows,
         own.projected);
}

// From the heads' outputs to the layer's: h = context W + b + residual, y = h + contract(relu(expand(norm(h)))).
void EncoderPass::feed_forward(std::size_t layer, const Matrix& residual, Rows rows, Matrix& y) {
  EncoderWorkspace& own = workspace_;
  const EncoderLayer& given = weights_.layers[layer];
  const auto dense = [&](const Matrix& x, const Dense& weights, const Finish& finish, Matrix& result) {
    linear(weights_.path, x, weights.weights, weights.bias, finish, rows, result);
  };
  dense(own.layers[layer].context, given.output, {false, &residual}, own.attended);
  normalize(given.before_feed_forward, own.attended, rows, own.normalized);
  dense(own.normalized, given.expand, {true, nullptr}, own.expanded);
  dense(own.expanded, given.contract, {false, &own.attended}, y);
}

Row EncoderPass::sentence_embedding(const Matrix& last) const {
  const Matrix pooled = last.colwise().mean();
  Matrix embedding(1, kEmbeddingWidth);
  linear(weights_.path, pooled, weights_.sentence.weights, weights_.sentence.bias, {}, {0, 1}, embedding);
  embedding = embedding.array().tanh();
  return embedding / std::sqrt(std::max(embedding.squaredNorm(), 1e-12F));
}

EncoderRun EncoderPass::run(TraceInput sentence, std::size_t layers) {
  const auto count = static_cast<Eigen::Index>(sentence.pieces.size());
  const FasterStages stages = stages_on(weights_.path);
  EncoderRun run;
  embed(sentence.pieces);
  run.hidden[0] = workspace_.embedded;
  for (std::size_t layer = 0; layer < layers; ++layer) {
    EncoderWorkspace::Layer& own = workspace_.layers[layer];
    sentence.origin.layer = static_cast<int>(layer);
    sentence.vectors = run.hidden[layer];
    attend_heads(own.projected, sentence, run.heads[layer], own.context, executor_, stages);
    const auto y = std::make_shared<Matrix>(count, kEmbeddingWidth);
    in_blocks({0, count}, [&](Rows rows) {
      feed_forward(layer, layer == 0 ? workspace_.residual : *run.hidden[layer], rows, *y);
      if (layer + 1 < layers) project(layer + 1, *y, rows);
    });
    run.hidden[layer + 1] = y;
  }
  sentence.vectors = nullptr;
  run.sentence = std::move(sentence);
  if (layers == kLayers) run.embedding = sentence_embedding(*run.hidden.back());
  return run;
}

}  // namespace headlight
