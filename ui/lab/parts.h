// The parts of the lab's page. Each draws at the area's top and moves it down.
#pragma once

#include "core/session/scene.h"
#include "ui/canvas.h"

namespace headlight::lab {

// run.cpp: start, pause, one step, back to the beginning; how far it is.
void draw_run(const Scene& scene, Canvas& ui, Area& area, Intents& out);

// settings.cpp: what is learned, from what, and how.
void draw_task(const Scene& scene, Canvas& ui, Area& area, Intents& out);
void draw_settings(const Scene& scene, Canvas& ui, Area& area, Intents& out);

// curves.cpp: the loss of every step, the accuracy on held-out sentences, and the way back to earlier steps.
void draw_curves(const Scene& scene, Canvas& ui, Area& area, Intents& out);

// tables.cpp: W_Q and W_K, or the gradients that the last step followed, as pictures.
void draw_tables(const Scene& scene, Canvas& ui, Area& area);

}  // namespace headlight::lab
