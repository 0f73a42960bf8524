#include "ui/widgets/control_flow.h"

namespace headlight {

void ControlFlow::make_room(float width) {
  if (at_.x > area_.x && at_.x + width > area_.right()) at_ = {area_.x, at_.y + control_height(ui_) + ui_.px(10)};
}

int ControlFlow::segmented(const std::string& id, const std::vector<SegmentItem>& items, int chosen) {
  make_room(segmented_width(ui_, items));
  const int pressed = headlight::segmented(ui_, at_, id, items, chosen);
  at_.x += ui_.px(8);
  return pressed;
}

bool ControlFlow::button(const std::string& id, const std::string& label, bool disabled) {
  const float width = button_size(ui_, label).x;
  make_room(width);
  const bool pressed = headlight::button(ui_, at_, id, label, ButtonLook::Plain, disabled);
  at_.x += width + ui_.px(8);
  return pressed;
}

void ControlFlow::finish(float gap) { area_.y = at_.y + control_height(ui_) + ui_.px(gap); }

}  // namespace headlight
