#include "core/model/kernels.h"

#include <algorithm>
#include <array>

#include "core/model/kernel_variants.h"

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

PackedMatrix pack(CpuPath path, const float* weights, std::size_t inputs, std::size_t outputs) {
  PackedMatrix packed{inputs, outputs, variant_of(path).panel_width, {}};
  const std::size_t panels = (outputs + packed.panel_width - 1) / packed.panel_width;
  packed.panels.assign(panels * packed.panel_width * inputs, 0.0F);
  for (std::size_t column = 0; column < outputs; column += packed.panel_width) {
    const std::size_t width = std::min(packed.panel_width, outputs - column);
    float* panel = packed.panels.data() + column * inputs;
    for (std::size_t i = 0; i < inputs; ++i) {
      std::copy_n(weights + i * outputs + column, width, panel + i * packed.panel_width);
    }
  }
  return packed;
}

Matrix linear(CpuPath path, const Matrix& x, const PackedMatrix& weights, const Row& bias) {
  Matrix y(x.rows(), static_cast<Eigen::Index>(weights.outputs));
  variant_of(path).run({x.data(), weights.panels.data(), bias.data(), y.data(), static_cast<std::size_t>(x.rows()),
                        weights.inputs, weights.outputs});
  return y;
}

}  // namespace headlight
