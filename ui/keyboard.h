// Keys to commands, by the command table.
#pragma once

#include "core/session/intent.h"

namespace headlight {

// Appends the intents of the keys pressed in this frame. Keys typed into a text box are never commands, except those
// that the table allows there; a focused control wins over the keys that mean something to it.
void press_keys(const State& state, Intents& out);

}  // namespace headlight
