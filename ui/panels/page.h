// The whole window: header, rail, content, footer. The one place that knows all panels.
#pragma once

#include "core/session/scene.h"
#include "ui/canvas.h"

namespace headlight {

// Draws one frame over the whole display and appends what the person did. Between ImGui::NewFrame and Render.
void draw_page(const Scene& scene, Canvas& ui, Intents& out);

}  // namespace headlight
