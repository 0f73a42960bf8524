// What every panel draws with: theme, fonts, texts, the semantic tree, and the scale from design pixels to real ones.
#pragma once

#include <imgui.h>

#include <cmath>
#include <string>
#include <string_view>

#include "core/i18n/catalogue.h"
#include "core/session/intent.h"
#include "ui/fonts.h"
#include "ui/heatmap_painter.h"
#include "ui/semantics.h"
#include "ui/theme.h"
#include "ui/view_state.h"

namespace headlight {

struct Canvas {
  const Theme& theme;
  const Fonts& fonts;
  const Catalogue& texts;
  HeatmapPainter& painter;
  SemanticTree& semantics;
  ViewState& view;
  float scale = 1;  // real pixels for one pixel of the design
  ColourMap colours = ColourMap::Cividis;
  float motion = 1;  // of what was shown last: 0 just begun … 1 at rest, eased
  int figures = 0;   // heatmaps drawn so far in this frame; gives each a slot of its own

  float px(float design) const { return design * scale; }
  std::string text(std::string_view key, const TextArguments& args = {}) const { return texts.text(key, args); }
};

// A column that is filled from top to bottom; all in real pixels.
struct Area {
  float x = 0, y = 0, width = 0;

  float right() const { return x + width; }
};

inline ImU32 colour(Rgb c) { return IM_COL32(c.red, c.green, c.blue, 255); }
inline ImU32 faded(Rgb c, float opacity) {
  return IM_COL32(c.red, c.green, c.blue, static_cast<int>(std::lround(opacity * 255)));
}

// A group in the semantic tree, for as long as this object lives.
class SemanticGroup {
 public:
  SemanticGroup(Canvas& ui, const std::string& id, const std::string& name = "") : tree_(ui.semantics) {
    tree_.open_group(id, name);
  }
  ~SemanticGroup() { tree_.close_group(); }
  SemanticGroup(const SemanticGroup&) = delete;
  SemanticGroup& operator=(const SemanticGroup&) = delete;

 private:
  SemanticTree& tree_;
};

}  // namespace headlight
