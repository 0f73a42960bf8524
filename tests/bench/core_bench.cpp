// What a keystroke costs: tokenizing, one forward pass on each processor path, and what follows for one head.
#include <benchmark/benchmark.h>

#include "app/platform/load.h"
#include "app/platform/thread_executor.h"
#include "core/lab/lab.h"
#include "core/lab/lab_experiments.h"
#include "core/model/sources.h"
#include "core/session/effects.h"
#include "core/session/lab_state.h"
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

// Typing at the end of 30 words, and changing a word in the middle: from the text to everything that Explore shows of
// it, on the threads that the program has. Limit: 4 ms.
void keystroke(benchmark::State& state) {
  const bool in_the_middle = state.range(0) == 1;
  Sources sources;
  sources.set_encoder(test::encoder(*choose_cpu_path("")));
  const auto executor = best_executor();
  const std::string begin = sentence(15) + (in_the_middle ? " " : " " + sentence(14) + " ");
  const std::string end = in_the_middle ? " " + sentence(14) : "";
  const std::string typed = "transformers";
  State shown;
  shown.page = {PageKind::Explore, 1};
  shown.model.status = ModelStatus::Ready;
  const Content content;
  std::size_t letters = 0;
  std::size_t traces = 0;
  for (auto _ : state) {
    letters = letters % typed.size() + 1;
    const Updated updated = update(shown, SetSentence{begin + typed.substr(0, letters) + end}, content);
    traces = 0;
    for (const Effect& effect : updated.effects) {
      const auto* wanted = std::get_if<Compute>(&effect);
      if (wanted == nullptr) continue;
      benchmark::DoNotOptimize(compute(*wanted, sources, *executor));
      ++traces;
    }
  }
  state.counters["results"] = static_cast<double>(traces);
}
BENCHMARK(keystroke)->ArgName("middle")->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond)->UseRealTime();

void untrained_words(benchmark::State& state) {
  const Untrained untrained;
  const std::string text = sentence(state.range(0));
  SerialExecutor executor;
  for (auto _ : state) benchmark::DoNotOptimize(untrained.run(text, 1, executor));
}
BENCHMARK(untrained_words)->ArgName("words")->Arg(8)->Arg(128)->Arg(512)->Unit(benchmark::kMillisecond);

// The lab from random numbers to 95 % of how often the head of "refers" is right in the end, reading included; on one
// core. Limit: 10 s on two.
void lab_to_95_percent(benchmark::State& state) {
  auto texts = std::make_shared<const RelationTexts>(*load_relation_texts(test::assets_folder() / "lab"));
  const auto encoder = test::encoder(*choose_cpu_path(""));
  SerialExecutor executor;
  const LabSettings settings = plain_settings();
  const auto accuracy_at = [&](Lab& lab, int step) {
    return (*lab.get({settings, kLabParts, step, "x"}, *encoder, executor))->measures.back().accuracy;
  };
  Lab whole;
  whole.set_texts(texts);
  const double enough = 0.95 * accuracy_at(whole, settings.plan.steps);
  for (auto _ : state) {
    Lab lab;
    lab.set_texts(texts);
    int step = 0;
    while (accuracy_at(lab, step) < enough) step += kLabSlice;
    state.counters["steps"] = step;
  }
  state.counters["share_of_limit"] =
      benchmark::Counter(10.0, benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}
BENCHMARK(lab_to_95_percent)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace headlight
