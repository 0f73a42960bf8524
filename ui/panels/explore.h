// Explore: any sentence, any head; click a word or a cell and see where the number comes from.
#pragma once

#include "core/session/scene.h"
#include "ui/canvas.h"

namespace headlight {

void draw_explore(const Scene& scene, Canvas& ui, Area& area, float bottom, Intents& out);

}  // namespace headlight
