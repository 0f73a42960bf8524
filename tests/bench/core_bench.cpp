// What a keystroke costs: tokenizing, one forward pass on each processor path, and what follows for one head.
#include <benchmark/benchmark.h>

#include "core/model/sources.h"
#include "core/text/sentencepiece.h"
#include "tests/support/test_files.h"

namespace headlight {
namespace {

// A sentence of exactly `pieces` pieces: each of these words is one piece of the vocabulary.
std::string sentence(std::int64_t pieces) {
  const char* const words[] = {"the", "bank", "was", "near", "water"};
  std::string text;
  for (std::int64_t i = 0; i < pieces; ++i) text += (i == 0 ? "" : " ") + std::string(words[i % 5]);
  return text;
}

void forward_pass(benchmark::State& state) {
  const auto path = static_cast<CpuPath>(state.range(0));
  if (!cpu_supports(path)) return state.SkipWithError("this processor has no such path");
  const auto encoder = test::encoder(path);
  const std::string text = sentence(state.range(1));
  SerialExecutor executor;
  for (auto _ : state) benchmark::DoNotOptimize(encoder->run(text, executor));
  state.SetLabel(std::string(name_of(path)));
}
BENCHMARK(forward_pass)
    ->ArgNames({"path", "pieces"})
    ->ArgsProduct({{0, 1, 2}, {4, 16, 64, 128}})
    ->Unit(benchmark::kMillisecond);

void tokenize_sentence(benchmark::State& state) {
  const auto& vocabulary = test::encoder(CpuPath::Portable)->vocabulary();
  const std::string text = sentence(state.range(0));
  for (auto _ : state) benchmark::DoNotOptimize(tokenize(vocabulary, text));
}
BENCHMARK(tokenize_sentence)->ArgName("pieces")->Arg(16)->Arg(128)->Arg(4096)->Unit(benchmark::kMicrosecond);

void untrained_words(benchmark::State& state) {
  const Untrained untrained;
  const std::string text = sentence(state.range(0));
  SerialExecutor executor;
  for (auto _ : state) benchmark::DoNotOptimize(untrained.run(text, 1, executor));
}
BENCHMARK(untrained_words)->ArgName("words")->Arg(8)->Arg(128)->Arg(512)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace headlight
