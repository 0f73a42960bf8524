// The entry points of the kernel variants. Each is compiled from kernel.inc for its own instruction set, in a file
// that includes no template library: a template instantiated there could end up in code for older processors.
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
  std::size_t first_column, last_column;  // what is computed of y; whole panels, but for the last one
};

inline constexpr std::size_t kPortablePanel = 8;
inline constexpr std::size_t kAvx2Panel = 16;
inline constexpr std::size_t kAvx512Panel = 32;

void linear_portable(const LinearArguments& arguments);
void linear_avx2(const LinearArguments& arguments);
void linear_avx512(const LinearArguments& arguments);

}  // namespace headlight
