#include "app/platform/progress_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "app/platform/files.h"
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

ProgressFile::~ProgressFile() {
  if (lock_ >= 0) ::close(lock_);
}

std::optional<ProgressFile::Loaded> ProgressFile::load_from(const fs::path& file, const State& start) {
  const auto text = read_file(file);
  if (!text) return std::nullopt;
  const auto state = with_progress(start, *text, file.string());
  if (!state) return std::nullopt;
  return Loaded{*state, *text, std::nullopt};
}

ProgressFile::Loaded ProgressFile::load(State start) {
  std::error_code ignored;
  const bool exists = fs::exists(file_, ignored);
  auto loaded = load_from(file_, start);
  const bool damaged = exists && !loaded;
  if (!loaded) loaded = load_from(last_good_, start);
  const bool rescued = loaded.has_value();
  Loaded result = rescued ? std::move(*loaded) : Loaded{std::move(start), "", std::nullopt};
  if (damaged) {
    const fs::path aside = file_.string() + ".bad";
    if (writable()) fs::rename(file_, aside, ignored);
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
