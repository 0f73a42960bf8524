// What became of something, in one sentence at the bottom of the window, until it is put away.
#pragma once

#include "core/session/scene.h"
#include "ui/canvas.h"

namespace headlight {

// `bottom`: where the footer begins, in real pixels.
void draw_notice(const Scene& scene, Canvas& ui, float bottom, Intents& out);

}  // namespace headlight
