#include "ui/widgets/bars.h"

#include <algorithm>

#include "core/attention/rounding.h"
#include "core/base/numbers.h"
#include "ui/widgets/button.h"
#include "ui/widgets/tab_stop.h"

namespace headlight {
namespace {

constexpr float kLine = 26;
constexpr float kBar = 16;

// Wide enough for the longest label, but never more than two fifths of the room.
float label_width(const Canvas& ui, const AttentionTrace& trace, const std::vector<int>& keys, float room) {
  float widest = ui.px(40);
  for (const int key : keys) {
    widest = std::max(
        widest, measure(ui, body_style(ui), shortened(ui, body_style(ui), told_apart(trace, key), room * 0.4F)).x);
  }
  return std::min(widest, room * 0.4F);
}

}  // namespace

std::optional<int> draw_bars(Canvas& ui, Area& area, const std::string& id, const TraceView& view, BarOrder order,
                             int max_bars, const std::vector<std::string>& notes) {
  const SemanticGroup group(ui, id);
  const AttentionTrace& trace = *view.trace;
  std::vector<int> keys = view.row.order;
  if (order == BarOrder::AsInText) std::sort(keys.begin(), keys.end());
  const bool cut = static_cast<int>(keys.size()) > max_bars;
  if (cut) keys = {view.row.order.begin(), view.row.order.begin() + max_bars};

  const float labels = label_width(ui, trace, keys, area.width);
  const float numbers = measure(ui, mono_style(ui), "100 %").x;
  float beside = 0;
  for (const std::string& note : notes) beside = std::max(beside, measure(ui, mono_style(ui), note).x + ui.px(12));
  const float left = area.x + labels + beside + ui.px(14);
  const float full = std::max(ui.px(20), area.right() - numbers - ui.px(14) - left);
  ImDrawList* draw = ImGui::GetWindowDrawList();
  std::optional<int> pressed;
  std::vector<std::string> ids;
  for (const int key : keys) ids.push_back(id + "." + std::to_string(key));
  const std::string stop = ids.empty() ? "" : ids[tab_stop(ui, ids, 0)];
  for (const int key : keys) {
    const auto index = static_cast<std::size_t>(key);
    const Cell cell = cell_of(view.row, key);
    const bool hidden = is_hidden(trace, cell.query, cell.key);
    const std::string percentage = hidden ? "–" : share_text(view.row, key) + " %";
    const ImVec2 min{area.x, area.y};
    const ImVec2 max{area.right(), area.y + ui.px(kLine)};
    Semantic entry;
    entry.id = id + "." + std::to_string(key);
    entry.role = Role::Bar;
    entry.name = trace.pieces[index].token;
    entry.value = percentage;
    entry.selected = key == view.row.query;
    const bool stops = entry.id == stop;
    const Press press = press_area(ui, min, max, std::move(entry), ui.px(6), false, stops);
    if (press.pressed) pressed = key;
    if (press.hovered) ui.view.next_hover.key = key;
    const bool linked = press.hovered || ui.view.hover.key == key;
    if (linked)
      draw->AddRectFilled({min.x - ui.px(6), min.y}, {max.x + ui.px(6), max.y}, faded(ui.theme.ink, 0.07F), ui.px(6));

    TextStyle label = body_style(ui);
    if (key == view.row.query) label = with_colour(label, ui.theme.query);
    const std::string word = shortened(ui, label, told_apart(trace, key), labels);
    const float middle = (min.y + max.y) / 2;
    draw_text(ui, label, {min.x, middle - measure(ui, label, word).y / 2}, word);
    if (index < notes.size()) {
      const TextStyle small = with_colour(mono_style(ui), ui.theme.dim);
      const ImVec2 extent = measure(ui, small, notes[index]);
      draw_text(ui, small, {left - ui.px(14) - extent.x, middle - extent.y / 2}, notes[index]);
    }
    const float length = full * view.row.weights(key);
    const float half = ui.px(kBar) / 2;
    draw->AddRectFilled({left, middle - half}, {left + full, middle + half}, faded(ui.theme.dim, 0.12F), ui.px(4));
    if (length >= 0.5F) {
      draw->AddRectFilled(
          {left, middle - half}, {left + std::max(length, ui.px(2)), middle + half},
          view.row.weights(key) < view.row.cutoff ? faded(ui.theme.dim, 0.35F) : colour(ui.theme.accent),
          std::min(ui.px(4), length / 2));
    }
    const TextStyle number = mono_style(ui);
    const ImVec2 size = measure(ui, number, percentage);
    draw_text(ui, number, {area.right() - size.x, middle - size.y / 2}, percentage);
    area.y += ui.px(kLine);
  }
  if (cut) {
    double rest = 0;
    int whole = 0;
    for (auto key = view.row.order.begin() + max_bars; key != view.row.order.end(); ++key) {
      rest += static_cast<double>(view.row.weights(*key));
      whole += view.row.percentages[static_cast<std::size_t>(*key)];
    }
    const bool printed_whole = trace.size() <= kMostWholeShares;  // so that what is printed adds up
    const auto others = static_cast<long long>(trace.pieces.size() - keys.size());
    text_line(ui, area, label_style(ui), id + ".rest",
              ui.texts.plural("bars.rest", others,
                              {{"share", printed_whole ? std::to_string(whole) : decimals(100 * rest, 1)}}));
  }
  return pressed;
}

}  // namespace headlight
