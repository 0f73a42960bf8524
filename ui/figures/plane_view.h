// Two later stages of "one word, two meanings": both outputs in a plane, and one word in several sentences.
#pragma once

#include "core/session/slide_scene.h"
#include "ui/canvas.h"

namespace headlight {

void draw_plane_stage(const MeaningsScene& scene, Canvas& ui, Area& area);
void draw_context(const SlideScene& slide, Canvas& ui, Area& area, Intents& out);

}  // namespace headlight
