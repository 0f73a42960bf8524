// A box to type one line into.
#pragma once

#include <optional>
#include <string>

#include "ui/canvas.h"

namespace headlight {

// `buffer` holds what is typed and is owned by the view; `active` tells whether the box has the keyboard. Returns the
// text whenever it was edited.
std::optional<std::string> text_box(Canvas& ui, Area& area, const std::string& id, const std::string& name,
                                    std::string& buffer, bool& active);

}  // namespace headlight
