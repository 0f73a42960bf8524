// The list of pages on the left: the seven slides, with ticks for those that were read, and the pages that go deeper.
#pragma once

#include "core/session/scene.h"
#include "ui/canvas.h"

namespace headlight {

// `slim` shows numbers and signs only.
void draw_rail(const Scene& scene, Canvas& ui, Area area, float height, bool slim, Intents& out);

}  // namespace headlight
