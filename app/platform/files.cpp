#include "app/platform/files.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <limits>
#include <system_error>

namespace headlight {
namespace {

namespace fs = std::filesystem;

Error read_error(const fs::path& path, int number) {
  if (number == ENOENT || number == ENOTDIR) return {"error.file.missing", {}, path.string()};
  return {"error.file.unreadable", {{"reason", std::generic_category().message(number)}}, path.string()};
}

Error write_error(const fs::path& path, int number) {
  return {"error.file.unwritable", {{"reason", std::generic_category().message(number)}}, path.string()};
}

// A file descriptor that closes itself.
struct Descriptor {
  int number;
  explicit Descriptor(int opened) : number(opened) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number >= 0) ::close(number);
  }
};

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

// A device or pipe is written as it stands: nothing could be renamed over it.
Result<std::monostate> write_through(const fs::path& path, std::string_view bytes) {
  const Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (file.number < 0 || !write_all(file.number, bytes)) return write_error(path, errno);
  return std::monostate{};
}

// So that a new name survives a power cut; where a file system cannot do that, nothing is lost by trying.
void sync_folder(const fs::path& path) {
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (opened.number >= 0) (void)::fsync(opened.number);
}

constexpr std::size_t kLargestPipe = std::size_t{1} << 30U;

// Pipes and devices have no size: they are read to their end, or until there is enough.
bool read_all(int descriptor, std::string& bytes, std::size_t most) {
  std::array<char, 1 << 16> buffer{};
  while (bytes.size() < most) {
    const ssize_t got = ::read(descriptor, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return got == 0;
    bytes.append(buffer.data(), static_cast<std::size_t>(got));
  }
  if (most < kLargestPipe) return true;
  errno = EFBIG;
  return false;
}

}  // namespace

Result<std::string> read_file(const fs::path& path) {
  return read_beginning(path, std::numeric_limits<std::size_t>::max());
}

Result<std::string> read_beginning(const fs::path& path, std::size_t most) {
  const auto mapped = MappedFile::open(path, most);
  if (!mapped) return mapped.error();
  const auto bytes = mapped->bytes();
  return std::string(reinterpret_cast<const char*>(bytes.data()), std::min(bytes.size(), most));
}

Result<std::monostate> write_file(const fs::path& named, std::string_view bytes) {
  std::error_code ignored;
  const fs::file_status status = fs::status(named, ignored);
  if (fs::exists(status) && !fs::is_regular_file(status)) return write_through(named, bytes);
  const fs::path path =
      fs::exists(status) ? fs::canonical(named, ignored) : named;  // what a link points to, not the link
  // Of this writing alone: two that write the same file must not write into each other's half.
  static std::atomic<unsigned> writings = 0;
  const fs::path temporary = path.string() + ".part" + std::to_string(::getpid()) + "-" + std::to_string(++writings);
  {
    const Descriptor file(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
    if (file.number < 0) return write_error(path, errno);
    if (!write_all(file.number, bytes) || ::fsync(file.number) != 0) {
      const int number = errno;
      ::unlink(temporary.c_str());
      return write_error(path, number);
    }
  }
  if (::rename(temporary.c_str(), path.c_str()) != 0) {
    const int number = errno;
    ::unlink(temporary.c_str());
    return write_error(path, number);
  }
  sync_folder(path);
  return std::monostate{};
}

MappedFile::MappedFile(std::shared_ptr<void> address, std::size_t size) : address_(std::move(address)), size_(size) {}

Result<MappedFile> MappedFile::open(const fs::path& path) { return open(path, kLargestPipe); }

Result<MappedFile> MappedFile::open(const fs::path& path, std::size_t most) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.number < 0) return read_error(path, errno);
  struct stat status{};
  if (::fstat(file.number, &status) != 0) return read_error(path, errno);
  if (S_ISDIR(status.st_mode)) return read_error(path, EISDIR);
  if (!S_ISREG(status.st_mode) || status.st_size == 0) {  // the kernel's own files say size 0, too
    auto bytes = std::make_shared<std::string>();
    if (!read_all(file.number, *bytes, std::min(most, kLargestPipe))) return read_error(path, errno);
    return MappedFile(std::shared_ptr<void>(bytes, bytes->data()), bytes->size());
  }
  const auto size = static_cast<std::size_t>(status.st_size);
  void* address = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.number, 0);
  if (address == MAP_FAILED) return read_error(path, errno);
  return MappedFile({address, [size](void* mapped) { ::munmap(mapped, size); }}, size);
}

fs::path resource_folder() {
  std::error_code ignored;
  const fs::path program = fs::read_symlink("/proc/self/exe", ignored);
  return program.parent_path().parent_path() / "share" / "headlight";
}

fs::path default_model_folder() {
  if (const char* cache = std::getenv("HEADLIGHT_CACHE"); cache != nullptr && *cache != '\0') {
    return fs::path(cache) / "model";
  }
  const char* home = std::getenv("HOME");
  return fs::path(home != nullptr ? home : "/") / ".cache" / "headlight" / "model";
}

}  // namespace headlight
