// The bar at the top: the program's name, where in the course this lesson stands, theme and text size.
#pragma once

#include "core/session/scene.h"
#include "ui/canvas.h"

namespace headlight {

void draw_header(const Scene& scene, Canvas& ui, Area area, float height, Intents& out);

}  // namespace headlight
