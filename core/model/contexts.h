// One word in several sentences: how alike the learned model's vectors of it are, before attention and after each
// layer.
#pragma once

#include <array>
#include <memory>
#include <string>
#include <vector>

#include "core/base/executor.h"
#include "core/base/result.h"
#include "core/model/encoder.h"

namespace headlight {

// Where the word stands in a sentence.
struct WordInText {
  std::string text;
  Span word;  // bytes

  auto operator<=>(const WordInText&) const = default;
};

struct ContextVectors {
  // (N, N) cosines between the word's vectors in N sentences: [0] of its embedding, position included, then after each
  // layer. A word's vector is the mean of its pieces'.
  std::array<Matrix, kLayers + 1> cosines;
};
// The mean cosine between two sentences of the same sense, and between two of different ones. Sentences whose sense is
// empty do not count.
struct SenseContrast {
  double within = 0, across = 0;
};
SenseContrast contrast_of(const Matrix& cosines, const std::vector<std::string>& senses);

using ContextVectorsPtr = std::shared_ptr<const ContextVectors>;

// Errors: those of Encoder::run. A place that the model has not read gets the vector 0.
Result<ContextVectorsPtr> vectors_in_context(const Encoder& encoder, const std::vector<WordInText>& places,
                                             Executor& executor);

}  // namespace headlight
