// Work shared with a helper thread.
#include "app/platform/thread_executor.h"

#include <gtest/gtest.h>
#include <pthread.h>
#include <sched.h>

#include <atomic>
#include <set>
#include <stdexcept>
#include <thread>
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

int processors_allowed() {
  cpu_set_t set;
  return pthread_getaffinity_np(pthread_self(), sizeof set, &set) == 0 ? CPU_COUNT(&set) : 0;
}

TEST(ThreadExecutor, TheHelperIsKeptOffTheCallersProcessor) {
  if (processors_allowed() < 2) GTEST_SKIP() << "there is one processor only";
  ThreadExecutor executor;
  std::atomic<int> waiting = 0;
  std::atomic<int> helpers = 0;
  executor.for_each(2, [&, caller = std::this_thread::get_id()](std::size_t) {
    if (std::this_thread::get_id() != caller) helpers = processors_allowed();
    ++waiting;
    while (waiting < 2) std::this_thread::yield();
  });
  EXPECT_EQ(helpers, processors_allowed() - 1);
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
