#include "app/platform/progress_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "app/platform/files.h"
#include "app/platform/folders.h"
#include "core/session/progress.h"

namespace headlight {
namespace {

namespace fs = std::filesystem;

// Locks of flock() end with the process, however it ends.
int take_lock(const fs::path& folder) {
  std::error_code ignored;
  fs::create_directories(folder, ignored);
  const int lock = ::open((folder / "progress.lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (lock < 0) return -1;
  if (::flock(lock, LOCK_EX | LOCK_NB) == 0) return lock;
  ::close(lock);
  return -1;
}

}  // namespace

ProgressFile::ProgressFile(const fs::path& folder)
    : folder_(folder),
      file_(folder / "progress.json"),
      last_good_(folder / "progress.json.last"),
      lock_(take_lock(folder)) {}

ProgressFile::~ProgressFile() { release(); }

Result<ProgressFile::Loaded> ProgressFile::load_from(const fs::path& file, const State& start) {
  const auto text = read_file(file);
  if (!text) return text.error();
  const auto state = with_progress(start, *text, file.string());
  if (!state) return state.error();
  return Loaded{*state, *text, std::nullopt};
}

void ProgressFile::release() {
  if (lock_ >= 0) ::close(lock_);
  lock_ = -1;
}

ProgressFile::Loaded ProgressFile::load(State start) {
  auto loaded = load_from(file_, start);
  if (loaded) {
    if (!writable()) loaded->notice = Notice{"notice.not_kept", {{"folder", folder_.string()}}, {}};
    return std::move(*loaded);
  }
  const Error problem = loaded.error();
  if (problem.code == "error.file.unreadable") release();  // it may be whole: nothing is to be written over it
  auto before = load_from(last_good_, start);
  const bool rescued = static_cast<bool>(before);
  Loaded result = rescued ? std::move(*before) : Loaded{std::move(start), "", std::nullopt};
  if (problem.code == "error.progress.damaged" && writable()) {
    const fs::path aside = free_name(folder_, "progress.json.bad");
    std::error_code failed;
    fs::rename(file_, aside, failed);
    if (failed) release();
    result.notice = Notice{rescued ? "notice.rescued" : "notice.damaged", {{"file", aside.string()}}, {}};
  }
  if (!writable()) result.notice = Notice{"notice.not_kept", {{"folder", folder_.string()}}, {}};
  return result;
}

Result<std::monostate> ProgressFile::save(const std::string& text) const {
  std::error_code ignored;
  fs::rename(file_, last_good_, ignored);  // the first time there is none
  return write_file(file_, text);
}

}  // namespace headlight
