// Slide 7: a small head trained step by step.
#pragma once

#include "core/session/slide_scene.h"
#include "ui/canvas.h"

namespace headlight {

void draw_training(const SlideScene& scene, Canvas& ui, Area& area, Intents& out);

// W_Q and W_K side by side: their numbers, or arrows that say which way each should move.
void draw_weight_tables(const SlideScene& scene, Canvas& ui, Area& area, bool arrows);

}  // namespace headlight
