#include "ui/widgets/origin.h"

#include "core/export/trace_text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/rich_text.h"

namespace headlight {

std::string origin_label(const Canvas& ui, const Origin& origin) { return origin_label(origin, ui.texts); }
std::string origin_label(const Canvas& ui, const AttentionTrace& trace) { return origin_label(trace, ui.texts); }

std::string honesty_sentence(const Canvas& ui, const AttentionTrace& trace) {
  const std::string kind = trace.origin.what_if ? "what-if" : std::string(name_of(trace.origin.kind));
  return ui.text("honesty." + kind);
}

void figure_title(Canvas& ui, Area& area, const std::string& id, const std::string& title,
                  const AttentionTrace& trace) {
  figure_title(ui, area, id, title, trace.origin);
}

void figure_title(Canvas& ui, Area& area, const std::string& id, const std::string& title, const Origin& origin) {
  figure_title(ui, area, id, title, origin_label(ui, origin));
}

void figure_title(Canvas& ui, Area& area, const std::string& id, const std::string& title, const std::string& label) {
  const float width = pill_width(ui, label);
  const bool beside = area.width - width > ui.px(150);
  if (beside) pill(ui, {area.right() - width, area.y - ui.px(2)}, id + ".origin", label);
  Area left = area;
  if (beside) left.width -= width + ui.px(12);
  draw_runs(ui, left, strong_style(ui), id + ".title", emphasized(title), nullptr, Role::Heading);
  area.y = left.y + ui.px(8);
  if (!beside) {
    pill(ui, {area.x, area.y}, id + ".origin", label);
    area.y += ui.px(36);
  }
}

}  // namespace headlight
