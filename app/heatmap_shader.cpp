#include "app/heatmap_shader.h"

#include "app/platform/files.h"

namespace headlight {

Result<ShaderProgram> load_heatmap_shader(const std::filesystem::path& folder) {
  const auto vertex = read_file(folder / "heatmap.vert");
  if (!vertex) return vertex.error();
  const auto fragment = read_file(folder / "heatmap.frag");
  if (!fragment) return fragment.error();
  return ShaderProgram::build("heatmap", *vertex, *fragment);
}

}  // namespace headlight
