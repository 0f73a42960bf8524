// How long each of many frames took of this thread's CPU time: the slowest of a hundred says more than the mean.
#pragma once

#include <benchmark/benchmark.h>

#include <algorithm>
#include <ctime>
#include <vector>

namespace headlight::bench {

// Of this thread.
inline double cpu_seconds() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

class FrameTimes {
 public:
  template <class Frame>
  void measure(const Frame& frame) {
    const double begin = cpu_seconds();
    frame();
    seconds_.push_back(cpu_seconds() - begin);
  }

  // The counter "p99_ms".
  void report(benchmark::State& state) {
    std::sort(seconds_.begin(), seconds_.end());
    if (!seconds_.empty()) state.counters["p99_ms"] = 1e3 * seconds_[seconds_.size() * 99 / 100];
  }

 private:
  std::vector<double> seconds_;
};

// The benchmark's loop, each pass of which is one frame.
template <class Frame>
void each_frame(benchmark::State& state, const Frame& frame) {
  FrameTimes times;
  for (auto _ : state) times.measure(frame);
  times.report(state);
}

}  // namespace headlight::bench
