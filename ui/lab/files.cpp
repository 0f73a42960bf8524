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

void draw_open(Canvas& ui, Area& area, Intents& out) {
  text_wrapped(ui, area, label_style(ui), "lab.open.name", ui.text("lab.open.name"));
  area.y += ui.px(3);
  const std::string label = ui.text("lab.open");
  const ImVec2 size = button_size(ui, label);
  TextEdit& file = ui.view.lab_file;
  Area box{area.x, area.y, area.width - size.x - ui.px(8)};
  (void)text_box(ui, box, "lab.file", ui.text("lab.file"), file.text, file.active, 38, 15);
  if (button(ui, {area.right() - size.x, area.y}, "lab.open", label, ButtonLook::Plain, file.text.empty())) {
    out.push_back(OpenLabFile{file.text});
    file.text.clear();
  }
  area.y = std::max(box.y, area.y + control_height(ui)) + ui.px(6);
}

}  // namespace headlight::lab
