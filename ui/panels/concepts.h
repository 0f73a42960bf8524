// Cards with a letter, a title and a few words: the key concepts, and the conclusion.
#pragma once

#include "core/session/scene.h"
#include "ui/canvas.h"

namespace headlight {

void draw_concepts(const Scene& scene, Canvas& ui, Area& area);

}  // namespace headlight
