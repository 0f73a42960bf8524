// The learned model's weights: Universal Sentence Encoder Lite, a two-layer pre-norm Transformer encoder
// (Cer et al. 2018, "Universal Sentence Encoder"; Vaswani et al. 2017).
#pragma once

#include <array>

#include "core/base/matrix.h"
#include "core/base/result.h"
#include "core/base/shared_floats.h"
#include "core/kernels/kernels.h"
#include "core/model/heads.h"
#include "core/model/weight_file.h"

namespace headlight {

inline constexpr std::size_t kEncoderLimit = 128;  // pieces; what comes after is dropped
inline constexpr Eigen::Index kVocabularySize = 8002;
inline constexpr Eigen::Index kPieceWidth = 256;      // C of layer 0
inline constexpr Eigen::Index kEmbeddingWidth = 512;  // C of layer 1, and of the sentence
inline constexpr Eigen::Index kExpandedWidth = 1536;  // inside the feed-forward part

struct Dense {
  PackedMatrix weights;
  Row bias;
};

struct LayerNorm {
  Row scale, bias;
};

struct EncoderLayer {
  LayerNorm before_attention, before_feed_forward;
  struct Head {
    Dense query, key, value;  // C → D
  };
  std::array<Head, kHeads> heads;
  Dense output;            // H·D → 512
  Dense expand, contract;  // 512 → 1536 → 512
};

struct EncoderWeights {
  CpuPath path = CpuPath::Portable;
  SharedFloats embedding;  // (8002, 256)
  std::array<EncoderLayer, kLayers> layers;
  Dense residual;  // layer 0's residual path, 256 → 512
  Dense sentence;  // the last layer, 512 → 512

  // A piece's row of the embedding, (256).
  Eigen::Map<const Row> piece(int id) const {
    return {embedding.values.data() + Eigen::Index{id} * kPieceWidth, kPieceWidth};
  }

  // Errors: those of WeightFile::read.
  static Result<EncoderWeights> load(const WeightFile& file, CpuPath path);
};

}  // namespace headlight
