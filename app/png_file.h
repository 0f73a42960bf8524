// Pictures as PNG files.
#pragma once

#include <filesystem>

#include "core/base/result.h"
#include "core/export/heatmap_image.h"

namespace headlight {

// Errors: those of write_file. The alpha channel is dropped.
Result<std::monostate> write_png(const std::filesystem::path& path, const Image& image);

}  // namespace headlight
