// y = x W + b for the encoder's dense layers, in one variant per instruction set, chosen at run time.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/matrix.h"
#include "core/base/result.h"

namespace headlight {

enum class CpuPath { Portable, Avx2, Avx512 };

std::string_view name_of(CpuPath path);
bool cpu_supports(CpuPath path);

// The path named by `requested` ("portable", "avx2", "avx512"), or the fastest this processor has when it is empty.
// Errors: error.cpu.unknown, error.cpu.unsupported.
Result<CpuPath> choose_cpu_path(std::string_view requested);

// A weight matrix (inputs, outputs) cut into panels of `panel_width` columns, each stored row by row, so that a
// kernel reads it from front to back. The last panel is filled up with zeros.
struct PackedMatrix {
  std::size_t inputs = 0;
  std::size_t outputs = 0;
  std::size_t panel_width = 0;
  std::vector<float> panels;
};

PackedMatrix pack(CpuPath path, const float* weights, std::size_t inputs, std::size_t outputs);

// x (T, inputs), bias (outputs) → (T, outputs). `weights` must have been packed for the same path.
Matrix linear(CpuPath path, const Matrix& x, const PackedMatrix& weights, const Row& bias);

}  // namespace headlight
