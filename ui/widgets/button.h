// Things to press: buttons, segmented controls, word chips. All answer to mouse, Tab, Space and Enter.
#pragma once

#include <string>
#include <vector>

#include "ui/widgets/text.h"

namespace headlight {

// What was learned about a pressable place in this frame.
struct Press {
  bool pressed = false;
  bool hovered = false;
};

// An invisible item over a rectangle, with its entry in the semantic tree and a focus ring of ours. Where several
// belong together only one is a stop for Tab (see tab_stop.h).
Press press_area(Canvas& ui, ImVec2 min, ImVec2 max, Semantic entry, float rounding, bool disabled = false,
                 bool tab_stop = true);

// What was learned about a place that can be dragged.
struct Hold {
  unsigned item = 0;
  bool focused = false, hovered = false;
  bool held = false;  // the mouse is down on it
};

// The same for something to drag; also by the arrow keys (see slider.h).
Hold hold_area(Canvas& ui, ImVec2 min, ImVec2 max, Semantic entry, float rounding, ImGuiMouseCursor cursor);

enum class ButtonLook { Plain, Primary };

ImVec2 button_size(const Canvas& ui, const std::string& label);
bool button(Canvas& ui, ImVec2 at, const std::string& id, const std::string& label, ButtonLook look = ButtonLook::Plain,
            bool disabled = false, const std::string& spoken = "");  // `spoken`: its name where the label is a sign

// One row of alternatives, of which one is chosen. Returns the index that was pressed, or −1. Each segment's id is
// "id.name". The width is that of the labels; `at` moves right past the control.
struct SegmentItem {
  std::string name;  // for the id
  std::string label;
  bool disabled = false;
  std::string spoken = {};  // its name, where the label alone does not tell
  bool done = false;        // underlined: the student has been through it
};
int segmented(Canvas& ui, ImVec2& at, const std::string& id, const std::vector<SegmentItem>& items, int chosen);
float segmented_width(const Canvas& ui, const std::vector<SegmentItem>& items);
float control_height(const Canvas& ui);

// A small outlined label that says what kind of number one sees.
float pill_width(const Canvas& ui, const std::string& label);
void pill(Canvas& ui, ImVec2 at, const std::string& id, const std::string& label);

}  // namespace headlight
