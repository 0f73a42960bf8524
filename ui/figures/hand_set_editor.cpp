#include "ui/figures/hand_set_editor.h"

#include <algorithm>
#include <cmath>

#include "core/session/names.h"
#include "ui/figures/hand_set_entry.h"
#include "ui/widgets/button.h"
#include "ui/widgets/rich_text.h"
#include "ui/widgets/small_table.h"

namespace headlight {
namespace {

constexpr float kCell = 17;
constexpr HandSetPart kParts[] = {HandSetPart::Word, HandSetPart::Query, HandSetPart::Key, HandSetPart::Value,
                                  HandSetPart::Distance};

bool is_changed(const HandSetState& own, const HandSetEdit& place) {
  return std::any_of(own.edits.begin(), own.edits.end(),
                     [&](const HandSetEdit& each) { return same_place(each, place); });
}

struct Table {
  HandSetPart part;
  const Matrix* numbers;
  const std::vector<std::string>* columns;
  const std::vector<std::string>* notes;
  Rgb colour;
};

Table table_of(const WorkbenchScene& bench, const Canvas& ui, HandSetPart part) {
  const HandSetHead& head = bench.head;
  if (part == HandSetPart::Key) return {part, &head.key, &head.asks, &head.key_notes, ui.theme.key};
  if (part == HandSetPart::Value) return {part, &head.value, &head.carries, &head.value_notes, ui.theme.value};
  return {HandSetPart::Query, &head.query, &head.asks, &head.query_notes, ui.theme.query};
}

void draw_table(const Scene& scene, Canvas& ui, Area& area, const Table& table, Intents& out) {
  const WorkbenchState& state = scene.state.workbench;
  const auto& features = scene.content.hand_set->lexicon.features();
  const int row = std::min(state.row, static_cast<int>(table.numbers->rows()) - 1);
  const int column = std::min(state.column, static_cast<int>(table.numbers->cols()) - 1);
  const double largest = std::max(1.0, static_cast<double>(table.numbers->cwiseAbs().maxCoeff()));
  text_line(ui, area, with_subscripts(label_style(ui)), "by-hand.table.name",
            ui.text("bench.table." + std::string(name_of(table.part))));
  SmallTable cells;
  cells.rows = features;
  cells.columns = *table.columns;
  cells.marked = {row, column};
  cells.lit = [&](int each) {
    return scene.workbench->features.amounts.size() > each && scene.workbench->features.amounts(each) != 0;
  };
  cells.cell = [&](int at_row, int at_column) -> std::optional<TableCell> {
    const float value = (*table.numbers)(at_row, at_column);
    const Rgb ground = signed_ground(ui, value, largest, table.colour, ui.theme.bad);
    TableCell cell{value == 0 ? "" : entry_text(value), ground, value == 0 ? ui.theme.ink : ink_on(ground)};
    cell.changed = is_changed(scene.state.hand_set, {table.part, at_row, at_column, "", 0});
    return cell;
  };
  const float value = (*table.numbers)(row, column);
  const TablePress press = draw_small_table(ui, area, "by-hand.table", cells, kCell);
  if (press.cell) out.push_back(SelectEntry{press.cell->first, press.cell->second});
  if (press.steps != 0)
    edit(ui, {table.part, row, column, "", value + kEntryStep * static_cast<float>(press.steps)}, out);
  area.y += ui.px(10);
  const std::string name =
      features[static_cast<std::size_t>(row)] + " × " + (*table.columns)[static_cast<std::size_t>(column)];
  text_line(ui, area, strong_style(ui), "by-hand.entry.name", name, Role::Heading);
  draw_entry(ui, area, "by-hand.entry", name, {table.part, row, column, "", 0}, value, out);
  text_wrapped(ui, area, label_style(ui), "by-hand.because", (*table.notes)[static_cast<std::size_t>(row)]);
}

void draw_distances(const Scene& scene, Canvas& ui, Area& area, Intents& out) {
  text_wrapped(ui, area, label_style(ui), "by-hand.distance.note", ui.text("bench.distance.note"));
  area.y += ui.px(6);
  for (int i = 0; i < kDistances; ++i) {
    const int distance = i - kFarthest;
    const std::string id = "by-hand.distance." + std::to_string(i);
    std::string name = distance == 0  ? ui.text("bench.distance.itself")
                       : distance < 0 ? ui.text("bench.distance.before", {{"n", std::to_string(-distance)}})
                                      : ui.text("bench.distance.after", {{"n", std::to_string(distance)}});
    if (std::abs(distance) == kFarthest) name += ui.text("bench.distance.farther");
    draw_entry(ui, area, id, name, {HandSetPart::Distance, 0, i, "", 0}, scene.workbench->head.distance(i), out);
  }
}

}  // namespace

void draw_hand_set_editor(const Scene& scene, Canvas& ui, Area& area, Intents& out) {
  if (!ImGui::IsMouseDown(ImGuiMouseButton_Left)) ui.view.editing = false;
  const HandSetPart part = scene.state.workbench.part;
  std::vector<SegmentItem> tabs;
  int chosen = 0;
  for (const HandSetPart each : kParts) {
    if (each == part) chosen = static_cast<int>(tabs.size());
    const std::string name(name_of(each));
    tabs.push_back({name, ui.text("bench.part." + name), false});
  }
  ImVec2 at{area.x, area.y};
  const int pressed = segmented(ui, at, "by-hand.part", tabs, chosen);
  if (pressed >= 0) out.push_back(ShowHandSetPart{kParts[pressed]});
  area.y += control_height(ui) + ui.px(12);
  switch (part) {
    case HandSetPart::Word: draw_word_features(scene, ui, area, out); break;
    case HandSetPart::Distance: draw_distances(scene, ui, area, out); break;
    default: draw_table(scene, ui, area, table_of(*scene.workbench, ui, part), out); break;
  }
}

constexpr float kHistoryGap = 8;

float history_width(const Canvas& ui) {
  float width = 2 * ui.px(kHistoryGap);
  for (const char* label : {"bench.undo", "bench.redo", "bench.reset"}) width += button_size(ui, ui.text(label)).x;
  return width;
}

void draw_history(const Scene& scene, Canvas& ui, ImVec2 right_top, Intents& out) {
  const HandSetState& own = scene.state.hand_set;
  struct HistoryButton {
    std::string id, label;
    bool disabled;
    Intent intent;
  };
  const HistoryButton buttons[] = {{"by-hand.undo", ui.text("bench.undo"), own.steps.past.empty(), UndoEdit{}},
                                   {"by-hand.redo", ui.text("bench.redo"), own.steps.future.empty(), RedoEdit{}},
                                   {"by-hand.reset", ui.text("bench.reset"), own.edits.empty(), ResetHandSet{}}};
  const float gap = ui.px(kHistoryGap);
  float x = right_top.x - history_width(ui);
  for (const HistoryButton& each : buttons) {
    if (button(ui, {x, right_top.y}, each.id, each.label, ButtonLook::Plain, each.disabled)) out.push_back(each.intent);
    x += button_size(ui, each.label).x + gap;
  }
}

}  // namespace headlight
