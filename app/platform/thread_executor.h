// Shares work with one helper thread, which sleeps while there is none.
#pragma once

#include <condition_variable>
#include <exception>
#include <memory>
#include <mutex>
#include <thread>

#include "core/base/executor.h"

namespace headlight {

class ThreadExecutor final : public Executor {
 public:
  ThreadExecutor();
  ~ThreadExecutor() override;
  ThreadExecutor(const ThreadExecutor&) = delete;
  ThreadExecutor& operator=(const ThreadExecutor&) = delete;

  std::size_t threads() const override { return 2; }

  // The calling thread takes part. Not to be called from two threads at once, nor by a task. A task's exception comes
  // out of here once all have finished.
  void for_each(std::size_t count, const std::function<void(std::size_t)>& task) override;

 private:
  void help();
  void take_part();  // takes one task after another until there is none left
  void keep_helper_off_this_processor();

  std::mutex mutex_;
  std::condition_variable work_, done_;
  const std::function<void(std::size_t)>* task_ = nullptr;
  std::size_t next_ = 0, count_ = 0;
  std::size_t running_ = 0;  // tasks that have been taken and not finished
  std::exception_ptr failure_;
  bool over_ = false;
  int callers_processor_ = -1;  // off which the helper is kept
  std::thread helper_;          // last: starts when everything else is there
};

// A helper where there is a processor for it, otherwise one task after the other.
std::unique_ptr<Executor> best_executor();

}  // namespace headlight
