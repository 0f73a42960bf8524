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

// Takes over the rows before and after some; those after have the same place in both.
void keep_others(const Matrix& from, Rows but, Matrix& to) {
  to.topRows(but.first) = from.topRows(but.first);
  to.bottomRows(to.rows() - but.last) = from.bottomRows(to.rows() - but.last);
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
std::shared_ptr<const Matrix> EncoderPass::embedded(const std::vector<int>& ids, Rows fresh) const {
  if (fresh.first == fresh.last && ids.size() == workspace_.ids.size()) return workspace_.embedded;  // the very same
  const auto x = std::make_shared<Matrix>(static_cast<Eigen::Index>(ids.size()), kPieceWidth);
  if (workspace_.embedded) keep_others(*workspace_.embedded, fresh, *x);
  for (Eigen::Index i = fresh.first; i < fresh.last; ++i) {
    x->row(i) = workspace_.positions.row(i) + 2 * weights_.piece(ids[static_cast<std::size_t>(i)]);
  }
  return x;
}

// Room for the queries, keys and values of `count` pieces.
VectorsOfHeads EncoderPass::vectors(std::size_t layer, Eigen::Index count) const {
  VectorsOfHeads vectors;
  for (std::size_t head = 0; head < kHeads; ++head) {
    const auto width = static_cast<Eigen::Index>(weights_.layers[layer].heads[head].query.weights.outputs);
    vectors[head] = {Matrix(count, width), Matrix(count, width), Matrix(count, width)};
  }
  return vectors;
}

// Those of layer 0, and its residual: in the rows that are not fresh they are what they were in the last pass.
VectorsOfHeads EncoderPass::first_vectors(const Matrix& x, Rows fresh) {
  VectorsOfHeads first = vectors(0, x.rows());
  for (std::size_t head = 0; head < kHeads && workspace_.first_heads[head]; ++head) {
    const AttentionTrace& last = *workspace_.first_heads[head];
    keep_others(last.queries, fresh, first[head].queries);
    keep_others(last.keys, fresh, first[head].keys);
    keep_others(last.values, fresh, first[head].values);
  }
  in_blocks(fresh, [&](Rows rows) {
    project(0, x, rows, first);
    linear(weights_.path, x, weights_.residual.weights, weights_.residual.bias, {}, rows, workspace_.residual);
  });
  return first;
}

// The queries, keys and values of all heads, from the layer's input.
void EncoderPass::project(std::size_t layer, const Matrix& x, Rows rows, VectorsOfHeads& vectors) {
  Matrix& normalized = workspace_.layers[layer].normalized;
  normalize(weights_.layers[layer].before_attention, x, rows, normalized);
  const auto dense = [&](const Dense& given, Matrix& y) {
    linear(weights_.path, normalized, given.weights, given.bias, {}, rows, y);
  };
  for (std::size_t head = 0; head < kHeads; ++head) {
    const EncoderLayer::Head& given = weights_.layers[layer].heads[head];
    dense(given.query, vectors[head].queries);
    dense(given.key, vectors[head].keys);
    dense(given.value, vectors[head].values);
  }
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

void EncoderPass::remember(std::vector<int> ids, const EncoderRun& run) {
  workspace_.first_heads = run.heads[0];
  workspace_.embedded = run.hidden[0];
  workspace_.ids = std::move(ids);
}

EncoderRun EncoderPass::run(TraceInput sentence, std::size_t layers) {
  const auto count = static_cast<Eigen::Index>(sentence.pieces.size());
  std::vector<int> ids;
  for (const Piece& piece : sentence.pieces) ids.push_back(piece.id);
  const Rows fresh = changed(workspace_.ids, ids);
  EncoderRun run;
  run.hidden[0] = embedded(ids, fresh);
  VectorsOfHeads projected;
  if (layers > 0) {
    workspace_.ids.clear();  // what is remembered is not of one pass until it is complete again
    projected = first_vectors(*run.hidden[0], fresh);
  }
  const FasterStages stages = stages_on(weights_.path);
  for (std::size_t layer = 0; layer < layers; ++layer) {
    sentence.origin.layer = static_cast<int>(layer);
    sentence.vectors = run.hidden[layer];
    attend_heads(std::move(projected), sentence, run.heads[layer], workspace_.layers[layer].context, executor_, stages);
    if (layer == 0) remember(ids, run);
    projected = layer + 1 < layers ? vectors(layer + 1, count) : VectorsOfHeads{};
    const auto y = std::make_shared<Matrix>(count, kEmbeddingWidth);
    in_blocks({0, count}, [&](Rows rows) {
      feed_forward(layer, layer == 0 ? workspace_.residual : *run.hidden[layer], rows, *y);
      if (layer + 1 < layers) project(layer + 1, *y, rows, projected);
    });
    run.hidden[layer + 1] = y;
  }
  sentence.vectors = nullptr;
  run.sentence = std::move(sentence);
  if (layers == kLayers) run.embedding = sentence_embedding(*run.hidden.back());
  return run;
}

}  // namespace headlight
