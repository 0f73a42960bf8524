// The worked solution of the diagram: products, softmax with and without √d_k, the weighted sums.
#pragma once

#include "core/session/slide_scene.h"
#include "ui/canvas.h"

namespace headlight {

void draw_diagram_solution(const SlideScene& slide, Canvas& ui, Area& area);

}  // namespace headlight
