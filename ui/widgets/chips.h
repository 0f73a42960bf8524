// The words of a sentence as chips that glow with their weight; the word that looks has a ring.
#pragma once

#include <optional>
#include <string>

#include "core/session/scene.h"
#include "ui/canvas.h"

namespace headlight {

// Draws the chips in lines, `max_lines` at most before they scroll. Returns the row that was pressed.
std::optional<int> draw_chips(Canvas& ui, Area& area, const std::string& id, const TraceView& view, int max_lines = 4);

}  // namespace headlight
