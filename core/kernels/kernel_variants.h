// The kernels of each instruction set. Each set is compiled from variant.inc in a file of its own that includes no
// template library: a template instantiated there could end up in code for older processors.
#pragma once

#include <cstddef>

namespace headlight {

struct LinearArguments {
  const float* x;         // (rows, inputs), row-major
  const float* panels;    // see PackedMatrix
  const float* bias;      // (outputs), or null
  const float* residual;  // (rows, outputs), or null: is added at the very end
  bool relu;              // after the bias
  float* y;               // (rows, outputs), row-major
  std::size_t rows, inputs, outputs;
};

struct LayerNormArguments {
  const float* x;      // (rows, width), row-major
  const float* scale;  // (width)
  const float* bias;   // (width)
  float epsilon;       // is added to the variance
  float* y;            // (rows, width)
  std::size_t rows, width;
};

struct KernelVariant {
  std::size_t panel_width;
  void (*linear)(const LinearArguments&);
  void (*softmax)(const float* logits, float* weights, std::size_t rows, std::size_t columns);
  void (*layer_norm)(const LayerNormArguments&);
};

extern const KernelVariant kernels_portable;
extern const KernelVariant kernels_avx2;
extern const KernelVariant kernels_avx512;

}  // namespace headlight
