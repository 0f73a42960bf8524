// What became of something, in one sentence at the bottom of the window, until it is put away.
#pragma once

#include "core/session/scene.h"
#include "ui/canvas.h"

namespace headlight {

// `footer`: where Back and Next stand; the notice comes between them where there is room, or above.
void draw_notice(const Scene& scene, Canvas& ui, const Area& footer, Intents& out);

}  // namespace headlight
