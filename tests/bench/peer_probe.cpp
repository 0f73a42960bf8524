// Times the encoder as tools/peers/measure.cjs times other engines, and prints the same JSON object.
// Usage: peer_probe THREADS MODEL_FOLDER PIECES.json     (THREADS: 1 or 2)

#include <algorithm>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>

#include "app/platform/load.h"
#include "app/platform/memory.h"
#include "app/platform/open_model.h"
#include "app/platform/thread_executor.h"
#include "tests/bench/process.h"

namespace {

using namespace headlight;
using bench::Clock;
using bench::milliseconds_since;
using bench::resident;

constexpr int kWarmUps = 8;
constexpr int kRuns = 40;

// A text of these pieces, each of which begins a word, from the piece at `first` on and then from the beginning.
std::string text_of(const nlohmann::json& ids, std::size_t first, const Vocabulary& vocabulary) {
  constexpr std::size_t kMark = 3;  // bytes of the mark that begins a word
  std::string text;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const int id = ids[(first + i) % ids.size()].get<int>();
    text += (text.empty() ? "" : " ") + std::string(vocabulary.token(id).substr(kMark));
  }
  return text;
}

int measure(Executor& executor, const std::filesystem::path& folder, const std::filesystem::path& file) {
  const CpuPath path = *cpu_path_from_environment();
  if (const auto model = open_model(folder, path)) tend_model(*model);  // so that there is a copy
  const auto start = Clock::now();
  const auto model = open_model(folder, path);
  nlohmann::json result = {{"ready", milliseconds_since(start)}};
  if (!model) {
    std::cerr << model.error().code << "\n";
    return 1;
  }
  const auto& encoder = model->encoder;
  std::ifstream given(file);
  const nlohmann::json pieces = nlohmann::json::parse(given);
  for (const auto& [length, ids] : pieces.items()) {
    // Two texts in turns, which have no piece at the same place: what is remembered of one is of no use to the other.
    const std::string texts[] = {text_of(ids, 0, encoder->vocabulary()), text_of(ids, 2, encoder->vocabulary())};
    std::vector<double> times;
    for (int i = 0; i < kWarmUps + kRuns; ++i) {
      const auto begin = Clock::now();
      const auto run = encoder->run(texts[i % 2], executor);
      if (i >= kWarmUps) times.push_back(milliseconds_since(begin));
      if (i % 2 == 0) result["first"][length] = run->embedding(0);
      if (run->heads[0][0]->size() != static_cast<Eigen::Index>(ids.size())) return 1;
    }
    std::sort(times.begin(), times.end());
    result["median"][length] = times[times.size() / 2];
  }
  result["resident"] = resident();
  std::cout << result.dump() << "\n";
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) return 2;
  keep_freed_memory();
  ThreadExecutor two;
  SerialExecutor one;
  Executor& executor = std::string(argv[1]) == "2" ? static_cast<Executor&>(two) : one;
  return measure(executor, argv[2], argv[3]);
}
