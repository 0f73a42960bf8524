// All slides at a glance, to jump to one.
#pragma once

#include "core/session/scene.h"
#include "ui/canvas.h"

namespace headlight {

void draw_overview(const Scene& scene, Canvas& ui, Intents& out);

// "Go to slide 1 … 7", after G.
void draw_go_to(const Scene& scene, Canvas& ui, Intents& out);

}  // namespace headlight
