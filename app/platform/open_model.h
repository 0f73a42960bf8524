// Opening the learned model: by its packed copy, which is mapped, or else from its own files.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "app/platform/files.h"
#include "core/model/encoder.h"

namespace headlight {

struct OpenedModel {
  std::shared_ptr<const Encoder> encoder;
  std::filesystem::path folder;
  std::filesystem::path copy;        // where the packed copy lies, or is to be written
  std::string origin;                // which files of the model it belongs to
  std::optional<MappedFile> mapped;  // the copy, if the encoder reads it
};

// Errors: those of load_encoder, where there is no copy that fits.
Result<OpenedModel> open_model(const std::filesystem::path& folder, CpuPath path);

struct ModelTending {
  // What should be known. error.packed.unwritable: there is no copy, and none can be kept; the model works without.
  // error.packed.damaged: the copy was damaged.
  std::optional<Error> notice;
  // Set where the copy was damaged: the model opened from its own files, to be used instead, or why that failed.
  std::optional<Result<OpenedModel>> instead;
};

// What can wait until the model is in use: writes the copy if there was none, or reads it through and compares its
// checksum. Several programs may do so at once.
ModelTending tend_model(const OpenedModel& model);

// Both at once, for programs that do not run long: nothing is ever computed with a damaged copy.
// Errors: those of load_encoder. `notice`: that of tend_model.
Result<std::shared_ptr<const Encoder>> open_checked_model(const std::filesystem::path& folder, CpuPath path,
                                                          std::optional<Error>& notice);

}  // namespace headlight
