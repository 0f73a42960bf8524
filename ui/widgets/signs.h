// Small signs that say right and wrong, so that colour is not all that tells. `size`: half their width, design pixels.
#pragma once

#include "ui/canvas.h"

namespace headlight {

void draw_tick(const Canvas& ui, ImVec2 middle, float size, Rgb ink);
void draw_cross(const Canvas& ui, ImVec2 middle, float size, Rgb ink);

}  // namespace headlight
