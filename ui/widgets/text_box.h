// Boxes to type into.
#pragma once

#include <optional>
#include <string>

#include "ui/canvas.h"

namespace headlight {

// One line. `buffer` holds what is typed and is owned by the view; `active` tells whether the box has the keyboard.
// Returns the text whenever it was edited.
std::optional<std::string> text_box(Canvas& ui, Area& area, const std::string& id, const std::string& name,
                                    std::string& buffer, bool& active, float height = 50, float font = 18);

// One line that shows `current` until it is edited. Returns the edited text as valid UTF-8.
std::optional<std::string> edit_box(Canvas& ui, Area& area, const std::string& id, const std::string& name,
                                    const std::string& current, float height = 44, float font = 16.5F);

// Several lines, likewise. Tab leaves it, Escape too.
std::optional<std::string> note_box(Canvas& ui, Area& area, const std::string& id, const std::string& name,
                                    const std::string& current, float height);

}  // namespace headlight
