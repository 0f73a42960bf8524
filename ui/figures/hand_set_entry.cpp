#include "ui/figures/hand_set_entry.h"

#include <algorithm>
#include <cmath>

#include "core/base/numbers.h"
#include "ui/widgets/slider.h"
#include "ui/widgets/text_box.h"

namespace headlight {

void edit(Canvas& ui, HandSetEdit changed, Intents& out) {
  const bool dragging = ImGui::IsMouseDown(ImGuiMouseButton_Left);
  out.push_back(EditHandSet{std::move(changed), dragging && ui.view.editing});
  ui.view.editing = dragging;
}

std::string entry_text(float value) {
  const float tenths = value * 10;
  return decimals(value, value == std::round(value) ? 0 : tenths == std::round(tenths) ? 1 : 2);
}

void draw_entry(Canvas& ui, Area& area, const std::string& id, const std::string& name, HandSetEdit place, float value,
                Intents& out) {
  const bool table_entry = place.part != HandSetPart::Distance;
  const float box = ui.px(84);
  Area left{area.x, area.y, area.width - box - ui.px(12)};
  SliderLook look{table_entry ? "" : name, "", (value + kLargestEntry) / (2 * kLargestEntry),
                  kEntryStep / (2 * kLargestEntry), 0};
  look.mark = 0.5F;
  look.spoken = name;
  look.name_width = ui.px(150);
  if (const auto moved = slider(ui, left, id + ".slider", look)) {
    place.value = std::round((*moved * 2 - 1) * kLargestEntry / kEntryStep) * kEntryStep;
    if (place.value != value) edit(ui, place, out);
  }
  Area right{area.right() - box, area.y, box};
  if (const auto typed = edit_box(ui, right, id + ".number", name, entry_text(value), 40, 15.5F)) {
    if (const auto number = typed_number(*typed)) {
      place.value = static_cast<float>(*number);
      out.push_back(EditHandSet{place, false});
    }
  }
  area.y = std::max(left.y, right.y) + ui.px(4);
}

}  // namespace headlight
