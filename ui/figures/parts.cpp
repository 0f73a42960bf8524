#include "ui/figures/parts.h"

#include <cmath>

#include "core/session/names.h"

#include "ui/widgets/control_flow.h"
#include "ui/widgets/origin.h"
#include "ui/widgets/rich_text.h"
#include "ui/widgets/slider.h"

namespace headlight {

std::string word_of(const TraceView& view, int row) { return shown_word(*view.trace, row); }

std::string attends_title(const Canvas& ui, const TraceView& view) {
  return ui.text("figure.attends", {{"query", literal(word_of(view, view.row.query))}});
}

void in_words(Canvas& ui, Area& area, const std::string& id, const TraceView& view) {
  area.y += ui.px(8);
  draw_runs(ui, area, with_colour(body_style(ui), ui.theme.dim), id,
            emphasized(row_in_words(*view.trace, view.row, ui.texts)), nullptr);
}

void choose(std::optional<int> row, Intents& out) {
  if (row) out.push_back(SelectSlideWord{*row});
}

void draw_slices(Canvas& ui, Area& area, const TraceView& view, const std::vector<int>& cards, float height) {
  ImDrawList* draw = ImGui::GetWindowDrawList();
  float x = area.x;
  for (const int card : cards) {
    const float weight = view.trace->weights(view.row.query, card);
    const float width = area.width * weight * ui.motion;
    const Rgb ground = colour_at(ui.colours, view.glow(weight));
    draw->AddRectFilled({x, area.y}, {x + width, area.y + height}, colour(ground));
    const TextStyle style{ui.fonts.regular, 14, ink_on(ground)};
    const std::string name = word_of(view, card);
    const ImVec2 size = measure(ui, style, name);
    if (size.x + ui.px(12) < width)
      draw_text(ui, style, {x + (width - size.x) / 2, area.y + (height - size.y) / 2}, name);
    x += width;
    draw->AddLine({x, area.y}, {x, area.y + height}, colour(ui.theme.card), ui.px(1.5F));
  }
  draw->AddRect({area.x, area.y}, {area.right(), area.y + height}, colour(ui.theme.value), ui.px(4), 0, ui.px(1.5F));
  area.y += height + ui.px(10);
}

void draw_source_choice(Canvas& ui, Area& area, const std::string& id, SourceKind current, Intents& out) {
  constexpr SourceKind kSources[] = {SourceKind::HandSet, SourceKind::Encoder, SourceKind::Untrained};
  ControlFlow flow(ui, area);
  const auto pressed =
      flow.choice(id, kSources, current, [&](const std::string& name) { return ui.text("source." + name); });
  if (pressed) out.push_back(SetSource{*pressed});
  flow.finish();
}

void draw_origin(Canvas& ui, Area& area, const std::string& id, const AttentionTrace& trace) {
  text_line(ui, area, label_style(ui), id, origin_label(ui, trace));
  area.y += ui.px(10);
}

void draw_save_button(Canvas& ui, ImVec2& at, const std::string& id, ExportKind kind, bool enabled, Intents& out) {
  const std::string label = ui.text(id);
  if (button(ui, at, id, label, ButtonLook::Plain, !enabled)) {
    ui.view.save_kind = kind;
    ui.view.save_file.clear();
    out.push_back(OpenOverlay{Overlay::Save});
  }
  at.x += button_size(ui, label).x + ui.px(10);
}

bool draw_following(Canvas& ui, Area& area, const std::string& id, const Following& following) {
  const TextStyle warning = with_colour(body_style(ui), ui.theme.key);
  if (following.problem) text_wrapped(ui, area, warning, id + ".problem", ui.texts.shown(*following.problem));
  if (following.stale) text_line(ui, area, with_size(warning, 14), id + ".stale", ui.text("explore.stale"));
  if (following.waiting()) text_line(ui, area, label_style(ui), id + ".waiting", ui.text("figure.waiting"));
  return !following.trace;
}

void draw_walk_controls(Canvas& ui, Area& area, const Walk& walk, int length, Intents& out, int first) {
  ImVec2 at{area.x, area.y};
  struct Control {
    const char* id;
    const char* sign;
    std::string spoken;
    Intent intent;
    bool disabled;
    ButtonLook look = ButtonLook::Plain;
  };
  const Control controls[] = {
      {"walk.first", "|◀", ui.text("walk.first"), GoToPosition{0}, walk.position == 0},
      {"walk.back", "◀", ui.text("walk.back"), GoToPosition{walk.position - 1}, walk.position == 0},
      {"walk.play", walk.playing ? "❚❚" : "▶", ui.text(walk.playing ? "walk.pause" : "walk.play"),
       SetPlaying{!walk.playing}, false, walk.position == 0 ? ButtonLook::Primary : ButtonLook::Plain},
      {"walk.next", "▶|", ui.text("walk.next"), GoToPosition{walk.position + 1}, walk.position == length},
  };
  for (const Control& control : controls) {
    if (button(ui, at, control.id, control.sign, control.look, control.disabled, control.spoken)) {
      out.push_back(control.intent);
    }
    at.x += button_size(ui, control.sign).x + ui.px(6);
  }
  Area line{at.x + ui.px(8), area.y - ui.px(2), area.right() - at.x - ui.px(8)};
  SliderLook look{"", std::to_string(walk.position + first) + " / " + std::to_string(length + first),
                  static_cast<float>(walk.position) / static_cast<float>(length), 1 / static_cast<float>(length), 66};
  look.spoken = ui.text("walk.position");
  const auto moved = slider(ui, line, "walk.position", look);
  if (moved) {
    const int position = static_cast<int>(std::lround(*moved * static_cast<float>(length)));
    if (position != walk.position) out.push_back(GoToPosition{position});
  }
  area.y += control_height(ui) + ui.px(10);
}

}  // namespace headlight
