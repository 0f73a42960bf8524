// The kernels beside what the processor can do, measured in the same run: arithmetic for many rows, reading the weights
// for few. Limit: 75 % of either.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <limits>

#include "core/kernels/kernels.h"
#include "tests/support/test_files.h"

namespace headlight {

#define HEADLIGHT_LIMITS_OF(path)                  \
  float arithmetic_##path(std::size_t, float);     \
  float reading_##path(const float*, std::size_t); \
  std::size_t operations_##path(std::size_t)
HEADLIGHT_LIMITS_OF(portable);
HEADLIGHT_LIMITS_OF(avx2);
HEADLIGHT_LIMITS_OF(avx512);
#undef HEADLIGHT_LIMITS_OF

namespace {

struct Limits {
  float (*arithmetic)(std::size_t, float);
  float (*reading)(const float*, std::size_t);
  std::size_t (*operations)(std::size_t);
};
constexpr Limits kLimits[] = {{arithmetic_portable, reading_portable, operations_portable},
                              {arithmetic_avx2, reading_avx2, operations_avx2},
                              {arithmetic_avx512, reading_avx512, operations_avx512}};

// The shortest of several runs, in seconds: what the machine can do when nothing else wants it.
template <class Run>
double shortest(const Run& run) {
  using Clock = std::chrono::steady_clock;
  double best = std::numeric_limits<double>::max();
  for (int round = 0; round < 20; ++round) {
    const auto begin = Clock::now();
    run();
    best = std::min(best, std::chrono::duration<double>(Clock::now() - begin).count());
  }
  return best;
}

double operations_per_second(const Limits& limits) {
  constexpr std::size_t kRounds = 200'000;
  const double seconds = shortest([&] { benchmark::DoNotOptimize(limits.arithmetic(kRounds, 0.5F)); });
  return static_cast<double>(limits.operations(kRounds)) / seconds;
}

// The encoder's own weights take 20 MB, of which this is a stand-in.
const std::vector<float>& much() {
  static const std::vector<float> kMuch(std::size_t{5} << 20U, 1.0F);
  return kMuch;
}

double bytes_per_second(const Limits& limits) {
  const double seconds = shortest([&] { benchmark::DoNotOptimize(limits.reading(much().data(), much().size())); });
  return static_cast<double>(much().size() * sizeof(float)) / seconds;
}

// y = x W for the widest layer, over as many different W as fill 20 MB.
void kernel(benchmark::State& state) {
  const auto path = static_cast<CpuPath>(state.range(0));
  if (!cpu_supports(path)) return state.SkipWithError("this processor has no such path");
  constexpr std::size_t kInputs = 512, kOutputs = 1536;
  const Limits& limits = kLimits[state.range(0)];
  const Matrix x = Matrix::Ones(state.range(1), kInputs);
  const Row bias = Row::Zero(kOutputs);
  std::vector<PackedMatrix> weights;
  for (std::size_t i = 0; i < much().size() / (kInputs * kOutputs); ++i) {
    weights.push_back(pack(path, much().data(), kInputs, kOutputs, kOutputs));
  }
  Matrix y(state.range(1), kOutputs);
  const Rows rows = {0, state.range(1)};
  const double seconds = shortest([&] {
                           for (const PackedMatrix& each : weights) {
                             linear(path, x, each, bias, {}, rows, y);
                             benchmark::DoNotOptimize(y.data());
                           }
                         }) /
                         static_cast<double>(weights.size());
  const double operations = 2.0 * static_cast<double>(state.range(1)) * kInputs * kOutputs;
  state.counters["of_arithmetic"] = operations / seconds / operations_per_second(limits);
  state.counters["of_reading"] = sizeof(float) * kInputs * kOutputs / seconds / bytes_per_second(limits);
  for (auto _ : state) {
    linear(path, x, weights.front(), bias, {}, rows, y);
    benchmark::DoNotOptimize(y.data());
  }
  state.SetLabel(std::string(name_of(path)));
}
BENCHMARK(kernel)
    ->ArgNames({"path", "rows"})
    ->ArgsProduct({{0, 1, 2}, {1, 4, 16, 64, 128}})
    ->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace headlight
