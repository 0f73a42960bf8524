// The four key concepts, a card each.
#pragma once

#include "core/session/scene.h"
#include "ui/canvas.h"

namespace headlight {

void draw_concepts(const Scene& scene, Canvas& ui, Area& area, Intents& out);

}  // namespace headlight
