// A quantity to drag: a track with a handle, answering to the mouse and, when focused, to the arrow keys.
#pragma once

#include <optional>
#include <string>

#include "ui/canvas.h"

namespace headlight {

struct SliderLook {
  std::string name;                          // what is set
  std::string value;                         // as it is printed at the right end
  float position = 0;                        // 0 … 1
  float key_step = 0.02F;                    // of one press of an arrow key; Shift makes it five times as large
  float value_width = 64;                    // design pixels kept for the value
  float name_width = 0;                      // real pixels kept for the name; 0: as wide as it is
  float height = 40;                         // design pixels
  std::optional<float> mark = std::nullopt;  // a place on the track that is pointed out
  std::string spoken = {};                   // its name where none is printed
};

// Returns the new position when it was moved.
std::optional<float> slider(Canvas& ui, Area& area, const std::string& id, const SliderLook& look);

// The keys ← → ↑ ↓ pressed while the item just drawn has the keyboard, as steps to the right and up. Takes them away
// from ImGui's own navigation.
ImVec2 arrow_keys(unsigned item, bool focused);

}  // namespace headlight
