// A small card beside the mouse.
#pragma once

#include <string>

#include "ui/canvas.h"

namespace headlight {

void tooltip(Canvas& ui, const std::string& text, const std::string& number);

}  // namespace headlight
