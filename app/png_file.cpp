#include "app/png_file.h"

#include "app/platform/files.h"

#define STBI_WRITE_NO_STDIO
#include <stb/stb_image_write.h>

namespace headlight {

std::string png_bytes(const Image& image) {
  if (image.width <= 0 || image.height <= 0) return {};  // PNG knows no empty picture
  std::string rgb;
  rgb.reserve(image.rgba.size() / 4 * 3);
  for (std::size_t i = 0; i < image.rgba.size(); i += 4) {
    for (std::size_t channel = 0; channel < 3; ++channel) rgb.push_back(static_cast<char>(image.rgba[i + channel]));
  }
  std::string png;
  const auto append = [](void* target, void* bytes, int size) {
    static_cast<std::string*>(target)->append(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
  };
  stbi_write_png_to_func(append, &png, image.width, image.height, 3, rgb.data(), image.width * 3);
  return png;
}

Result<std::monostate> write_png(const std::filesystem::path& path, const Image& image) {
  return write_file(path, png_bytes(image));
}

}  // namespace headlight
