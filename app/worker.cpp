#include "app/worker.h"

#include <algorithm>
#include <exception>
#include <utility>

#include "app/platform/content.h"
#include "app/platform/files.h"
#include "app/platform/folders.h"
#include "app/platform/load.h"
#include "app/png_file.h"

namespace headlight {
namespace {

bool writes(const Worker::Job& job) {
  return std::holds_alternative<WriteOut>(job) || std::holds_alternative<SaveProgress>(job) ||
         std::holds_alternative<KeepHeadFile>(job) || std::holds_alternative<RemoveHead>(job);
}

// The answer of a job that could not be finished, so that nobody waits for it.
struct FailedJob {
  Error problem;

  Worker::Message operator()(const LoadModel&) const { return Worker::ModelResult{problem}; }
  Worker::Message operator()(const TendModel&) const { return Worker::ModelTended{problem, false}; }
  Worker::Message operator()(const ReadOwnHeads&) const { return Worker::HeadsResult{std::nullopt, "", problem}; }
  Worker::Message operator()(const KeepHeadFile&) const { return Worker::HeadsResult{std::nullopt, "", problem}; }
  Worker::Message operator()(const RemoveHead&) const { return Worker::HeadsResult{std::nullopt, "", problem}; }
  Worker::Message operator()(const ReadLabFile&) const { return Worker::LabFileResult{problem}; }
  Worker::Message operator()(const Compute& job) const { return Computed{job, problem}; }
  Worker::Message operator()(const Train& job) const { return Trained{job.request, problem}; }
  Worker::Message operator()(const ReadLesson&) const {
    return Worker::LessonResult{std::make_shared<const Result<Content>>(problem)};
  }
  Worker::Message operator()(const WriteOut& job) const { return Worker::Written{job.file, problem}; }
  Worker::Message operator()(const EncodePicture&) const { return Worker::Encoded{"", problem}; }
  Worker::Message operator()(const SaveProgress&) const { return Worker::ProgressSaved{problem}; }
};

std::optional<Error> problem_of(const Result<std::monostate>& result) {
  return result ? std::nullopt : std::optional<Error>(result.error());
}

}  // namespace

Worker::Worker(Sources sources, Lab lab, HeadFolder heads, std::shared_ptr<const ProgressFile> progress,
               std::function<void()> wake)
    : sources_(std::move(sources)),
      lab_(std::move(lab)),
      head_folder_(std::move(heads)),
      progress_(std::move(progress)),
      wake_(std::move(wake)),
      thread_([this] { run(); }) {}

Worker::~Worker() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
    std::erase_if(jobs_, [](const Job& job) { return !writes(job); });
  }
  changed_.notify_all();
  thread_.join();
}

void Worker::post(Job job) {
  {
    const std::lock_guard lock(mutex_);
    if (const auto* wanted = std::get_if<Compute>(&job)) {
      std::erase_if(jobs_, [&](const Job& waiting) {
        const auto* older = std::get_if<Compute>(&waiting);
        return older != nullptr && older->generation < wanted->generation;
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
    if (jobs_.empty()) return;  // only when stopping
    const Job job = std::move(jobs_.front());
    jobs_.pop_front();
    busy_ = true;
    lock.unlock();
    Message message = carry_out_safely(job);
    lock.lock();
    busy_ = false;
    messages_.push_back(std::move(message));
    if (!stopping_) wake_();
  }
}

// Running out of memory costs the answer, not the program.
Worker::Message Worker::carry_out_safely(const Job& job) {
  try {
    return std::visit([this](const auto& each) { return carry_out(each); }, job);
  } catch (const std::exception& failure) {
    return std::visit(FailedJob{{"error.worker.failed", {{"reason", failure.what()}}, ""}}, job);
  }
}

Worker::Message Worker::carry_out(const ReadOwnHeads&) {
  std::error_code ignored;
  if (!std::filesystem::exists(head_folder_.path(), ignored)) return HeadsResult{};
  LoadedHeads loaded = load_heads(head_folder_.path());
  own_heads_ = std::move(loaded.heads);
  sources_.set_own_heads(own_heads_);
  return HeadsResult{own_heads_, "",
                     loaded.problems.empty() ? std::nullopt : std::optional<Error>(loaded.problems.front())};
}

Worker::Message Worker::carry_out(const KeepHeadFile& job) {
  TrainedHead head = *job.head;  // under a name that neither a head nor a file has
  for (int n = 2; sources_.trained_head(head.name) || head_folder_.has(head.name); ++n) {
    head.name = job.head->name + "-" + std::to_string(n);
  }
  if (auto problem = head_folder_.keep(head)) return HeadsResult{std::nullopt, "", std::move(problem)};
  own_heads_.push_back(std::make_shared<const TrainedHead>(head));
  std::sort(own_heads_.begin(), own_heads_.end(), [](const auto& a, const auto& b) { return a->name < b->name; });
  sources_.set_own_heads(own_heads_);
  return HeadsResult{own_heads_, head.name, std::nullopt};
}

Worker::Message Worker::carry_out(const RemoveHead& job) {
  if (auto problem = head_folder_.forget(job.name)) return HeadsResult{std::nullopt, "", std::move(problem)};
  std::erase_if(own_heads_, [&](const TrainedHeadPtr& head) { return head->name == job.name; });
  sources_.set_own_heads(own_heads_);
  return HeadsResult{own_heads_, "", std::nullopt};
}

Worker::Message Worker::carry_out(const ReadLabFile& job) {
  const std::filesystem::path file = job.file;
  return LabFileResult{read_lab_file(file.has_parent_path() ? file : export_folder() / file)};
}

Worker::Message Worker::carry_out(const Compute& job) { return compute(job, sources_, *executor_); }

Worker::Message Worker::carry_out(const Train& job) { return train(job, lab_, sources_, *executor_); }

Worker::Message Worker::carry_out(const LoadModel& job) {
  const auto path = cpu_path_from_environment();
  if (!path) return ModelResult{path.error()};
  auto model = open_model(job.folder, *path);
  if (!model) return ModelResult{model.error()};
  model_ = std::move(*model);
  sources_.set_encoder(model_->encoder);
  return ModelResult{};
}

Worker::Message Worker::carry_out(const TendModel&) {
  ModelTending tending = tend_model(*model_);
  if (!tending.instead) return ModelTended{std::move(tending.notice), false};
  lab_.forget_readings();
  sources_.set_encoder(nullptr);  // nothing more is read with what is damaged
  if (!*tending.instead) return ModelResult{tending.instead->error()};
  model_ = std::move(**tending.instead);
  sources_.set_encoder(model_->encoder);
  return ModelTended{std::move(tending.notice), true};
}

Worker::Message Worker::carry_out(const ReadLesson& job) {
  auto content = load_content(job.resources);
  if (content) {
    supply(sources_, *content);
    lab_.set_texts(content->relations);
  }
  return LessonResult{std::make_shared<const Result<Content>>(std::move(content))};
}

Worker::Message Worker::carry_out(const WriteOut& job) {
  const std::filesystem::path file = free_name(export_folder(), job.file);
  const auto* text = std::get_if<std::string>(&job.what);
  return Written{file,
                 problem_of(text != nullptr ? write_file(file, *text) : write_png(file, std::get<Image>(job.what)))};
}

Worker::Message Worker::carry_out(const EncodePicture& job) { return Encoded{png_bytes(job.image), std::nullopt}; }

Worker::Message Worker::carry_out(const SaveProgress& job) {
  if (!progress_ || !progress_->writable()) return ProgressSaved{};
  return ProgressSaved{problem_of(progress_->save(job.text))};
}

}  // namespace headlight
