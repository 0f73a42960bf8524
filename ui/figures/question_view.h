// A question of the quick check with what is answered to it.
#pragma once

#include "core/session/scene.h"
#include "ui/canvas.h"

namespace headlight {

// The text, and options to press, boxes to fill or sides to match; after it was handed in they only show what was said.
void draw_question(const Scene& scene, Canvas& ui, Area& area, Intents& out);

// How the answer went, what is said to it, and where to go from here.
void draw_outcome(const Scene& scene, Canvas& ui, Area& area, Intents& out);

}  // namespace headlight
