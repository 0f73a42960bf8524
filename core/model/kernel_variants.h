// The entry points of the kernel variants. Each is compiled from kernel.inc for its own instruction set, in a file
// that includes no template library: a template instantiated there could end up in code for older processors.
#pragma once

#include <cstddef>

namespace headlight {

struct LinearArguments {
  const float* x;       // (rows, inputs), row-major
  const float* panels;  // see PackedMatrix
  const float* bias;    // (outputs)
  float* y;             // (rows, outputs), row-major
  std::size_t rows, inputs, outputs;
};

inline constexpr std::size_t kPortablePanel = 8;
inline constexpr std::size_t kAvx2Panel = 16;
inline constexpr std::size_t kAvx512Panel = 32;

void linear_portable(const LinearArguments& arguments);
void linear_avx2(const LinearArguments& arguments);
void linear_avx512(const LinearArguments& arguments);

}  // namespace headlight
