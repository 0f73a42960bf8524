// A painter without a GPU that still refuses what a GPU would choke on, so that UI tests catch misuse.
#pragma once

#include <map>
#include <memory>
#include <stdexcept>

#include "ui/heatmap_painter.h"

namespace headlight::test {

class FakePainter final : public HeatmapPainter {
 public:
  std::uint64_t paint(int slot, const std::shared_ptr<const void>& key, const HeatmapSpec& spec,
                      const Matrix& values) override {
    const bool sized = spec.width > 0 && spec.height > 0 && spec.width <= 16384 && spec.height <= 16384;
    if (!sized) throw std::runtime_error("a heatmap of impossible size");
    if (key == nullptr || values.size() == 0) throw std::runtime_error("a heatmap without numbers");
    std::shared_ptr<const void>& checked = checked_[slot];  // as a GPU takes values over only when they are new
    if (checked != key && !values.allFinite()) throw std::runtime_error("a heatmap of numbers that are none");
    checked = key;
    if (!(spec.low < spec.high)) throw std::runtime_error("an empty colour range");
    last = spec;
    ++calls;
    return static_cast<std::uint64_t>(slot) + 1000;
  }

  HeatmapSpec last;
  int calls = 0;

 private:
  std::map<int, std::shared_ptr<const void>> checked_;
};

}  // namespace headlight::test
