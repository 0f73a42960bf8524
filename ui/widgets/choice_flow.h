// Alternatives as a flow of chips that goes on in the next line: for more of them than one row of segments holds.
#pragma once

#include <string>
#include <vector>

#include "ui/canvas.h"

namespace headlight {

struct ChoiceLook {
  Rgb ring;           // around the chosen one
  int chosen = -1;    // −1: none
  float height = 36;  // design pixels
};

// Returns the index that was pressed, or −1. Each chip's id is "id.0", "id.1", …
int choice_flow(Canvas& ui, Area& area, const std::string& id, const std::vector<std::string>& labels,
                const ChoiceLook& look);

}  // namespace headlight
