// A card: a quiet surface with rounded corners around whatever is drawn while it is open.
#pragma once

#include "ui/canvas.h"

namespace headlight {

class Card {
 public:
  // Opens at the outer area's top; `inner()` is what may be drawn on.
  Card(Canvas& ui, Area& outer, float padding = 20);

  // Closes: paints the surface behind and moves the outer area down past the card. At least `min_height` high.
  void close(float min_height = 0);

  Area& inner() { return inner_; }

 private:
  Canvas& ui_;
  Area& outer_;
  Area inner_;
  float padding_;
  ImDrawListSplitter layers_;
};

}  // namespace headlight
