// A guess beside the truth, ready to be drawn.
#pragma once

#include <optional>

#include "core/practice/overlap.h"
#include "core/practice/share_guess.h"
#include "core/session/figure_state.h"

namespace headlight {

// A guess of a whole row, and how it came out once it was committed.
struct ShareGuessScene {
  Row shares;  // (T): equal ones where none were set
  std::optional<GuessGap> gap;
};

ShareGuessScene guess_of(const ShareGuess& guess, const Row& weights);

}  // namespace headlight
