// The bar at the bottom: Back, where one is, Next.
#pragma once

#include "core/session/scene.h"
#include "ui/canvas.h"

namespace headlight {

void draw_footer(const Scene& scene, Canvas& ui, Area area, float height, Intents& out);

}  // namespace headlight
