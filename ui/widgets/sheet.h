// A sheet over the page: the page stands dimmed behind it until the sheet is closed.
#pragma once

#include <string>

#include "ui/canvas.h"

namespace headlight {

class Sheet {
 public:
  // Centred, at most `width` design pixels wide. Pressing beside it closes it.
  Sheet(Canvas& ui, const std::string& id, const std::string& name, float width, Intents& out);
  ~Sheet();
  Sheet(const Sheet&) = delete;
  Sheet& operator=(const Sheet&) = delete;

  Area& inner() { return inner_; }

 private:
  Canvas& ui_;
  Intents& out_;
  Area inner_;
  bool beside_ = false;  // the mouse was pressed outside
  SemanticGroup group_;
};

}  // namespace headlight
