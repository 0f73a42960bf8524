// Things that belong together are one stop for Tab; the arrow keys go on among them. So Tab leads from group to group,
// as in tool bars and radio buttons (W3C, ARIA Authoring Practices: "roving tabindex").
#pragma once

#include <string>
#include <vector>

#include "ui/canvas.h"

namespace headlight {

// Which of these items Tab stops at: the one that has the keyboard, otherwise the chosen one, otherwise the first. Call
// it before they are drawn, once for each frame: an arrow key moves the keyboard to the item before or after.
std::size_t tab_stop(Canvas& ui, const std::vector<std::string>& ids, int chosen);

// The same for items with numbers from `first` on: the id of the stop, prefix and number; empty if there are none.
std::string tab_stop(Canvas& ui, const std::string& prefix, int first, int count, int chosen);

}  // namespace headlight
