// The learned model: one forward pass gives the attention of all layers and heads, and the sentence's embedding.
#pragma once

#include <string>

#include "core/base/executor.h"
#include "core/model/encoder_pass.h"
#include "core/model/encoder_weights.h"
#include "core/text/vocabulary.h"

namespace headlight {

class Encoder {
 public:
  Encoder(Vocabulary vocabulary, EncoderWeights weights);

  const Vocabulary& vocabulary() const { return vocabulary_; }
  const EncoderWeights& weights() const { return weights_; }

  // `text` is valid UTF-8. The first 128 pieces are read, the rest counted as dropped. `layers`: how far to go. May be
  // called from several threads at once; what it remembers of the last sentence changes no result.
  // Errors: error.text.empty for a text without pieces.
  Result<EncoderRun> run(const std::string& text, Executor& executor, std::size_t layers = kLayers) const;

 private:
  Vocabulary vocabulary_;
  EncoderWeights weights_;
  mutable WorkspacePool workspaces_;
};

}  // namespace headlight
