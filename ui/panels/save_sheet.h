// Save what is on the screen: a picture, or its numbers, to a file or the clipboard.
#pragma once

#include "core/session/scene.h"
#include "ui/canvas.h"

namespace headlight {

void draw_save_sheet(const Scene& scene, Canvas& ui, Intents& out);

}  // namespace headlight
