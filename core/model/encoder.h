// The learned model: one forward pass gives the attention of all layers and heads, and the sentence's embedding.
#pragma once

#include <array>
#include <memory>
#include <string>

#include "core/base/executor.h"
#include "core/model/encoder_weights.h"
#include "core/model/heads.h"
#include "core/text/vocabulary.h"

namespace headlight {

struct EncoderRun {
  TraceInput sentence;                     // its text, pieces and words: what all heads have in common
  HeadGrid heads;                          // D = 64 in layer 0, 128 in layer 1; null where a layer was not run
  std::array<Matrix, kLayers + 1> hidden;  // x0 (T, 256), x1 and x2 (T, 512): what flows between the layers
  Row embedding;                           // (512), length 1; empty unless all layers were run
};

class Encoder {
 public:
  Encoder(Vocabulary vocabulary, EncoderWeights weights);

  const Vocabulary& vocabulary() const { return vocabulary_; }

  // `text` is valid UTF-8. The first 128 pieces are read, the rest counted as dropped. `layers`: how far to go.
  // Errors: error.text.empty for a text without pieces.
  Result<EncoderRun> run(const std::string& text, Executor& executor, std::size_t layers = kLayers) const;

 private:
  Vocabulary vocabulary_;
  EncoderWeights weights_;
};

}  // namespace headlight
