#include <algorithm>
#include <array>
#include <cmath>

#include "core/session/names.h"
#include "ui/explore/parts.h"
#include "ui/widgets/control_flow.h"
#include "ui/widgets/rich_text.h"
#include "ui/widgets/slider.h"

namespace headlight::explore {
namespace {

void heading(Canvas& ui, Area& area, const std::string& id) {
  text_line(ui, area, caps_style(ui), id + ".title", ui.text(id), Role::Heading);
  area.y += ui.px(6);
}

void draw_colours(ColourMap current, Canvas& ui, Area& area, Intents& out) {
  constexpr ColourMap kMaps[] = {ColourMap::Cividis, ColourMap::Viridis, ColourMap::Batlow, ColourMap::Grey};
  heading(ui, area, "look.colours");
  ControlFlow flow(ui, area);
  const auto pressed = flow.choice("look.colours", kMaps, current,
                                   [&](const std::string& name) { return ui.text("look.colours." + name); });
  if (pressed) out.push_back(SetColours{*pressed});
  flow.finish(16);
}

void draw_range(HeatmapLook& look, Canvas& ui, Area& area) {
  heading(ui, area, "look.range");
  ControlFlow flow(ui, area);
  const int pressed = flow.segmented(
      "look.range", {{"largest", ui.text("look.range_largest"), false}, {"whole", ui.text("look.range_whole"), false}},
      look.whole_range ? 1 : 0);
  if (pressed >= 0) look.whole_range = pressed == 1;
  if (flow.button("look.range.reset", ui.text("look.range_reset"), look.low == 0 && look.high == 1)) {
    look.low = 0;
    look.high = 1;
  }
  flow.finish(6);
  text_wrapped(ui, area, label_style(ui), "look.range.about", ui.text("look.range_about"));
  area.y += ui.px(14);
}

// Only the largest of each row, and nothing below a threshold.
void draw_filter(HeatmapLook& look, Canvas& ui, Area& area) {
  heading(ui, area, "look.largest");
  constexpr std::array<int, 5> kMost = {0, 1, 2, 3, 5};
  std::vector<SegmentItem> items;
  int chosen = -1;
  for (const int most : kMost) {
    if (most == look.most) chosen = static_cast<int>(items.size());
    items.push_back({std::to_string(most), most == 0 ? ui.text("look.all") : std::to_string(most), false,
                     most == 0 ? "" : ui.text("look.largest_spoken", {{"n", std::to_string(most)}})});
  }
  ControlFlow flow(ui, area);
  const int pressed = flow.segmented("look.most", items, chosen);
  if (pressed >= 0) look.most = kMost[static_cast<std::size_t>(pressed)];
  flow.finish(6);
  constexpr float kHighest = 0.5F;
  SliderLook least;
  least.name = ui.text("look.least");
  least.value = std::to_string(static_cast<int>(std::lround(100 * look.least))) + " %";
  least.position = std::min(1.0F, look.least / kHighest);
  least.value_width = 48;
  if (const auto moved = slider(ui, area, "look.least", least)) {
    look.least = std::round(*moved * kHighest * 100) / 100;
  }
  area.y += ui.px(12);
}

void draw_zoom(const TraceView& view, HeatmapLook& look, Canvas& ui, Area& area) {
  heading(ui, area, "look.zoom");
  const auto cells = static_cast<int>(view.trace->size());
  const CellsOnShow shown = cells_on_show(look.window, cells, cells);
  ControlFlow flow(ui, area);
  const int row = std::clamp(view.row.query, shown.row, shown.row + shown.rows - 1);
  if (flow.button("look.zoom.in", ui.text("look.zoom_in"), shown.rows <= std::min(cells, kFewestCells))) {
    look.window = zoomed(look.window, cells, row, row, 0.5F, kFewestCells);
  }
  if (flow.button("look.zoom.out", ui.text("look.zoom_out"), shown.rows == cells)) {
    look.window = zoomed(look.window, cells, row, row, -0.5F, kFewestCells);
  }
  if (flow.button("look.zoom.all", ui.text("look.zoom_all"), shown.rows == cells)) look.window = {};
  flow.finish(6);
  text_wrapped(ui, area, label_style(ui), "look.zoom.about",
               ui.text("look.zoom_about", {{"first", std::to_string(shown.row + 1)},
                                           {"last", std::to_string(shown.row + shown.rows)},
                                           {"left", std::to_string(shown.column + 1)},
                                           {"right", std::to_string(shown.column + shown.columns)},
                                           {"of", std::to_string(cells)}}));
}

}  // namespace

void draw_look(const Scene& scene, Canvas& ui, Area& area, Intents& out) {
  HeatmapLook look = scene.state.explore.look;
  if (shows_difference(scene)) {
    text_wrapped(ui, area, with_colour(label_style(ui), ui.theme.key), "look.not_for_change",
                 ui.text("look.not_for_change"));
    area.y += ui.px(10);
  }
  draw_colours(scene.state.settings.colours, ui, area, out);
  draw_range(look, ui, area);
  draw_filter(look, ui, area);
  draw_zoom(*scene.explore->view, look, ui, area);
  if (!(look == scene.state.explore.look)) out.push_back(SetLook{look});
}

}  // namespace headlight::explore
