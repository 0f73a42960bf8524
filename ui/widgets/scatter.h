// Points of a plane with their names: both axes to one scale, the origin of the numbers not marked.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ui/canvas.h"

namespace headlight {

enum class ScatterMark { Ring, Square };

struct ScatterPoint {
  float x = 0, y = 0;
  std::string label;
  ScatterMark mark = ScatterMark::Ring;
  Rgb ink;
  bool labelled = true;  // otherwise its name appears under the mouse
  float radius = 5;      // design pixels
};

struct ScatterLook {
  std::string x_axis, y_axis;
  float height = 300;                                                        // real pixels, axis names included
  std::optional<std::pair<std::size_t, std::size_t>> joined = std::nullopt;  // two points with a line between them
};

void draw_scatter(Canvas& ui, Area& area, const std::string& id, const std::vector<ScatterPoint>& points,
                  const ScatterLook& look);

}  // namespace headlight
