#include "app/gpu/gl_heatmap_painter.h"

#include <glad/gl.h>

namespace headlight {
namespace {

unsigned make_texture() {
  unsigned texture = 0;
  glGenTextures(1, &texture);
  glBindTexture(GL_TEXTURE_2D, texture);
  for (const unsigned side : {GL_TEXTURE_MIN_FILTER, GL_TEXTURE_MAG_FILTER}) {
    glTexParameteri(GL_TEXTURE_2D, side, GL_NEAREST);
  }
  for (const unsigned side : {GL_TEXTURE_WRAP_S, GL_TEXTURE_WRAP_T}) {
    glTexParameteri(GL_TEXTURE_2D, side, GL_CLAMP_TO_EDGE);
  }
  return texture;
}

void set_colour(int uniform, Rgb colour) {
  glUniform3f(uniform, static_cast<float>(colour.red) / 255, static_cast<float>(colour.green) / 255,
              static_cast<float>(colour.blue) / 255);
}

}  // namespace

GlHeatmapPainter::GlHeatmapPainter(ShaderProgram program) : program_(std::move(program)) {
  glGenVertexArrays(1, &vertex_array_);
}

GlHeatmapPainter::~GlHeatmapPainter() {
  for (const Slot& slot : slots_) {
    glDeleteTextures(1, &slot.values);
    glDeleteTextures(1, &slot.picture);
    glDeleteFramebuffers(1, &slot.framebuffer);
  }
  for (const unsigned texture : colour_textures_) {
    if (texture != 0) glDeleteTextures(1, &texture);
  }
  glDeleteVertexArrays(1, &vertex_array_);
}

GlHeatmapPainter::Slot& GlHeatmapPainter::slot_at(int index) {
  while (slots_.size() <= static_cast<std::size_t>(index)) {
    Slot slot;
    slot.values = make_texture();
    slot.picture = make_texture();
    glGenFramebuffers(1, &slot.framebuffer);
    slots_.push_back(slot);
  }
  return slots_[static_cast<std::size_t>(index)];
}

unsigned GlHeatmapPainter::colour_texture(ColourMap map) {
  unsigned& texture = colour_textures_[static_cast<std::size_t>(map)];
  if (texture != 0) return texture;
  texture = make_texture();
  const ColourTable& table = colour_table(map);
  static_assert(sizeof(Rgb) == 3, "the table is handed over as bytes");
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGB8, static_cast<int>(table.size()), 1, 0, GL_RGB, GL_UNSIGNED_BYTE, table.data());
  glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
  return texture;
}

void GlHeatmapPainter::upload(Slot& slot, const Matrix& values) {
  glBindTexture(GL_TEXTURE_2D, slot.values);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_R32F, static_cast<int>(values.cols()), static_cast<int>(values.rows()), 0, GL_RED,
               GL_FLOAT, values.data());
  slot.rows = values.rows();
  slot.columns = values.cols();
  ++uploads_;
}

std::uint64_t GlHeatmapPainter::paint(int index, const std::shared_ptr<const void>& key, const HeatmapSpec& spec,
                                      const Matrix& values) {
  Slot& slot = slot_at(index);
  const bool new_filter = spec.most != slot.spec.most || spec.least != slot.spec.least;
  const bool new_values = key != slot.key || values.rows() != slot.rows || values.cols() != slot.columns || new_filter;
  const bool new_size = spec.width != slot.spec.width || spec.height != slot.spec.height;
  if (!new_values && spec == slot.spec) return slot.picture;
  const bool filtered = spec.most > 0 || spec.least > 0;
  if (new_values && filtered) upload(slot, kept_values(values, spec.most, spec.least));
  if (new_values && !filtered) upload(slot, values);
  slot.key = key;
  slot.spec = spec;
  const unsigned colours = colour_texture(spec.colours);
  if (new_size) {
    glBindTexture(GL_TEXTURE_2D, slot.picture);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, spec.width, spec.height, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
  }
  glBindFramebuffer(GL_FRAMEBUFFER, slot.framebuffer);
  glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, slot.picture, 0);
  glActiveTexture(GL_TEXTURE1);
  glBindTexture(GL_TEXTURE_2D, colours);
  glActiveTexture(GL_TEXTURE0);
  glBindTexture(GL_TEXTURE_2D, slot.values);
  draw(slot);
  glBindFramebuffer(GL_FRAMEBUFFER, 0);
  ++paints_;
  return slot.picture;
}

void GlHeatmapPainter::draw(const Slot& slot) const {
  const HeatmapSpec& spec = slot.spec;
  glViewport(0, 0, spec.width, spec.height);
  glDisable(GL_SCISSOR_TEST);
  glDisable(GL_BLEND);
  glUseProgram(program_.id());
  glUniform1i(program_.uniform("values"), 0);
  glUniform1i(program_.uniform("colours"), 1);
  glUniform2i(program_.uniform("size"), spec.width, spec.height);
  const CellsOnShow shown = cells_on_show(spec.window, slot.rows, slot.columns);
  glUniform2i(program_.uniform("cells"), shown.columns, shown.rows);
  glUniform2i(program_.uniform("first_cell"), shown.column, shown.row);
  glUniform2f(program_.uniform("range"), spec.low, spec.high);
  glUniform1f(program_.uniform("gap"), spec.gap);
  glUniform1f(program_.uniform("radius"), spec.radius);
  glUniform1f(program_.uniform("border"), spec.border);
  glUniform2i(program_.uniform("focus"), spec.focus_column, spec.focus_row);
  glUniform2i(program_.uniform("hover_cell"), spec.hover_column, spec.hover_row);
  glUniform2i(program_.uniform("marked_cell"), spec.cell_column, spec.cell_row);
  set_colour(program_.uniform("ground"), spec.ground);
  set_colour(program_.uniform("focus_colour"), spec.focus_colour);
  set_colour(program_.uniform("hover_colour"), spec.hover_colour);
  set_colour(program_.uniform("link_colour"), spec.link_colour);
  glBindVertexArray(vertex_array_);
  glDrawArrays(GL_TRIANGLES, 0, 3);
  glBindVertexArray(0);
  glUseProgram(0);
}

Image GlHeatmapPainter::read(int index) const {
  const Slot& slot = slots_[static_cast<std::size_t>(index)];
  Image image{slot.spec.width, slot.spec.height, {}};
  image.rgba.resize(static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height) * 4);
  glBindFramebuffer(GL_FRAMEBUFFER, slot.framebuffer);
  glReadPixels(0, 0, image.width, image.height, GL_RGBA, GL_UNSIGNED_BYTE, image.rgba.data());
  glBindFramebuffer(GL_FRAMEBUFFER, 0);
  return image;
}

}  // namespace headlight
