// The file that keeps a person's progress. Damaged ones are set aside, the last good copy is used instead, and of two
// running programs only the first one writes.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/base/result.h"
#include "core/session/state.h"

namespace headlight {

class ProgressFile {
 public:
  // Takes the lock if no other program has it.
  explicit ProgressFile(const std::filesystem::path& folder);
  ~ProgressFile();
  ProgressFile(const ProgressFile&) = delete;
  ProgressFile& operator=(const ProgressFile&) = delete;

  struct Loaded {
    State state;
    std::string text;              // as it was read, to keep what this version does not know
    std::optional<Notice> notice;  // what the person should know about it
  };
  // `start` with what was kept. Without any file: `start` itself.
  Loaded load(State start);

  bool writable() const { return lock_ >= 0; }

  // Writes atomically; the file before becomes the last good copy. Errors: error.file.unwritable.
  Result<std::monostate> save(const std::string& text) const;

 private:
  Result<Loaded> load_from(const std::filesystem::path& file, const State& start);
  void release();  // the lock; from now on nothing is written

  std::filesystem::path folder_, file_, last_good_;
  int lock_ = -1;
};

}  // namespace headlight
