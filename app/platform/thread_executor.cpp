#include "app/platform/thread_executor.h"

#include <pthread.h>
#include <sched.h>

#include <exception>
#include <memory>
#include <utility>

namespace headlight {

ThreadExecutor::ThreadExecutor() : helper_([this] { help(); }) {}

ThreadExecutor::~ThreadExecutor() {
  {
    const std::lock_guard lock(mutex_);
    over_ = true;
  }
  work_.notify_all();
  helper_.join();
}

void ThreadExecutor::for_each(std::size_t count, const std::function<void(std::size_t)>& task) {
  if (count == 0) return;
  if (count == 1) return task(0);  // not worth waking anybody
  keep_helper_off_this_processor();
  std::unique_lock lock(mutex_);
  task_ = &task;
  next_ = 0;
  count_ = count;
  failure_ = nullptr;
  work_.notify_one();
  lock.unlock();
  take_part();
  lock.lock();
  done_.wait(lock, [this] { return running_ == 0; });
  task_ = nullptr;
  count_ = 0;
  if (const std::exception_ptr failure = std::exchange(failure_, nullptr)) std::rethrow_exception(failure);
}

// Linux likes to wake a thread on the processor of the one that wakes it. The helper would then wait there until the
// caller has done all the work itself.
void ThreadExecutor::keep_helper_off_this_processor() {
#if defined(__linux__)
  const int here = sched_getcpu();
  if (here < 0 || here == callers_processor_) return;
  cpu_set_t others;
  if (pthread_getaffinity_np(pthread_self(), sizeof others, &others) != 0) return;
  CPU_CLR(static_cast<unsigned>(here), &others);
  if (CPU_COUNT(&others) == 0) return;
  if (pthread_setaffinity_np(helper_.native_handle(), sizeof others, &others) == 0) callers_processor_ = here;
#endif
}

void ThreadExecutor::take_part() {
  std::unique_lock lock(mutex_);
  while (next_ < count_) {
    const std::size_t index = next_++;
    const auto* task = task_;
    ++running_;
    lock.unlock();
    std::exception_ptr failure;
    try {
      (*task)(index);
    } catch (...) {
      failure = std::current_exception();
    }
    lock.lock();
    if (failure && !failure_) failure_ = failure;
    if (--running_ == 0) done_.notify_all();
  }
}

void ThreadExecutor::help() {
  while (true) {
    {
      std::unique_lock lock(mutex_);
      work_.wait(lock, [this] { return over_ || next_ < count_; });
      if (over_) return;
    }
    take_part();
  }
}

std::unique_ptr<Executor> best_executor() {
  if (std::thread::hardware_concurrency() > 1) return std::make_unique<ThreadExecutor>();
  return std::make_unique<SerialExecutor>();
}

}  // namespace headlight
