#include "app/gpu/screen.h"

#include <glad/gl.h>

#include <algorithm>

namespace headlight {

Result<std::monostate> load_opengl(void (*(*address_of)(const char*))()) {
  const int version = gladLoadGL(address_of);
  if (version < GLAD_MAKE_VERSION(3, 3)) {
    const std::string found =
        std::to_string(GLAD_VERSION_MAJOR(version)) + "." + std::to_string(GLAD_VERSION_MINOR(version));
    return Error{"error.gpu.too_old", {{"version", found}}, ""};
  }
  return std::monostate{};
}

void clear_screen(int width, int height, Rgb colour) {
  glViewport(0, 0, width, height);
  glClearColor(static_cast<float>(colour.red) / 255, static_cast<float>(colour.green) / 255,
               static_cast<float>(colour.blue) / 255, 1);
  glClear(GL_COLOR_BUFFER_BIT);
}

Image read_screen(int width, int height) {
  Image image{width, height, {}};
  const std::size_t line = static_cast<std::size_t>(width) * 4;
  image.rgba.resize(line * static_cast<std::size_t>(height));
  glReadPixels(0, 0, width, height, GL_RGBA, GL_UNSIGNED_BYTE, image.rgba.data());
  for (int y = 0; y < height / 2; ++y) {  // OpenGL's first row is the bottom one
    auto* top = image.rgba.data() + line * static_cast<std::size_t>(y);
    auto* bottom = image.rgba.data() + line * static_cast<std::size_t>(height - 1 - y);
    std::swap_ranges(top, top + line, bottom);
  }
  return image;
}

}  // namespace headlight
