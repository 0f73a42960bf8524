#include "app/gpu/shader_program.h"

#include <glad/gl.h>

#include <array>
#include <utility>

namespace headlight {
namespace {

constexpr const char* kVersion = "#version 330 core\n";

unsigned compile(unsigned kind, const std::string& text, std::string& log) {
  const unsigned shader = glCreateShader(kind);
  const std::array<const char*, 2> parts = {kVersion, text.c_str()};
  glShaderSource(shader, static_cast<int>(parts.size()), parts.data(), nullptr);
  glCompileShader(shader);
  std::array<char, 1024> message{};
  glGetShaderInfoLog(shader, static_cast<int>(message.size()), nullptr, message.data());
  log += message.data();
  return shader;
}

}  // namespace

Result<ShaderProgram> ShaderProgram::build(const std::string& name, const std::string& vertex,
                                           const std::string& fragment) {
  std::string log;
  const unsigned vertex_shader = compile(GL_VERTEX_SHADER, vertex, log);
  const unsigned fragment_shader = compile(GL_FRAGMENT_SHADER, fragment, log);
  const unsigned program = glCreateProgram();
  glAttachShader(program, vertex_shader);
  glAttachShader(program, fragment_shader);
  glLinkProgram(program);
  glDeleteShader(vertex_shader);
  glDeleteShader(fragment_shader);
  int linked = GL_FALSE;
  glGetProgramiv(program, GL_LINK_STATUS, &linked);
  if (linked == GL_FALSE) {
    glDeleteProgram(program);
    return Error{"error.gpu.shader", {{"reason", log}}, name};
  }
  return ShaderProgram(program);
}

ShaderProgram::ShaderProgram(ShaderProgram&& other) noexcept : id_(std::exchange(other.id_, 0U)) {}

ShaderProgram& ShaderProgram::operator=(ShaderProgram&& other) noexcept {
  std::swap(id_, other.id_);
  return *this;
}

ShaderProgram::~ShaderProgram() {
  if (id_ != 0) glDeleteProgram(id_);
}

int ShaderProgram::uniform(const char* name) const { return glGetUniformLocation(id_, name); }

}  // namespace headlight
