#include "app/platform/open_model.h"

#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <system_error>
#include <vector>

#include "app/platform/load.h"
#include "core/model/packed_model.h"

namespace headlight {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kCopyBegins = "packed-";
constexpr std::uintmax_t kLargestCopy = std::uintmax_t{1} << 26U;  // bytes; twice what one holds

std::string_view text_of(const MappedFile& file) {
  return {reinterpret_cast<const char*>(file.bytes().data()), file.bytes().size()};
}

// The files beside the copies as one number: another download is another origin. A file that was put there under the
// same size and time of change still has a time of its own at which that was done.
std::string origin_of(const fs::path& folder) {
  std::vector<std::string> described;
  std::error_code ignored;
  for (fs::directory_iterator entry(folder, ignored), end; entry != end; entry.increment(ignored)) {
    const std::string name = entry->path().filename().string();
    if (name.starts_with(kCopyBegins) || name.starts_with(".")) continue;
    struct stat status{};
    if (::stat(entry->path().c_str(), &status) != 0) continue;
    std::string line = name;
    for (const long number : {status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_ctim.tv_sec,
                              status.st_ctim.tv_nsec}) {
      line += " " + std::to_string(number);
    }
    described.push_back(std::move(line));
  }
  std::sort(described.begin(), described.end());
  std::string all;
  for (const std::string& each : described) all += each + "\n";
  return std::to_string(XXH3_64bits(all.data(), all.size()));
}

OpenedModel model_in(const fs::path& folder, CpuPath path) {
  OpenedModel model;
  model.folder = folder;
  model.copy = folder / (std::string(kCopyBegins) + std::string(name_of(path)) + ".safetensors");
  model.origin = origin_of(folder);
  return model;
}

Result<OpenedModel> open_own_files(const fs::path& folder, CpuPath path) {
  OpenedModel model = model_in(folder, path);
  auto encoder = load_encoder(folder, path);
  if (!encoder) return encoder.error();
  model.encoder = std::move(*encoder);
  return model;
}

// What programs that were killed have left half written.
void remove_old_parts(const fs::path& folder) {
  std::error_code ignored;
  for (fs::directory_iterator entry(folder, ignored), end; entry != end; entry.increment(ignored)) {
    const std::string name = entry->path().filename().string();
    if (!name.starts_with(kCopyBegins) || name.find(".part") == std::string::npos) continue;
    const auto age = fs::file_time_type::clock::now() - entry->last_write_time(ignored);
    if (age > std::chrono::hours(1)) fs::remove(entry->path(), ignored);
  }
}

std::optional<Error> write_copy(const OpenedModel& model) {
  const auto unwritable = [&](TextArguments why) {
    return Error{"error.packed.unwritable", std::move(why), model.copy.string()};
  };
  if (::access(model.folder.c_str(), W_OK) != 0) {  // before everything is packed in vain
    return unwritable({{"reason", std::generic_category().message(errno)}});
  }
  remove_old_parts(model.folder);
  const auto& encoder = *model.encoder;
  const auto written = write_file(model.copy, pack_model(encoder.vocabulary(), encoder.weights(), model.origin));
  if (!written) return unwritable(written.error().args);
  return std::nullopt;
}

}  // namespace

Result<OpenedModel> open_model(const fs::path& folder, CpuPath path) {
  OpenedModel model = model_in(folder, path);
  std::error_code ignored;
  const bool usable = fs::is_regular_file(model.copy, ignored) && fs::file_size(model.copy, ignored) <= kLargestCopy;
  if (!usable) return open_own_files(folder, path);
  if (auto file = MappedFile::open(model.copy)) {
    const auto mapped = std::make_shared<const MappedFile>(*file);
    if (auto parts = open_packed_model(text_of(*file), mapped, path, model.origin)) {
      model.encoder = std::make_shared<const Encoder>(std::move(parts->vocabulary), std::move(parts->weights));
      model.mapped = std::move(*file);
      return model;
    }
  }
  return open_own_files(folder, path);
}

ModelTending tend_model(const OpenedModel& model) {
  if (!model.mapped) return {write_copy(model), std::nullopt};
  if (is_intact(text_of(*model.mapped))) return {};
  ModelTending tending{Error{"error.packed.damaged", {}, model.copy.string()},
                       open_own_files(model.folder, model.encoder->weights().path)};
  std::error_code ignored;
  fs::remove(model.copy, ignored);
  if (*tending.instead) write_copy(**tending.instead);  // where it cannot be replaced, it is found again next time
  return tending;
}

Result<std::shared_ptr<const Encoder>> open_checked_model(const fs::path& folder, CpuPath path,
                                                          std::optional<Error>& notice) {
  auto model = open_model(folder, path);
  if (!model) return model.error();
  ModelTending tending = tend_model(*model);
  notice = std::move(tending.notice);
  if (!tending.instead) return std::move(model->encoder);
  if (!*tending.instead) return tending.instead->error();
  return std::move((*tending.instead)->encoder);
}

}  // namespace headlight
