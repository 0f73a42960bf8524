// Numbers that several may read, wherever they lie: in memory of their own or in a mapped file.
#pragma once

#include <memory>
#include <span>

namespace headlight {

struct SharedFloats {
  std::span<const float> values;
  std::shared_ptr<const void> keeper;  // what they lie in stays as long as this does
};

}  // namespace headlight
