// The live figure of a slide. Which one is drawn is the slide's choice; all numbers are the trace's.
#pragma once

#include "core/session/scene.h"
#include "ui/canvas.h"

namespace headlight {

// `height` is the room there is; a figure may need more, and the page then scrolls.
void draw_figure(const SlideScene& scene, Canvas& ui, Area& area, float height, Intents& out);

}  // namespace headlight
