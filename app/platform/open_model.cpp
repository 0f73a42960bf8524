#include "app/platform/open_model.h"

#include <algorithm>
#include <vector>

#include "app/platform/load.h"
#include "core/model/packed_model.h"

namespace headlight {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kCopyBegins = "packed-";
constexpr std::size_t kLargestCopy = std::size_t{1} << 26U;  // bytes; twice what one holds

std::string_view text_of(const MappedFile& file) {
  return {reinterpret_cast<const char*>(file.bytes().data()), file.bytes().size()};
}

// The model's own files, each with its size and time: another download is another origin.
std::string origin_of(const fs::path& folder) {
  std::vector<std::string> described;
  std::error_code ignored;
  for (fs::directory_iterator entry(folder, ignored), end; entry != end; entry.increment(ignored)) {
    const std::string name = entry->path().filename().string();
    if (name.starts_with(kCopyBegins) || name.starts_with(".")) continue;
    const auto time = entry->last_write_time(ignored).time_since_epoch().count();
    described.push_back(name + " " + std::to_string(entry->file_size(ignored)) + " " + std::to_string(time));
  }
  std::sort(described.begin(), described.end());
  std::string origin;
  for (const std::string& each : described) origin += each + "; ";
  return origin;
}

}  // namespace

Result<OpenedModel> open_model(const fs::path& folder, CpuPath path) {
  OpenedModel model;
  model.copy = folder / (std::string(kCopyBegins) + std::string(name_of(path)) + ".safetensors");
  model.origin = origin_of(folder);
  if (auto file = MappedFile::open(model.copy, kLargestCopy)) {
    const auto mapped = std::make_shared<const MappedFile>(*file);
    if (auto parts = open_packed_model(text_of(*file), mapped, path, model.origin)) {
      model.encoder = std::make_shared<const Encoder>(std::move(parts->vocabulary), std::move(parts->weights));
      model.mapped = std::move(*file);
      return model;
    }
  }
  auto encoder = load_encoder(folder, path);
  if (!encoder) return encoder.error();
  model.encoder = std::move(*encoder);
  return model;
}

std::optional<Error> tend_model(const OpenedModel& model) {
  std::error_code ignored;
  if (model.mapped) {
    if (is_intact(text_of(*model.mapped))) return std::nullopt;
    fs::remove(model.copy, ignored);
    return Error{"error.packed.damaged", {}, model.copy.string()};
  }
  const auto& encoder = *model.encoder;
  const auto written = write_file(model.copy, pack_model(encoder.vocabulary(), encoder.weights(), model.origin));
  if (written) return std::nullopt;
  return Error{"error.packed.unwritable", written.error().args, model.copy.string()};
}

Result<std::shared_ptr<const Encoder>> open_checked_model(const fs::path& folder, CpuPath path,
                                                          std::optional<Error>& notice) {
  auto model = open_model(folder, path);
  if (!model) return model.error();
  notice = tend_model(*model);
  if (!notice || !model->mapped) return std::move(model->encoder);
  model = open_model(folder, path);
  if (!model) return model.error();
  if (auto unwritable = tend_model(*model)) notice = std::move(unwritable);
  return std::move(model->encoder);
}

}  // namespace headlight
