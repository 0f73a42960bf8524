// What belongs to the view alone: never saved, never read by core.
#pragma once

#include <optional>
#include <string>

namespace headlight {

// The word or cell under the mouse: a row, a column or both.
struct Hover {
  std::optional<int> query;
  std::optional<int> key;

  bool operator==(const Hover&) const = default;
};

struct ViewState {
  std::string sentence;  // what the text box holds while it is edited
  bool sentence_active = false;
  Hover hover;            // from the last frame, so that everything drawn in this one agrees
  Hover next_hover;       // collected while drawing
  std::string last_page;  // to start a newly opened page at its top
};

}  // namespace headlight
