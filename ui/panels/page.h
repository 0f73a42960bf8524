// The whole window: header, rail, content, footer. The one place that knows all panels.
#pragma once

#include "core/session/scene.h"
#include "ui/canvas.h"

namespace headlight {

// How much larger than at 1280 × 800 everything is drawn in a window of this size: a projector's picture is read from
// the back row. Both in pixels after the content scale; never below 1.
float fit_to_window(float width, float height);

// Draws one frame over the whole display and appends what the person did. Between ImGui::NewFrame and Render.
void draw_page(const Scene& scene, Canvas& ui, Intents& out);

}  // namespace headlight
