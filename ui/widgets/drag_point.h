// A point that can be dragged over the page, or moved by the arrow keys when it has the keyboard.
#pragma once

#include <optional>
#include <string>

#include "ui/canvas.h"

namespace headlight {

struct Dragged {
  bool by_keys = false;
  float x = 0, y = 0;  // where the mouse is, in real pixels; by keys: steps to the right and up
};

std::optional<Dragged> drag_point(Canvas& ui, ImVec2 at, const std::string& id, const std::string& name,
                                  const std::string& value);

}  // namespace headlight
