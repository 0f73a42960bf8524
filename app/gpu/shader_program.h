// A vertex and a fragment shader, compiled and linked.
#pragma once

#include <string>

#include "core/base/result.h"

namespace headlight {

class ShaderProgram {
 public:
  // Errors: error.gpu.shader (reason, where = name).
  static Result<ShaderProgram> build(const std::string& name, const std::string& vertex, const std::string& fragment);

  ShaderProgram(ShaderProgram&& other) noexcept;
  ShaderProgram& operator=(ShaderProgram&& other) noexcept;
  ~ShaderProgram();

  unsigned id() const { return id_; }
  int uniform(const char* name) const;

 private:
  explicit ShaderProgram(unsigned id) : id_(id) {}

  unsigned id_ = 0;
};

}  // namespace headlight
