#include "app/platform/lab_files.h"

#include <system_error>

#include "app/platform/files.h"
#include "core/base/utf8.h"
#include "core/lab/own_sentences.h"
#include "core/model/head_file.h"

namespace headlight {
namespace {

constexpr std::size_t kLargestSentences = std::size_t{2} << 20U;  // bytes of a file

Error unwritable(const std::filesystem::path& path, const std::error_code& failure) {
  return {"error.file.unwritable", {{"reason", failure.message()}}, path.string()};
}

}  // namespace

bool HeadFolder::has(const std::string& name) const {
  std::error_code ignored;
  return !folder_.empty() && std::filesystem::exists(file_of(name), ignored);
}

std::optional<Error> HeadFolder::keep(const TrainedHead& head) const {
  if (folder_.empty()) return std::nullopt;
  std::error_code failure;
  std::filesystem::create_directories(folder_, failure);
  if (failure) return unwritable(folder_, failure);
  const auto written = write_file(file_of(head.name), write_head(head));
  return written ? std::nullopt : std::optional<Error>(written.error());
}

std::optional<Error> HeadFolder::forget(const std::string& name) const {
  if (folder_.empty()) return std::nullopt;
  std::error_code failure;
  std::filesystem::remove(file_of(name), failure);
  return failure ? std::optional<Error>(unwritable(file_of(name), failure)) : std::nullopt;
}

Result<LabFile> read_lab_file(const std::filesystem::path& file) {
  if (file.extension() == ".safetensors") {
    const auto bytes = read_beginning(file, kLargestHeadFile + 1);
    if (!bytes) return bytes.error();
    auto head = read_head(*bytes, file.string());
    if (!head) return head.error();
    head->name = clean_utf8(file.stem().string()).text;
    if (!is_head_name(head->name)) head->name = "head";
    return LabFile{std::make_shared<const TrainedHead>(std::move(*head)), {}};
  }
  const auto bytes = read_beginning(file, kLargestSentences + 1);
  if (!bytes) return bytes.error();
  if (bytes->size() > kLargestSentences) return Error{"error.lab.own_large", {}, file.string()};
  auto sentences = read_own_sentences({file.string(), clean_utf8(*bytes).text});
  if (!sentences) return sentences.error();
  return LabFile{nullptr, std::move(*sentences)};
}

}  // namespace headlight
