#include "core/kernels/kernels.h"

#include <algorithm>
#include <array>

#include "core/kernels/kernel_variants.h"

namespace headlight {
namespace {

struct Variant {
  CpuPath path;
  std::string_view name;
  std::size_t panel_width;
  void (*run)(const LinearArguments&);
};

constexpr std::array<Variant, 3> kVariants = {{
    {CpuPath::Portable, "portable", kPortablePanel, linear_portable},
    {CpuPath::Avx2, "avx2", kAvx2Panel, linear_avx2},
    {CpuPath::Avx512, "avx512", kAvx512Panel, linear_avx512},
}};

const Variant& variant_of(CpuPath path) { return kVariants[static_cast<std::size_t>(path)]; }

}  // namespace

std::string_view name_of(CpuPath path) { return variant_of(path).name; }

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

namespace {

// Packs a matrix whose element (i, j) stands at weights[i * down + j * right].
PackedMatrix pack_strided(CpuPath path, const float* weights, std::size_t inputs, std::size_t outputs, std::size_t down,
                          std::size_t right) {
  PackedMatrix packed{inputs, outputs, variant_of(path).panel_width, {}};
  const std::size_t panels = (outputs + packed.panel_width - 1) / packed.panel_width;
  packed.panels.assign(panels * packed.panel_width * inputs, 0.0F);
  for (std::size_t column = 0; column < outputs; column += packed.panel_width) {
    const std::size_t width = std::min(packed.panel_width, outputs - column);
    float* line = packed.panels.data() + column * inputs;
    for (std::size_t i = 0; i < inputs; ++i, line += packed.panel_width) {
      const float* from = weights + i * down + column * right;
      for (std::size_t j = 0; j < width; ++j) line[j] = from[j * right];
    }
  }
  return packed;
}

LinearArguments arguments_for(const Matrix& x, const PackedMatrix& weights, Matrix& y) {
  LinearArguments arguments{};
  arguments.x = x.data();
  arguments.panels = weights.panels.data();
  arguments.y = y.data();
  arguments.rows = static_cast<std::size_t>(x.rows());
  arguments.inputs = weights.inputs;
  arguments.outputs = arguments.last_column = weights.outputs;
  return arguments;
}

Matrix multiplied(CpuPath path, const Matrix& a, const PackedMatrix& b) {
  Matrix y(a.rows(), static_cast<Eigen::Index>(b.outputs));
  variant_of(path).run(arguments_for(a, b, y));
  return y;
}

}  // namespace

PackedMatrix pack(CpuPath path, const float* weights, std::size_t inputs, std::size_t outputs) {
  return pack_strided(path, weights, inputs, outputs, outputs, 1);
}

Matrix linear(CpuPath path, const Matrix& x, const PackedMatrix& weights, const Row& bias, Executor& executor,
              const Finish& finish) {
  constexpr std::size_t kWorthSharing = std::size_t{1}
                                        << 22U;  // multiplications; below this, waking a thread costs more
  Matrix y(x.rows(), static_cast<Eigen::Index>(weights.outputs));
  LinearArguments whole = arguments_for(x, weights, y);
  whole.bias = bias.data();
  whole.relu = finish.relu;
  whole.residual = finish.residual != nullptr ? finish.residual->data() : nullptr;
  const std::size_t panels = (weights.outputs + weights.panel_width - 1) / weights.panel_width;
  const bool shares = panels > 1 && whole.rows * whole.inputs * whole.outputs >= kWorthSharing;
  const std::size_t middle = panels / 2 * weights.panel_width;
  executor.for_each(shares ? 2 : 1, [&](std::size_t half) {
    LinearArguments part = whole;
    if (shares) (half == 0 ? part.last_column : part.first_column) = middle;
    variant_of(path).run(part);
  });
  return y;
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
