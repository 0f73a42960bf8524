// Products of matrices for the encoder, in one variant per instruction set, chosen at run time. See README.md.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/executor.h"
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

// What follows a product.
struct Finish {
  bool relu = false;                 // max(0, ·), after the bias
  const Matrix* residual = nullptr;  // (T, outputs), is added at the very end; null: none
};

// x (T, inputs), bias (outputs) → (T, outputs). `weights` must have been packed for the same path. The executor gets
// two halves of the columns where that is worth it; the bits are the same either way.
Matrix linear(CpuPath path, const Matrix& x, const PackedMatrix& weights, const Row& bias, Executor& executor,
              const Finish& finish = {});

// a (M, K) · b (K, N), and a (M, K) · bᵀ for b (N, K).
Matrix product(CpuPath path, const Matrix& a, const Matrix& b);
Matrix product_transposed(CpuPath path, const Matrix& a, const Matrix& b);

}  // namespace headlight
