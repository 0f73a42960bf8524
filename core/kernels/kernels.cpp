#include "core/kernels/kernels.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "core/kernels/kernel_variants.h"

namespace headlight {
namespace {

struct Variant {
  CpuPath path;
  std::string_view name;
  const KernelVariant* kernels;
};

constexpr std::array<Variant, 3> kVariants = {{
    {CpuPath::Portable, "portable", &kernels_portable},
    {CpuPath::Avx2, "avx2", &kernels_avx2},
    {CpuPath::Avx512, "avx512", &kernels_avx512},
}};

const Variant& variant_of(CpuPath path) { return kVariants[static_cast<std::size_t>(path)]; }
const KernelVariant& kernels_of(CpuPath path) { return *variant_of(path).kernels; }

}  // namespace

std::string_view name_of(CpuPath path) { return variant_of(path).name; }

std::size_t panel_width_of(CpuPath path) { return kernels_of(path).panel_width; }

bool cpu_supports(CpuPath path) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (path == CpuPath::Avx512) return __builtin_cpu_supports("avx512f");
  if (path == CpuPath::Avx2) return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
#endif
  return path == CpuPath::Portable;
}

Result<CpuPath> choose_cpu_path(std::string_view requested) {
  if (requested.empty()) {
    for (const CpuPath path : {CpuPath::Avx512, CpuPath::Avx2}) {
      if (cpu_supports(path)) return path;
    }
    return CpuPath::Portable;
  }
  for (const Variant& variant : kVariants) {
    if (variant.name != requested) continue;
    if (cpu_supports(variant.path)) return variant.path;
    return Error{"error.cpu.unsupported", {{"path", std::string(requested)}}, "HEADLIGHT_CPU"};
  }
  return Error{"error.cpu.unknown", {{"path", std::string(requested)}}, "HEADLIGHT_CPU"};
}

std::size_t packed_size(std::size_t inputs, std::size_t outputs, std::size_t panel_width) {
  return (outputs + panel_width - 1) / panel_width * panel_width * inputs;
}

namespace {

// Packs a matrix whose element (i, j) stands at weights[i * down + j * right].
PackedMatrix pack_strided(CpuPath path, const float* weights, std::size_t inputs, std::size_t outputs, std::size_t down,
                          std::size_t right) {
  const std::size_t width = panel_width_of(path);
  auto panels = std::make_shared<std::vector<float>>(packed_size(inputs, outputs, width), 0.0F);
  for (std::size_t column = 0; column < outputs; column += width) {
    const std::size_t columns = std::min(width, outputs - column);
    float* to = panels->data() + column * inputs;
    const float* from = weights + column * right;
    if (right == 1) {
      for (std::size_t i = 0; i < inputs; ++i) std::copy_n(from + i * down, columns, to + i * width);
      continue;
    }
    for (std::size_t j = 0; j < columns; ++j) {  // along what lies side by side in memory
      for (std::size_t i = 0; i < inputs; ++i) to[i * width + j] = from[i * down + j * right];
    }
  }
  return {inputs, outputs, width, {*panels, panels}};
}

const float* row_of(const Matrix& matrix, Eigen::Index row) { return matrix.data() + row * matrix.cols(); }
float* row_of(Matrix& matrix, Eigen::Index row) { return matrix.data() + row * matrix.cols(); }

Matrix multiplied(CpuPath path, const Matrix& a, const PackedMatrix& b) {
  Matrix y(a.rows(), static_cast<Eigen::Index>(b.outputs));
  linear(path, a, b, {}, {}, {0, a.rows()}, y);
  return y;
}

}  // namespace

PackedMatrix pack(CpuPath path, const float* weights, std::size_t inputs, std::size_t outputs, std::size_t stride) {
  return pack_strided(path, weights, inputs, outputs, stride, 1);
}

void linear(CpuPath path, const Matrix& x, const PackedMatrix& weights, const Row& bias, const Finish& finish,
            Rows rows, Matrix& y) {
  LinearArguments arguments{};
  arguments.x = row_of(x, rows.first);
  arguments.panels = weights.panels.values.data();
  arguments.bias = bias.size() == 0 ? nullptr : bias.data();
  arguments.residual = finish.residual == nullptr ? nullptr : row_of(*finish.residual, rows.first);
  arguments.relu = finish.relu;
  arguments.y = row_of(y, rows.first);
  arguments.rows = static_cast<std::size_t>(rows.last - rows.first);
  arguments.inputs = weights.inputs;
  arguments.outputs = weights.outputs;
  kernels_of(path).linear(arguments);
}

void normalize_rows(CpuPath path, const Matrix& x, const Row& scale, const Row& bias, Rows rows, Matrix& y) {
  kernels_of(path).layer_norm({row_of(x, rows.first), scale.data(), bias.data(), kNormEpsilon, row_of(y, rows.first),
                               static_cast<std::size_t>(rows.last - rows.first), static_cast<std::size_t>(x.cols())});
}

Matrix softmax_of_rows(CpuPath path, const Matrix& logits) {
  Matrix weights(logits.rows(), logits.cols());
  kernels_of(path).softmax(logits.data(), weights.data(), static_cast<std::size_t>(logits.rows()),
                           static_cast<std::size_t>(logits.cols()));
  return weights;
}

Matrix product(CpuPath path, const Matrix& a, const Matrix& b) {
  const auto inputs = static_cast<std::size_t>(b.rows()), outputs = static_cast<std::size_t>(b.cols());
  return multiplied(path, a, pack_strided(path, b.data(), inputs, outputs, outputs, 1));
}

Matrix product_transposed(CpuPath path, const Matrix& a, const Matrix& b) {
  const auto inputs = static_cast<std::size_t>(b.cols()), outputs = static_cast<std::size_t>(b.rows());
  return multiplied(path, a, pack_strided(path, b.data(), inputs, outputs, 1, inputs));
}

}  // namespace headlight
