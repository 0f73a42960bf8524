// The system's wish that the program may end.
#include "app/quit_signals.h"

#include <gtest/gtest.h>

#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>

namespace headlight {
namespace {

// In a child, which nothing else has started threads in.
int exit_code_after(const std::function<void()>& body) {
  const pid_t child = fork();
  if (child == 0) {
    body();
    std::_Exit(9);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

void wait_a_little() { std::this_thread::sleep_for(std::chrono::milliseconds(100)); }

TEST(QuitSignals, AreAskedForOnceAndTheSecondEndsTheProgram) {
  for (const int signal : {SIGTERM, SIGINT, SIGHUP}) {
    EXPECT_EQ(exit_code_after([&] {
                QuitSignals::hold_back();
                std::atomic<bool> asked = false;
                const QuitSignals signals([&] { asked = true; });
                kill(getpid(), signal);
                while (!asked) wait_a_little();
                std::_Exit(0);
              }),
              0);
    EXPECT_EQ(exit_code_after([&] {
                QuitSignals::hold_back();
                const QuitSignals signals([] {});
                kill(getpid(), signal);
                wait_a_little();
                kill(getpid(), signal);
                wait_a_little();
              }),
              128 + signal);
  }
}

TEST(QuitSignals, EndsWithoutAnySignal) {
  EXPECT_EQ(exit_code_after([] {
              QuitSignals::hold_back();
              {
                const QuitSignals signals([] { std::_Exit(1); });
              }
              std::_Exit(0);
            }),
            0);
}

}  // namespace
}  // namespace headlight
