// One forward pass of the learned model: which stage follows which. Everything but attention treats each piece by
// itself, so the pieces are divided among the threads there, and the heads in attention.
#pragma once

#include <array>
#include <functional>
#include <memory>

#include "core/base/executor.h"
#include "core/model/encoder_weights.h"
#include "core/model/encoder_workspace.h"
#include "core/model/heads.h"

namespace headlight {

struct EncoderRun {
  TraceInput sentence;  // its text, pieces and words: what all heads have in common
  HeadGrid heads;       // D = 64 in layer 0, 128 in layer 1; null where a layer was not run
  // x0 (T, 256), x1 and x2 (T, 512): what flows between the layers; null where a layer was not run.
  std::array<std::shared_ptr<const Matrix>, kLayers + 1> hidden;
  Row embedding;  // (512), length 1; empty unless all layers were run
};

class EncoderPass {
 public:
  EncoderPass(const EncoderWeights& weights, EncoderWorkspace& workspace, Executor& executor);

  // `sentence` has 1 … kEncoderLimit pieces.
  EncoderRun run(TraceInput sentence, std::size_t layers);

 private:
  std::shared_ptr<const Matrix> embedded(const std::vector<int>& ids, Rows fresh) const;
  VectorsOfHeads vectors(std::size_t layer, Eigen::Index count) const;
  VectorsOfHeads first_vectors(const Matrix& x, Rows fresh);
  void project(std::size_t layer, const Matrix& x, Rows rows, VectorsOfHeads& vectors);
  void feed_forward(std::size_t layer, const Matrix& residual, Rows rows, Matrix& y);
  void normalize(const LayerNorm& norm, const Matrix& x, Rows rows, Matrix& y) const;
  void remember(std::vector<int> ids, const EncoderRun& run);
  void in_blocks(Rows rows, const std::function<void(Rows)>& task);
  Row sentence_embedding(const Matrix& last) const;

  const EncoderWeights& weights_;
  EncoderWorkspace& workspace_;
  Executor& executor_;
};

}  // namespace headlight
