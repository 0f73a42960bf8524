// How one number came about, written as a person would write it on a board.
#pragma once

#include "core/session/scene.h"
#include "ui/canvas.h"

namespace headlight {

void draw_explanation(const TraceView& view, const CellExplanation& cell, Canvas& ui, Area& area, Intents& out);

}  // namespace headlight
