// The shape that the two-layer, four-head sources share, and the step they share: attention of all heads of a layer.
#pragma once

#include <array>

#include "core/attention/trace.h"
#include "core/base/executor.h"

namespace headlight {

inline constexpr int kLayers = 2;
inline constexpr int kHeads = 4;

using HeadRow = std::array<TracePtr, kHeads>;
using HeadGrid = std::array<HeadRow, kLayers>;  // [layer][head]

struct HeadVectors {
  Matrix queries, keys, values;  // (T, D) each
};
using VectorsOfHeads = std::array<HeadVectors, kHeads>;

// `sentence` is what the heads have in common; it has T pieces. Fills `heads`, and the first T rows of `context` (T or
// more, H·D) with their outputs side by side. Each head scales by √D (Vaswani et al. 2017, section 3.2.2).
void attend_heads(VectorsOfHeads vectors, const TraceInput& sentence, HeadRow& heads, Matrix& context,
                  Executor& executor, const FasterStages& faster = {});

// g (x − mean) / √(variance + ε) + b over each row, ε = 1e-6 (Ba, Kiros, Hinton 2016). Empty scale and bias: 1 and 0.
Matrix layer_norm(const Matrix& x, const Row& scale, const Row& bias);

// Sines in the first half of the vector, cosines in the second; frequencies fall geometrically from 1 to 1/10000.
Matrix position_signal(Eigen::Index count, Eigen::Index width);

}  // namespace headlight
