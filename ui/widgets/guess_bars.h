// A guess of a whole row as bars to drag; once it is committed, guess and truth side by side with the gap in points.
#pragma once

#include <string>

#include "core/session/guess_scene.h"
#include "core/session/trace_view.h"
#include "ui/canvas.h"

namespace headlight {

// `side`: which of two sentences it is about.
void draw_guess_bars(Canvas& ui, Area& area, const std::string& id, const TraceView& view, const ShareGuessScene& guess,
                     int side, Intents& out);

// The button that commits the guess, or begins another. `begun`: something was dragged.
void draw_guess_button(Canvas& ui, Area& area, const std::string& id, bool committed, bool begun, Intents& out);

}  // namespace headlight
