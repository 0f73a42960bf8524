// The shader that draws heatmaps, from its two files.
#pragma once

#include <filesystem>

#include "app/gpu/shader_program.h"

namespace headlight {

// Needs a current OpenGL context. Errors: those of reading the files and of building the program.
Result<ShaderProgram> load_heatmap_shader(const std::filesystem::path& folder);

}  // namespace headlight
