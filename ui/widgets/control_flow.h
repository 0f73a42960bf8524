// Controls side by side that go on in the next line where they do not fit.
#pragma once

#include <string>
#include <vector>

#include "ui/widgets/button.h"

namespace headlight {

class ControlFlow {
 public:
  ControlFlow(Canvas& ui, Area& area) : ui_(ui), area_(area), at_{area.x, area.y} {}

  int segmented(const std::string& id, const std::vector<SegmentItem>& items, int chosen);  // as in button.h
  bool button(const std::string& id, const std::string& label, bool disabled = false);

  void finish(float gap = 12);  // moves the area below the last line

 private:
  void make_room(float width);

  Canvas& ui_;
  Area& area_;
  ImVec2 at_;
};

}  // namespace headlight
