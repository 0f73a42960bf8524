#include "core/model/head_features.h"

#include <array>

namespace headlight {
namespace {

struct Known {
  HeadFeatures features;
  std::string_view name;
  Eigen::Index width;
  std::size_t layers;
};
constexpr std::array<Known, 5> kKnown = {{
    {HeadFeatures::Embedding, "embedding", 256, 0},
    {HeadFeatures::Neighbours, "neighbours", 768, 0},
    {HeadFeatures::Layer1, "layer-1", 512, 1},
    {HeadFeatures::Layer2, "layer-2", 512, 2},
    {HeadFeatures::NeighboursAndLayer1, "neighbours+layer-1", 1280, 1},
}};

const Known& known(HeadFeatures features) { return kKnown[static_cast<std::size_t>(features)]; }

// The embedding alone: x0 = 2 E + position (see EncoderPass::embedded).
Matrix embeddings_of(const EncoderRun& run) {
  const Matrix& x = *run.hidden[0];
  return (x - position_signal(x.rows(), x.cols())) / 2;
}

Matrix with_neighbours(const Matrix& own) {
  const Eigen::Index width = own.cols(), others = own.rows() - 1;
  Matrix wide = Matrix::Zero(own.rows(), 3 * width);
  wide.block(1, 0, others, width) = own.topRows(others);
  wide.middleCols(width, width) = own;
  wide.block(0, 2 * width, others, width) = own.bottomRows(others);
  return wide;
}

Matrix side_by_side(const Matrix& left, const Matrix& right) {
  Matrix both(left.rows(), left.cols() + right.cols());
  both << left, right;
  return both;
}

}  // namespace

std::string_view name_of(HeadFeatures features) { return known(features).name; }

std::optional<HeadFeatures> features_named(std::string_view name) {
  for (const Known& each : kKnown) {
    if (each.name == name) return each.features;
  }
  return std::nullopt;
}

Eigen::Index width_of(HeadFeatures features) { return known(features).width; }

std::size_t layers_for(HeadFeatures features) { return known(features).layers; }

Matrix raw_features(const EncoderRun& run, HeadFeatures features) {
  switch (features) {
    case HeadFeatures::Embedding: return embeddings_of(run);
    case HeadFeatures::Neighbours: return with_neighbours(embeddings_of(run));
    case HeadFeatures::Layer1: return *run.hidden[1];
    case HeadFeatures::Layer2: return *run.hidden[2];
    case HeadFeatures::NeighboursAndLayer1:
      return side_by_side(layer_norm(with_neighbours(embeddings_of(run)), {}, {}), layer_norm(*run.hidden[1], {}, {}));
  }
  return {};
}

Matrix scaled_features(const Matrix& raw, const Row& centre) { return layer_norm(raw.rowwise() - centre, {}, {}); }

}  // namespace headlight
