// How core runs independent pieces of work. Core starts no thread: whoever has threads passes an Executor in.
#pragma once

#include <cstddef>
#include <functional>

namespace headlight {

class Executor {
 public:
  virtual ~Executor() = default;

  // How many tasks can be under way at once: into more parts nothing needs to be cut.
  virtual std::size_t threads() const { return 1; }

  // Calls task(0) … task(count - 1), in any order and possibly at once; returns when all have finished.
  virtual void for_each(std::size_t count, const std::function<void(std::size_t)>& task) = 0;
};

class SerialExecutor final : public Executor {
 public:
  void for_each(std::size_t count, const std::function<void(std::size_t)>& task) override {
    for (std::size_t index = 0; index < count; ++index) task(index);
  }
};

}  // namespace headlight
