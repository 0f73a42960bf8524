// Products of matrices for the encoder, in one variant per instruction set, chosen at run time. See README.md.
#pragma once

#include <cstddef>
#include <string_view>

#include "core/base/matrix.h"
#include "core/base/result.h"
#include "core/base/shared_floats.h"

namespace headlight {

enum class CpuPath { Portable, Avx2, Avx512 };

std::string_view name_of(CpuPath path);
bool cpu_supports(CpuPath path);

// The path named by `requested` ("portable", "avx2", "avx512"), or the fastest this processor has when it is empty.
// Errors: error.cpu.unknown, error.cpu.unsupported.
Result<CpuPath> choose_cpu_path(std::string_view requested);

std::size_t panel_width_of(CpuPath path);

// A weight matrix (inputs, outputs) cut into panels of `panel_width` columns, each stored row by row, so that a
// kernel reads it from front to back. The last panel is filled up with zeros.
struct PackedMatrix {
  std::size_t inputs = 0;
  std::size_t outputs = 0;
  std::size_t panel_width = 0;
  SharedFloats panels;  // packed_size() of them
};

std::size_t packed_size(std::size_t inputs, std::size_t outputs, std::size_t panel_width);

// `weights` (inputs, outputs): rows that lie `stride` numbers apart.
PackedMatrix pack(CpuPath path, const float* weights, std::size_t inputs, std::size_t outputs, std::size_t stride);

// Which rows of a matrix: first … last − 1.
struct Rows {
  Eigen::Index first = 0, last = 0;
};

// ε of layer normalisation, is added to the variance.
inline constexpr float kNormEpsilon = 1e-6F;

// What follows a product.
struct Finish {
  bool relu = false;                 // max(0, ·), after the bias
  const Matrix* residual = nullptr;  // (T, outputs), is added at the very end; null: none
};

// y = x W + b in some rows: x (T, inputs), bias (outputs) or empty, y (T, outputs). `weights` must have been packed for
// the same path. A row's bits depend on nothing but the same row of x.
void linear(CpuPath path, const Matrix& x, const PackedMatrix& weights, const Row& bias, const Finish& finish,
            Rows rows, Matrix& y);

// y = g (x − mean) / √(variance + ε) + b in some rows; x, y (T, C), scale and bias (C).
void normalize_rows(CpuPath path, const Matrix& x, const Row& scale, const Row& bias, Rows rows, Matrix& y);

// Each row's exp(l − max l) / Σ exp(l − max l); what is −∞ becomes 0, and so does a row of nothing else. A row with a
// NaN or +∞ in it has NaN for what is not masked.
Matrix softmax_of_rows(CpuPath path, const Matrix& logits);

// a (M, K) · b (K, N), and a (M, K) · bᵀ for b (N, K).
Matrix product(CpuPath path, const Matrix& a, const Matrix& b);
Matrix product_transposed(CpuPath path, const Matrix& a, const Matrix& b);

}  // namespace headlight
