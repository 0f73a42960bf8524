// A vector as a strip of small bars around a middle line: enough to see that two vectors are alike.
#pragma once

#include <string>

#include "core/base/matrix.h"
#include "ui/canvas.h"

namespace headlight {

// `largest` is the magnitude that fills half the strip's height; strips that share it can be compared.
void vector_strip(Canvas& ui, Area& area, const std::string& id, const std::string& label, const Row& vector,
                  float largest, Rgb fill);

}  // namespace headlight
