// Poll, take in what the worker finished, draw, act, present – or sleep when nothing moves.
#pragma once

#include "app/application.h"
#include "app/window.h"

namespace headlight {

// Draws until the window is closed. Sleeps whenever the picture stands still.
void run_until_closed(Application& app, Window& window);

// Draws until everything is computed and the picture stands still, carrying out `intents` one by one, each when the
// one before has settled. With `present` false the frames are only drawn, so that the last one can be read.
void run_until_settled(Application& app, Window& window, const std::vector<Intent>& intents, bool present = false);

// One frame; presents it unless told otherwise.
void draw_one_frame(Application& app, Window& window, bool present = true);

}  // namespace headlight
