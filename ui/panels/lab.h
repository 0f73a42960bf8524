// The lab: the student trains a head, and sees everything move.
#pragma once

#include "core/session/scene.h"
#include "ui/canvas.h"

namespace headlight {

void draw_lab(const Scene& scene, Canvas& ui, Area& area, Intents& out);

}  // namespace headlight
