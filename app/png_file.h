// Pictures as PNG files.
#pragma once

#include <filesystem>

#include "core/base/result.h"
#include "core/export/heatmap_image.h"

namespace headlight {

// The alpha channel is dropped.
std::string png_bytes(const Image& image);

// Errors: those of write_file.
Result<std::monostate> write_png(const std::filesystem::path& path, const Image& image);

}  // namespace headlight
