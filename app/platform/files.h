// Reading files and finding folders.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>

#include "core/base/result.h"

namespace headlight {

// Errors: error.file.missing, error.file.unreadable (where = path).
Result<std::string> read_file(const std::filesystem::path& path);

// No more than the first bytes: for files that may be of any size, so that their parser can say that they are too
// large.
Result<std::string> read_beginning(const std::filesystem::path& path, std::size_t most);

// Errors: error.file.unwritable (where = path). Writes beside it first, then renames, so no half file is ever seen;
// devices and pipes are written as they stand.
Result<std::monostate> write_file(const std::filesystem::path& path, std::string_view bytes);

// A file mapped into memory, read-only (a pipe is read into memory). Its bytes live as long as this object.
class MappedFile {
 public:
  // Errors: error.file.missing, error.file.unreadable (where = path).
  static Result<MappedFile> open(const std::filesystem::path& path);

  // `most`: bytes that are read of a pipe, or of a device that has no end.
  static Result<MappedFile> open(const std::filesystem::path& path, std::size_t most);

  std::span<const std::byte> bytes() const { return {static_cast<const std::byte*>(address_.get()), size_}; }

 private:
  MappedFile(std::shared_ptr<void> address, std::size_t size);

  std::shared_ptr<void> address_;  // unmaps when the last copy goes
  std::size_t size_ = 0;
};

// The folder that holds assets/, shaders/ and fonts/, found from where the program itself lies.
std::filesystem::path resource_folder();

// $HEADLIGHT_CACHE/model, else ~/.cache/headlight/model.
std::filesystem::path default_model_folder();

}  // namespace headlight
