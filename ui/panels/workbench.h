// The page on which attention is set by hand: a sentence, its heatmap, the head's numbers, and tasks to try.
#pragma once

#include "core/session/scene.h"
#include "ui/canvas.h"

namespace headlight {

void draw_workbench(const Scene& scene, Canvas& ui, Area& area, Intents& out);

}  // namespace headlight
