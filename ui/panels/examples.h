// The sheet with the example sentences of Explore: each with its question.
#pragma once

#include "core/session/scene.h"
#include "ui/canvas.h"

namespace headlight {

void draw_examples(const Scene& scene, Canvas& ui, Intents& out);

}  // namespace headlight
