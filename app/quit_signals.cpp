#include "app/quit_signals.h"

#include <csignal>
#include <cstdlib>
#include <utility>

namespace headlight {
namespace {

sigset_t quit_signals() {
  sigset_t set;
  sigemptyset(&set);
  for (const int signal : {SIGTERM, SIGINT, SIGHUP}) sigaddset(&set, signal);
  return set;
}

}  // namespace

void QuitSignals::hold_back() {
  const sigset_t set = quit_signals();
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

QuitSignals::QuitSignals(std::function<void()> quit) : quit_(std::move(quit)), thread_([this] { wait(); }) {}

QuitSignals::~QuitSignals() {
  over_ = true;
  pthread_kill(thread_.native_handle(), SIGHUP);  // wakes it
  thread_.join();
}

void QuitSignals::wait() {
  constexpr int kFromSignal = 128;  // as shells report it
  const sigset_t set = quit_signals();
  bool asked = false;
  int signal = 0;
  while (sigwait(&set, &signal) == 0 && !over_) {
    if (std::exchange(asked, true)) std::_Exit(kFromSignal + signal);
    quit_();
  }
}

}  // namespace headlight
