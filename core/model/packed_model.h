// The learned model as the kernels of one processor path read it: weights in panels, the vocabulary's tables, in
// safetensors layout, so that a program only has to map the file. It is made from the model's own files, and made anew
// whenever it does not fit them any more.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/model/encoder_weights.h"
#include "core/text/vocabulary.h"

namespace headlight {

struct ModelParts {
  Vocabulary vocabulary;
  EncoderWeights weights;
};

// The file's bytes. `origin` says which files it was made from.
std::string pack_model(const Vocabulary& vocabulary, const EncoderWeights& weights, std::string_view origin);

// The parts stay where they are, but for biases and scales; `keeper` is what they lie in. Sizes are checked, the
// numbers are not: see is_intact. None if it was made from other files or for another path, or a tensor does not fit.
std::optional<ModelParts> open_packed_model(std::string_view bytes, const std::shared_ptr<const void>& keeper,
                                            CpuPath path, std::string_view origin);

// Whether all bytes are those that were written, by their checksum (XXH3).
bool is_intact(std::string_view bytes);

}  // namespace headlight
