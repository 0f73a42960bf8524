// How the quick check went, topic by topic, and what to do with it.
#pragma once

#include "core/session/scene.h"
#include "ui/canvas.h"

namespace headlight {

void draw_quiz_results(const Scene& scene, Canvas& ui, Area& area, Intents& out);

}  // namespace headlight
