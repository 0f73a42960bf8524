// A number of the hand-set head that can be dragged, typed and moved by arrow keys.
#pragma once

#include <string>

#include "core/session/intent.h"
#include "ui/canvas.h"

namespace headlight {

// What one drag changes is one step to undo: it goes on as long as the mouse button is held.
void edit(Canvas& ui, HandSetEdit changed, Intents& out);

// As short as it can be printed, with two places at most.
std::string entry_text(float value);

// A slider from −kLargestEntry to kLargestEntry, and its number to type.
void draw_entry(Canvas& ui, Area& area, const std::string& id, const std::string& name, HandSetEdit place, float value,
                Intents& out);

inline constexpr float kEntryStep = 0.25F;  // when dragged or moved by arrow keys

}  // namespace headlight
