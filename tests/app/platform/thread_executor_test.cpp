// Work shared with a helper thread.
#include "app/platform/thread_executor.h"

#include <gtest/gtest.h>

#include <atomic>
#include <set>
#include <stdexcept>
#include <vector>

namespace headlight {
namespace {

TEST(ThreadExecutor, DoesEveryTaskOnceForAnyCount) {
  ThreadExecutor executor;
  for (int round = 0; round < 200; ++round) {
    for (const std::size_t count : {0, 1, 2, 3, 17}) {
      std::vector<std::atomic<int>> done(count);
      executor.for_each(count, [&](std::size_t index) { ++done[index]; });
      for (const auto& each : done) EXPECT_EQ(each, 1);
    }
  }
}

TEST(ThreadExecutor, TwoTasksRunAtOnce) {
  ThreadExecutor executor;
  std::atomic<int> waiting = 0;
  executor.for_each(2, [&](std::size_t) {
    ++waiting;
    while (waiting < 2) std::this_thread::yield();  // for ever, if one came after the other
  });
  EXPECT_EQ(waiting, 2);
}

TEST(ThreadExecutor, AnExceptionComesOutAndTheNextWorkIsDoneAllTheSame) {
  ThreadExecutor executor;
  std::atomic<int> done = 0;
  const auto fails = [&](std::size_t index) {
    ++done;
    if (index == 1) throw std::runtime_error("one");
  };
  EXPECT_THROW(executor.for_each(4, fails), std::runtime_error);
  EXPECT_EQ(done, 4) << "nobody is left behind";
  executor.for_each(4, [&](std::size_t) { ++done; });
  EXPECT_EQ(done, 8);
}

}  // namespace
}  // namespace headlight
