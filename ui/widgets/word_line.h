// The words of a sentence to read, choose and follow: on one line if they fit, with arcs from the word that looks to
// the words it looks at.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/session/trace_view.h"
#include "ui/canvas.h"

namespace headlight {

struct WordLineLook {
  bool glows = true;        // words shine with their weight, and arcs show it; otherwise nothing is given away
  std::vector<int> chosen;  // words with a mark
  float growth = 1;         // 0 … 1: how far the arcs have grown
  bool ring = true;         // around the word that looks, where there is one
};

// Returns the word that was pressed.
std::optional<int> draw_word_line(Canvas& ui, Area& area, const std::string& id, const TraceView& view,
                                  const WordLineLook& look);

}  // namespace headlight
