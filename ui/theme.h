// Colours by role. Dark and light hold the same roles; the heatmap keeps its dark ground in both.
#pragma once

#include "core/export/colour_map.h"
#include "core/session/state.h"

namespace headlight {

struct Theme {
  Rgb background, card, line, outline;  // outline: of controls, 3:1 against the background
  Rgb ink, dim, accent, on_accent;
  Rgb query, key, value;
  Rgb good, bad;
  Rgb selected;    // behind the chosen rail item or segment
  Rgb ground;      // behind the heatmap's cells
  Rgb ground_ink;  // text on it
  Rgb cell_focus;  // outline of the row looked at
  Rgb cell_hover;  // outline of the cell under the mouse or explained
  Rgb cell_link;   // outline of the row and column that meet there
};

Theme make_theme(ThemeKind kind);

}  // namespace headlight
