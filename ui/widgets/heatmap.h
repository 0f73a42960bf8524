// The attention matrix as a picture: labels, glowing cells, numbers where they fit, legend, and the mouse.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/session/scene.h"
#include "ui/canvas.h"

namespace headlight {

// What is kept back until the student has guessed.
enum class Veil { None, All, AllButFocus };

struct HeatmapOptions {
  float max_height = 420;      // real pixels for cells and column labels
  std::optional<Cell> marked;  // the cell that is explained
  bool legend = true;
  Veil veil = Veil::None;
  std::vector<int> guessed = {};  // rows, in order, of words whose features are guessed: their labels are underlined
};

struct HeatmapPress {
  std::optional<Cell> cell;  // a cell was pressed
  std::optional<int> row;    // a row's label was pressed
};

HeatmapPress draw_heatmap(Canvas& ui, Area& area, const std::string& id, const TraceView& view,
                          const HeatmapOptions& options);

}  // namespace headlight
