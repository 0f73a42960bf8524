// Paints heatmaps with the fragment shader, each into a texture of its own; only when something changed.
#pragma once

#include <array>
#include <vector>

#include "app/gpu/shader_program.h"
#include "core/export/colour_map.h"
#include "ui/heatmap_painter.h"

namespace headlight {

class GlHeatmapPainter final : public HeatmapPainter {
 public:
  explicit GlHeatmapPainter(ShaderProgram program);
  ~GlHeatmapPainter() override;
  GlHeatmapPainter(const GlHeatmapPainter&) = delete;
  GlHeatmapPainter& operator=(const GlHeatmapPainter&) = delete;

  std::uint64_t paint(int slot, const std::shared_ptr<const void>& key, const HeatmapSpec& spec,
                      const Matrix& values) override;

  // The picture in a slot, read back: rows from the top. For tests and exports.
  Image read(int slot) const;

  int uploads() const { return uploads_; }
  int paints() const { return paints_; }

 private:
  struct Slot {
    unsigned values = 0, picture = 0, framebuffer = 0;
    std::shared_ptr<const void> key;  // kept, so that no other matrix can come to lie at the same address
    Eigen::Index rows = 0, columns = 0;
    HeatmapSpec spec;
  };

  Slot& slot_at(int index);
  void upload(Slot& slot, const Matrix& values);
  void draw(const Slot& slot) const;
  unsigned colour_texture(ColourMap map);

  ShaderProgram program_;
  unsigned vertex_array_ = 0;
  std::array<unsigned, kColourMaps> colour_textures_{};
  std::vector<Slot> slots_;
  int uploads_ = 0, paints_ = 0;
};

}  // namespace headlight
