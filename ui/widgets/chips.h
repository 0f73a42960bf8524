// The words of a sentence as chips that glow with their weight; the word that looks has a ring.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/session/scene.h"
#include "ui/canvas.h"

namespace headlight {

// `pins`: words with a thinner ring. Draws the chips in lines, `max_lines` at most before they scroll. Returns the row
// that was pressed.
std::optional<int> draw_chips(Canvas& ui, Area& area, const std::string& id, const TraceView& view, int max_lines = 4,
                              const std::vector<int>& pins = {});

}  // namespace headlight
