// Every key and what it does, from the command table.
#pragma once

#include "core/session/scene.h"
#include "ui/canvas.h"

namespace headlight {

void draw_key_sheet(const Scene& scene, Canvas& ui, Intents& out);

}  // namespace headlight
