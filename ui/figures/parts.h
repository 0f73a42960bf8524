// What several figures share.
#pragma once

#include <optional>
#include <string>

#include "core/session/slide_scene.h"
#include "ui/canvas.h"

namespace headlight {

std::string word_of(const TraceView& view, int row);

// "What *tired* attends to"
std::string attends_title(const Canvas& ui, const TraceView& view);

// The row in words, below a figure.
void in_words(Canvas& ui, Area& area, const std::string& id, const TraceView& view);

void choose(std::optional<int> row, Intents& out);

// Buttons to play, step and go back through a walk, and a line to drag along it.
void draw_walk_controls(Canvas& ui, Area& area, const Walk& walk, int length, Intents& out);

}  // namespace headlight
