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

// Where the parts of every bar stand, in real pixels.
struct Columns {
  float labels = 0;  // width
  float left = 0;    // of the bars
  float full = 0;    // the length of 100 %
};

// Labels are as wide as the longest, but never more than two fifths of the room.
Columns lay_out(const Canvas& ui, const Area& area, const AttentionTrace& trace, const std::vector<int>& keys,
                const std::vector<std::string>& notes) {
  const float most = area.width * 0.4F;
  Columns columns;
  columns.labels = ui.px(40);
  for (const int key : keys) {
    const std::string label = shortened(ui, body_style(ui), told_apart(trace, key), most);
    columns.labels = std::max(columns.labels, measure(ui, body_style(ui), label).x);
  }
  columns.labels = std::min(columns.labels, most);
  float beside = 0;
  for (const std::string& note : notes) beside = std::max(beside, measure(ui, mono_style(ui), note).x + ui.px(12));
  columns.left = area.x + columns.labels + beside + ui.px(14);
  const float numbers = measure(ui, mono_style(ui), "100 %").x;
  columns.full = std::max(ui.px(20), area.right() - numbers - ui.px(14) - columns.left);
  return columns;
}

void draw_amount(Canvas& ui, const RowScene& row, int key, const Columns& columns, float middle) {
  ImDrawList* draw = ImGui::GetWindowDrawList();
  const float length = columns.full * row.weights(key);
  const float half = ui.px(kBar) / 2;
  const float left = columns.left;
  draw->AddRectFilled({left, middle - half}, {left + columns.full, middle + half}, faded(ui.theme.dim, 0.12F),
                      ui.px(4));
  if (length < 0.5F) return;
  draw->AddRectFilled({left, middle - half}, {left + std::max(length, ui.px(2)), middle + half},
                      row.weights(key) < row.cutoff ? faded(ui.theme.dim, 0.35F) : colour(ui.theme.accent),
                      std::min(ui.px(4), length / 2));
}

void draw_bar(Canvas& ui, const Area& area, const TraceView& view, int key, const Columns& columns,
              const std::string& note, const std::string& percentage) {
  TextStyle label = body_style(ui);
  if (key == view.row.query) label = with_colour(label, ui.theme.query);
  const std::string word = shortened(ui, label, told_apart(*view.trace, key), columns.labels);
  const float middle = area.y + ui.px(kLine) / 2;
  draw_text(ui, label, {area.x, middle - measure(ui, label, word).y / 2}, word);
  const TextStyle number = mono_style(ui), small = with_colour(number, ui.theme.dim);
  const ImVec2 extent = measure(ui, small, note);
  draw_text(ui, small, {columns.left - ui.px(14) - extent.x, middle - extent.y / 2}, note);
  draw_amount(ui, view.row, key, columns, middle);
  const ImVec2 size = measure(ui, number, percentage);
  draw_text(ui, number, {area.right() - size.x, middle - size.y / 2}, percentage);
}

void draw_rest(Canvas& ui, Area& area, const std::string& id, const RowScene& row, int shown) {
  double rest = 0;
  int whole = 0;
  for (auto key = row.order.begin() + shown; key != row.order.end(); ++key) {
    rest += static_cast<double>(row.weights(*key));
    whole += row.percentages[static_cast<std::size_t>(*key)];
  }
  const bool printed_whole = row.weights.size() <= kMostWholeShares;  // so that what is printed adds up
  text_line(ui, area, label_style(ui), id + ".rest",
            ui.texts.plural("bars.rest", static_cast<long long>(row.order.size()) - shown,
                            {{"share", printed_whole ? std::to_string(whole) : decimals(100 * rest, 1)}}));
}

std::string percentage_of(const TraceView& view, int key) {
  const Cell cell = cell_of(view.row, key);
  return is_hidden(*view.trace, cell.query, cell.key) ? "–" : share_text(view.row, key) + " %";
}

// The place of a bar to press. Returns whether it was pressed.
bool press_bar(Canvas& ui, const Area& area, Semantic entry, int key, bool stops) {
  const ImVec2 min{area.x, area.y}, max{area.right(), area.y + ui.px(kLine)};
  const Press press = press_area(ui, min, max, std::move(entry), ui.px(6), false, stops);
  if (press.hovered) ui.view.next_hover.key = key;
  if (press.hovered || ui.view.hover.key == key) {
    ImGui::GetWindowDrawList()->AddRectFilled({min.x - ui.px(6), min.y}, {max.x + ui.px(6), max.y},
                                              faded(ui.theme.ink, 0.07F), ui.px(6));
  }
  return press.pressed;
}

}  // namespace

std::optional<int> draw_bars(Canvas& ui, Area& area, const std::string& id, const TraceView& view,
                             const BarsLook& look) {
  const SemanticGroup group(ui, id);
  std::vector<int> keys = view.row.order;
  if (look.order == BarOrder::AsInText) std::sort(keys.begin(), keys.end());
  const bool cut = static_cast<int>(keys.size()) > look.most;
  if (cut) keys = {view.row.order.begin(), view.row.order.begin() + look.most};
  const Columns columns = lay_out(ui, area, *view.trace, keys, look.notes);
  std::vector<std::string> ids;
  for (const int key : keys) ids.push_back(id + "." + std::to_string(key));
  const std::size_t stop = look.pressable ? tab_stop(ui, ids, 0) : 0;
  std::optional<int> pressed;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const auto index = static_cast<std::size_t>(keys[i]);
    Semantic entry;
    entry.id = ids[i];
    entry.role = Role::Bar;
    entry.name = view.trace->pieces[index].token;
    entry.value = percentage_of(view, keys[i]);
    entry.selected = keys[i] == view.row.query;
    const std::string percentage = entry.value;
    if (!look.pressable) {
      describe(ui, entry.id, entry.role, entry.name, entry.value, {area.x, area.y},
               {area.right(), area.y + ui.px(kLine)});
    } else if (press_bar(ui, area, std::move(entry), keys[i], i == stop)) {
      pressed = keys[i];
    }
    draw_bar(ui, area, view, keys[i], columns, index < look.notes.size() ? look.notes[index] : "", percentage);
    area.y += ui.px(kLine);
  }
  if (cut) draw_rest(ui, area, id, view.row, look.most);
  return pressed;
}

}  // namespace headlight
