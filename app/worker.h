// The thread that loads, computes and writes, so that no frame ever waits for a model, a calculation or a disk.
#pragma once

#include <condition_variable>
#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <variant>
#include <vector>

#include "app/platform/lab_files.h"
#include "app/platform/open_model.h"
#include "app/platform/progress_file.h"
#include "app/platform/thread_executor.h"
#include "core/export/heatmap_image.h"
#include "core/session/effects.h"

namespace headlight {

struct LoadModel {
  std::filesystem::path folder;
};
struct TendModel {};  // what can wait until the model is in use: see tend_model
struct ReadOwnHeads {};
struct KeepHeadFile {
  TrainedHeadPtr head;
};  // among the student's own
struct ReadLesson {
  std::filesystem::path resources;
};
struct WriteOut {
  std::filesystem::path file;  // as it was typed; a free name is found for it
  std::variant<std::string, Image> what;
};
struct EncodePicture {
  Image image;
};  // for the clipboard
struct SaveProgress {
  std::string text;
};

class Worker {
 public:
  using Job = std::variant<LoadModel, TendModel, ReadOwnHeads, KeepHeadFile, RemoveHead, ReadLabFile, Compute, Train,
                           ReadLesson, WriteOut, EncodePicture, SaveProgress>;
  struct ModelResult {
    std::optional<Error> problem;
  };
  struct ModelTended {
    std::optional<Error> problem;
    bool opened_again = false;  // what was computed before may be wrong
  };
  struct HeadsResult {
    std::optional<std::vector<TrainedHeadPtr>> heads;  // all of the student's own; none: nothing has changed
    std::string kept;                                  // the name of a new one; empty: one is gone, or they were read
    std::optional<Error> problem;
  };
  struct LabFileResult {
    Result<LabFile> file;
  };
  struct LessonResult {
    std::shared_ptr<const Result<Content>> content;  // large, and moved from queue to queue
  };
  struct Written {
    std::filesystem::path file;
    std::optional<Error> problem;
  };
  struct Encoded {
    std::string png;
    std::optional<Error> problem;
  };
  struct ProgressSaved {
    std::optional<Error> problem;
  };
  using Message = std::variant<ModelResult, ModelTended, HeadsResult, LabFileResult, Computed, Trained, LessonResult,
                               Written, Encoded, ProgressSaved>;

  // `wake` is called from the worker's thread whenever a message has arrived. `progress` may be null.
  Worker(Sources sources, Lab lab, HeadFolder heads, std::shared_ptr<const ProgressFile> progress,
         std::function<void()> wake);
  ~Worker();  // finishes the job at hand, writes what is waiting to be written, and drops the rest
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  void post(Job job);            // a newer generation makes waiting results of older ones void
  std::vector<Message> drain();  // what has come back since the last call, in order
  bool idle() const;             // nothing waiting, nothing under way, nothing to be drained

 private:
  void run();
  Message carry_out_safely(const Job& job);

  Message carry_out(const LoadModel& job);
  Message carry_out(const TendModel& job);
  Message carry_out(const ReadOwnHeads& job);
  Message carry_out(const KeepHeadFile& job);
  Message carry_out(const RemoveHead& job);
  Message carry_out(const ReadLabFile& job);
  Message carry_out(const Compute& job);
  Message carry_out(const Train& job);
  Message carry_out(const ReadLesson& job);
  Message carry_out(const WriteOut& job);
  Message carry_out(const EncodePicture& job);
  Message carry_out(const SaveProgress& job);

  Sources sources_;
  Lab lab_;
  HeadFolder head_folder_;
  std::vector<TrainedHeadPtr> own_heads_;
  std::optional<OpenedModel> model_;
  std::unique_ptr<Executor> executor_ = best_executor();
  std::shared_ptr<const ProgressFile> progress_;
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
