#include <algorithm>

#include "core/session/names.h"
#include "ui/lab/parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text_box.h"

namespace headlight::lab {

void draw_save(Canvas& ui, Area& area, ExportKind kind, bool available, Intents& out) {
  const std::string name(name_of(kind));
  const std::string id = "lab.save." + name.substr(0, name.find('.'));
  if (button(ui, {area.x, area.y}, id, ui.text(id), ButtonLook::Plain, !available)) {
    ui.view.save_kind = kind;
    ui.view.save_file.clear();
    out.push_back(OpenOverlay{Overlay::Save});
  }
  area.y += control_height(ui) + ui.px(10);
}

bool typed_and_pressed(Canvas& ui, Area& area, const std::string& box_id, const std::string& id, TextEdit& typed,
                       bool disabled) {
  const std::string label = ui.text(id);
  const ImVec2 size = button_size(ui, label);
  Area box{area.x, area.y, area.width - size.x - ui.px(8)};
  (void)text_box(ui, box, box_id, ui.text(box_id), typed.text, typed.active, 38, 15);
  const bool pressed =
      button(ui, {area.right() - size.x, area.y}, id, label, ButtonLook::Plain, disabled || typed.text.empty());
  area.y = std::max(box.y, area.y + control_height(ui)) + ui.px(10);
  return pressed;
}

void draw_open(Canvas& ui, Area& area, Intents& out) {
  text_wrapped(ui, area, label_style(ui), "lab.open.name", ui.text("lab.open.name"));
  area.y += ui.px(3);
  TextEdit& file = ui.view.lab_file;
  if (!typed_and_pressed(ui, area, "lab.file", "lab.open", file, false)) return;
  out.push_back(OpenLabFile{file.text});
  file.text.clear();
}

}  // namespace headlight::lab
