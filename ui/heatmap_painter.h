// Who turns a matrix into a picture on the screen. The real painter uses a shader; tests use one that only checks.
#pragma once

#include <cstdint>
#include <memory>

#include "core/base/matrix.h"
#include "core/export/heatmap_image.h"

namespace headlight {

class HeatmapPainter {
 public:
  virtual ~HeatmapPainter() = default;

  // Returns the texture that holds the picture. `values` is uploaded and painted anew only when `key`, which names the
  // matrix and is kept alive, or `spec` differs from the last call for the same slot. Slots are small numbers, one for
  // each figure on the page.
  virtual std::uint64_t paint(int slot, const std::shared_ptr<const void>& key, const HeatmapSpec& spec,
                              const Matrix& values) = 0;
};

}  // namespace headlight
