// The window's own framebuffer: clearing it, and reading what it shows.
#pragma once

#include "core/base/result.h"
#include "core/export/heatmap_image.h"

namespace headlight {

// Loads OpenGL's functions for the current context. Errors: error.gpu.too_old (version).
Result<std::monostate> load_opengl(void (*(*address_of)(const char*))());

void clear_screen(int width, int height, Rgb colour);

// What was drawn, before it is presented: rows from the top.
Image read_screen(int width, int height);

}  // namespace headlight
