// One slide: its question above, words on the left, the live figure on the right.
#pragma once

#include "core/session/scene.h"
#include "ui/canvas.h"

namespace headlight {

// `bottom` is where the visible part of the page ends.
void draw_slide(const Scene& scene, Canvas& ui, Area& area, float bottom, Intents& out);

}  // namespace headlight
