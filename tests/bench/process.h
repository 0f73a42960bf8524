// What a probe can say of its own process.
#pragma once

#include <unistd.h>

#include <chrono>
#include <fstream>

namespace headlight::bench {

using Clock = std::chrono::steady_clock;

inline double milliseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

// MiB that are in memory, shared pages included.
inline double resident() {
  std::ifstream file("/proc/self/statm");
  double all = 0;
  double pages = 0;
  file >> all >> pages;
  return pages * static_cast<double>(sysconf(_SC_PAGESIZE)) / (1 << 20);
}

}  // namespace headlight::bench
