// How time and memory grow with the length of the text, for each source that reads whole texts; prints one JSON list.
#include <malloc.h>

#include <algorithm>
#include <functional>
#include <iostream>
#include <nlohmann/json.hpp>

#include "app/platform/load.h"
#include "app/platform/memory.h"
#include "app/platform/open_model.h"
#include "core/model/untrained.h"
#include "tests/bench/process.h"

namespace {

using namespace headlight;

// Words that are one piece of the vocabulary each.
std::string text_of(int words) {
  constexpr const char* kWords[] = {"the", "bank", "was", "near", "water"};
  std::string text;
  for (int i = 0; i < words; ++i) text += (i == 0 ? "" : " ") + std::string(kWords[i % 5]);
  return text;
}

std::size_t allocated() {
  const auto info = mallinfo2();
  return info.uordblks + info.hblkhd;
}

// Reads a text; what came of it lives as long as what is returned.
using Read = std::function<std::shared_ptr<const void>(const std::string&)>;

nlohmann::json measure(const std::string& source, const Read& read, const std::vector<int>& lengths) {
  constexpr int kRuns = 9;
  nlohmann::json points = nlohmann::json::array();
  for (const int length : lengths) {
    const std::string text = text_of(length);
    std::vector<double> times;
    std::size_t bytes = 0;
    for (int run = 0; run < kRuns; ++run) {
      read("tired");  // of which nothing that is remembered is of use
      const std::size_t before = allocated();
      const auto begin = bench::Clock::now();
      const auto result = read(text);
      times.push_back(bench::milliseconds_since(begin));
      bytes = allocated() - before;
    }
    std::sort(times.begin(), times.end());
    points.push_back(
        {{"length", length}, {"ms", times[times.size() / 2]}, {"mib", static_cast<double>(bytes) / (1 << 20)}});
  }
  return {{"source", source}, {"points", points}};
}

int run(const std::filesystem::path& model_folder, const std::filesystem::path& assets) {
  const auto model = open_model(model_folder, *cpu_path_from_environment());
  const auto hand_set = load_hand_set(assets / "handset");
  if (!model || !hand_set) {
    std::cerr << (model ? hand_set.error().code : model.error().code) << "\n";
    return 1;
  }
  SerialExecutor executor;
  const Untrained untrained;
  const Read learned = [&](const std::string& text) {
    return std::make_shared<const EncoderRun>(*model->encoder->run(text, executor));
  };
  const Read set_by_hand = [&](const std::string& text) {
    return std::make_shared<const AttentionTrace>(*attend_by_hand(**hand_set, text, {}));
  };
  const Read random = [&](const std::string& text) {
    return std::make_shared<const HeadRow>(*untrained.run(text, 1, executor));
  };
  const std::vector<int> words = {8, 16, 32, 64, 128, 256, 512, 1024, 2048};
  std::cout << nlohmann::json{measure("learned", learned, {1, 2, 4, 8, 16, 32, 48, 64, 96, 128}),
                              measure("set by hand", set_by_hand, words), measure("untrained", random, words)}
                   .dump()
            << "\n";
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  keep_freed_memory();
  return run(argv[1], argv[2]);
}
