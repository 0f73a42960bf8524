// A matrix of attention weights as glowing cells, words along both sides. Hovering links row, column and words.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/practice/difference_map.h"
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
  std::vector<int> pins = {};     // words that are outlined besides the one looked at
  bool focus = true;              // the word looked at is outlined
  const HeatmapLook* look = nullptr;  // how it is looked at; the student may then change that here
  bool keeps_arrows = false;          // after a click too: where the cell under it is explained
};

struct HeatmapPress {
  std::optional<Cell> cell;                        // a cell was pressed, or reached by the arrow keys
  std::optional<int> row;                          // a word's label was pressed
  bool adds = false;                               // with Shift
  std::optional<HeatmapLook> look = std::nullopt;  // it is looked at in another way
};

HeatmapPress draw_heatmap(Canvas& ui, Area& area, const std::string& id, const TraceView& view,
                          const HeatmapOptions& options);

// The differences between two readings: brighter yellow where there is more, brighter blue where there is less. `focus`
// is a row of the map, or a column.
HeatmapPress draw_difference(Canvas& ui, Area& area, const std::string& id, const DifferenceMapPtr& map,
                             std::optional<int> focus, Direction direction, const HeatmapOptions& options);

}  // namespace headlight
