// The thread that loads the model and computes traces, so that no frame ever waits for either.
#pragma once

#include <condition_variable>
#include <deque>
#include <filesystem>
#include <functional>
#include <mutex>
#include <thread>
#include <variant>
#include <vector>

#include "core/session/effects.h"

namespace headlight {

struct LoadModel {
  std::filesystem::path folder;
};

class Worker {
 public:
  using Job = std::variant<LoadModel, ComputeTrace>;
  struct ModelResult {
    std::optional<Error> problem;
  };
  using Message = std::variant<ModelResult, Computed>;

  // `wake` is called from the worker's thread whenever a message has arrived.
  Worker(std::vector<LessonExample> examples, std::function<void()> wake);
  ~Worker();  // finishes the job at hand and drops the others
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  void post(Job job);            // a newer generation makes waiting traces of older ones void
  std::vector<Message> drain();  // what has come back since the last call, in order
  bool idle() const;             // nothing waiting, nothing under way, nothing to be drained

 private:
  void run();
  Message carry_out_safely(const Job& job);
  Message carry_out(const Job& job);

  Sources sources_;
  SerialExecutor executor_;
  std::function<void()> wake_;
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Job> jobs_;
  std::vector<Message> messages_;
  bool busy_ = false;
  bool stopping_ = false;
  std::thread thread_;  // last: starts when everything else is there
};

}  // namespace headlight
