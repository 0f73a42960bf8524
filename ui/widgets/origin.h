// The label beside every figure that says what kind of numbers it shows.
#pragma once

#include <string>

#include "core/attention/trace.h"
#include "ui/canvas.h"

namespace headlight {

std::string origin_label(const Canvas& ui, const Origin& origin);

// The same with the layer and the head, where the source has several.
std::string origin_label(const Canvas& ui, const AttentionTrace& trace);

// One sentence that says what this kind of number means.
std::string honesty_sentence(const Canvas& ui, const AttentionTrace& trace);

// The figure's title on the left and its label on the right; moves the area down.
void figure_title(Canvas& ui, Area& area, const std::string& id, const std::string& title, const std::string& label);
void figure_title(Canvas& ui, Area& area, const std::string& id, const std::string& title, const Origin& origin);
void figure_title(Canvas& ui, Area& area, const std::string& id, const std::string& title, const AttentionTrace& trace);

}  // namespace headlight
