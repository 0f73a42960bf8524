// The quick check: one question at a time, feedback for every option, as many tries as one likes.
#pragma once

#include "core/session/scene.h"
#include "ui/canvas.h"

namespace headlight {

void draw_quiz(const Scene& scene, Canvas& ui, Area& area, Intents& out);

}  // namespace headlight
