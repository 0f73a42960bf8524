#include "app/worker.h"

#include <algorithm>
#include <exception>
#include <utility>

#include "app/platform/load.h"

namespace headlight {

Worker::Worker(std::vector<LessonExample> examples, std::function<void()> wake)
    : sources_(std::move(examples)), wake_(std::move(wake)), thread_([this] { run(); }) {}

Worker::~Worker() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
    jobs_.clear();
  }
  changed_.notify_all();
  thread_.join();
}

void Worker::post(Job job) {
  {
    const std::lock_guard lock(mutex_);
    if (const auto* wanted = std::get_if<ComputeTrace>(&job)) {
      std::erase_if(jobs_, [&](const Job& waiting) {
        const auto* trace = std::get_if<ComputeTrace>(&waiting);
        return trace != nullptr && trace->generation < wanted->generation;
      });
    }
    jobs_.push_back(std::move(job));
  }
  changed_.notify_all();
}

std::vector<Worker::Message> Worker::drain() {
  const std::lock_guard lock(mutex_);
  return std::exchange(messages_, {});
}

bool Worker::idle() const {
  const std::lock_guard lock(mutex_);
  return jobs_.empty() && !busy_ && messages_.empty();
}

void Worker::run() {
  std::unique_lock lock(mutex_);
  while (true) {
    changed_.wait(lock, [this] { return stopping_ || !jobs_.empty(); });
    if (stopping_) return;
    const Job job = std::move(jobs_.front());
    jobs_.pop_front();
    busy_ = true;
    lock.unlock();
    Message message = carry_out_safely(job);
    lock.lock();
    busy_ = false;
    messages_.push_back(std::move(message));
    wake_();
  }
}

// Running out of memory costs the answer, not the program.
Worker::Message Worker::carry_out_safely(const Job& job) {
  try {
    return carry_out(job);
  } catch (const std::exception& failure) {
    const Error problem{"error.worker.failed", {{"reason", failure.what()}}, ""};
    if (const auto* wanted = std::get_if<ComputeTrace>(&job)) return Computed{*wanted, problem};
    return ModelResult{problem};
  }
}

Worker::Message Worker::carry_out(const Job& job) {
  if (const auto* wanted = std::get_if<ComputeTrace>(&job)) return compute(*wanted, sources_, executor_);
  const auto path = cpu_path_from_environment();
  if (!path) return ModelResult{path.error()};
  auto encoder = load_encoder(std::get<LoadModel>(job).folder, *path);
  if (!encoder) return ModelResult{encoder.error()};
  sources_.set_encoder(*encoder);
  return ModelResult{};
}

}  // namespace headlight
