// The reflection: two sentences for one word, what should count in each and why, and what a source makes of it.
#pragma once

#include "core/session/scene.h"
#include "ui/canvas.h"

namespace headlight {

void draw_reflection(const Scene& scene, Canvas& ui, Area& area, Intents& out);

}  // namespace headlight
