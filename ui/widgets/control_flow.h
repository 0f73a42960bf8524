// Controls side by side that go on in the next line where they do not fit.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/widgets/button.h"

namespace headlight {

class ControlFlow {
 public:
  ControlFlow(Canvas& ui, Area& area) : ui_(ui), area_(area), at_{area.x, area.y} {}

  int segmented(const std::string& id, const std::vector<SegmentItem>& items, int chosen);  // as in button.h

  // One of several values that have names: each segment is "id.name", and `label_of` says its name on the screen.
  // Returns the value that was pressed.
  template <class Value, std::size_t kCount, class LabelOf>
  std::optional<Value> choice(const std::string& id, const Value (&values)[kCount], Value current, LabelOf label_of) {
    std::vector<SegmentItem> items;
    int chosen = -1;
    for (const Value value : values) {
      if (value == current) chosen = static_cast<int>(items.size());
      const std::string name(name_of(value));
      items.push_back({name, label_of(name), false});
    }
    const int pressed = segmented(id, items, chosen);
    return pressed < 0 ? std::nullopt : std::optional<Value>(values[pressed]);
  }

  bool button(const std::string& id, const std::string& label, bool disabled = false);

  void finish(float gap = 12);  // moves the area below the last line

 private:
  void make_room(float width);

  Canvas& ui_;
  Area& area_;
  ImVec2 at_;
};

}  // namespace headlight
