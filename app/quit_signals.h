// The system's wish that the program may end, as at logout: it ends as by the window's close button, and what was done
// is kept.
#pragma once

#include <atomic>
#include <functional>
#include <thread>

namespace headlight {

class QuitSignals {
 public:
  // To be called before any other thread is started, as these inherit that the signals are not for them.
  static void hold_back();

  // `quit` is called from another thread when SIGTERM, SIGINT or SIGHUP has come. A second one ends the program at
  // once.
  explicit QuitSignals(std::function<void()> quit);
  ~QuitSignals();
  QuitSignals(const QuitSignals&) = delete;
  QuitSignals& operator=(const QuitSignals&) = delete;

 private:
  void wait();

  std::function<void()> quit_;
  std::atomic<bool> over_ = false;
  std::thread thread_;
};

}  // namespace headlight
