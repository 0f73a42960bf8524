#include "ui/figures/hand_set_editor.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/base/numbers.h"
#include "core/session/names.h"
#include "ui/widgets/button.h"
#include "ui/widgets/rich_text.h"
#include "ui/widgets/slider.h"
#include "ui/widgets/small_table.h"
#include "ui/widgets/text_box.h"

namespace headlight {
namespace {

constexpr float kCell = 17;
constexpr float kStep = 0.25F;  // of entries, when dragged or moved by arrow keys
constexpr HandSetPart kParts[] = {HandSetPart::Word, HandSetPart::Query, HandSetPart::Key, HandSetPart::Value,
                                  HandSetPart::Distance};

// What one drag changes is one step to undo: it goes on as long as the mouse button is held.
void edit(Canvas& ui, HandSetEdit changed, Intents& out) {
  const bool dragging = ImGui::IsMouseDown(ImGuiMouseButton_Left);
  out.push_back(EditHandSet{std::move(changed), dragging && ui.view.editing});
  ui.view.editing = dragging;
}

std::string entry_text(float value) {
  const float tenths = value * 10;
  return decimals(value, value == std::round(value) ? 0 : tenths == std::round(tenths) ? 1 : 2);
}

// What was typed as a number: with a minus sign or a hyphen, a point or a comma.
std::optional<float> number_in(std::string typed) {
  constexpr std::string_view kMinus = "−";
  if (typed.starts_with(kMinus)) typed.replace(0, kMinus.size(), "-");
  std::replace(typed.begin(), typed.end(), ',', '.');
  float number = 0;
  const char* const end = typed.data() + typed.size();
  const auto [stopped, problem] = std::from_chars(typed.data(), end, number);
  return problem == std::errc() && stopped == end ? std::optional(number) : std::nullopt;
}

// A slider from −kLargestEntry to kLargestEntry, and its number to type.
void draw_entry(Canvas& ui, Area& area, const std::string& id, const std::string& name, HandSetEdit place, float value,
                Intents& out) {
  const bool table_entry = place.part != HandSetPart::Distance;
  const float box = ui.px(84);
  Area left{area.x, area.y, area.width - box - ui.px(12)};
  SliderLook look{table_entry ? "" : name, "", (value + kLargestEntry) / (2 * kLargestEntry),
                  kStep / (2 * kLargestEntry), 0};
  look.mark = 0.5F;
  look.spoken = name;
  look.name_width = ui.px(150);
  if (const auto moved = slider(ui, left, id + ".slider", look)) {
    place.value = std::round((*moved * 2 - 1) * kLargestEntry / kStep) * kStep;
    if (place.value != value) edit(ui, place, out);
  }
  Area right{area.right() - box, area.y, box};
  if (const auto typed = edit_box(ui, right, id + ".number", name, entry_text(value), 40, 15.5F)) {
    if (const auto number = number_in(*typed)) {
      place.value = *number;
      out.push_back(EditHandSet{place, false});
    }
  }
  area.y = std::max(left.y, right.y) + ui.px(4);
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
    if (value == 0) return TableCell{"", signed_ground(ui, 0, largest, table.colour, ui.theme.bad), ui.theme.ink};
    const Rgb ground = signed_ground(ui, value, largest, table.colour, ui.theme.bad);
    return TableCell{entry_text(value), ground, ink_on(ground)};
  };
  const float value = (*table.numbers)(row, column);
  const TablePress press = draw_small_table(ui, area, "by-hand.table", cells, kCell);
  if (press.cell) out.push_back(SelectEntry{press.cell->first, press.cell->second});
  if (press.steps != 0) edit(ui, {table.part, row, column, "", value + kStep * static_cast<float>(press.steps)}, out);
  area.y += ui.px(10);
  const std::string name =
      features[static_cast<std::size_t>(row)] + " × " + (*table.columns)[static_cast<std::size_t>(column)];
  text_line(ui, area, strong_style(ui), "by-hand.entry.name", name, Role::Heading);
  draw_entry(ui, area, "by-hand.entry", name, {table.part, row, column, "", 0}, value, out);
  text_wrapped(ui, area, label_style(ui), "by-hand.because", (*table.notes)[static_cast<std::size_t>(row)]);
}

// How the head knows the word.
std::string origin_of(const Canvas& ui, const WordFeatures& features) {
  switch (features.how) {
    case WordFeatures::How::Listed: return ui.text("bench.word.listed");
    case WordFeatures::How::Stem: return ui.text("bench.word.stem", {{"stem", features.by}});
    case WordFeatures::How::Ending: return ui.text("bench.word.ending", {{"ending", features.by}});
    case WordFeatures::How::Unknown: return ui.text("bench.word.unknown");
    case WordFeatures::How::Mark: return ui.text("bench.word.mark");
  }
  return "";
}

void draw_word(const Scene& scene, Canvas& ui, Area& area, Intents& out) {
  const WorkbenchScene& bench = *scene.workbench;
  const auto& features = scene.content.hand_set->lexicon.features();
  if (!bench.view) return text_wrapped(ui, area, label_style(ui), "by-hand.word.none", ui.text("bench.word.none"));
  draw_runs(ui, area, strong_style(ui), "by-hand.word",
            emphasized(ui.text("bench.word.title", {{"word", literal(bench.word)}})), nullptr, Role::Heading);
  text_wrapped(ui, area, label_style(ui), "by-hand.word.how", origin_of(ui, bench.features));
  area.y += ui.px(6);
  const float gap = ui.px(24);
  const float width = (area.width - gap) / 2;
  float bottom = area.y;
  const std::size_t half = (features.size() + 1) / 2;
  Area column{area.x, area.y, width};
  for (std::size_t i = 0; i < features.size(); ++i) {
    if (i == half) column = {area.x + width + gap, area.y, width};
    const auto index = static_cast<Eigen::Index>(i);
    const float amount = bench.features.amounts.size() > index ? bench.features.amounts(index) : 0;
    SliderLook look{features[i], decimals(amount, 2), std::clamp(amount, 0.0F, 1.0F), 0.05F, 44};
    look.name_width = ui.px(106);
    look.height = 33;
    if (const auto moved = slider(ui, column, "by-hand.feature." + std::to_string(i), look)) {
      const float value = std::round(*moved * 20) / 20;
      if (value != amount) edit(ui, {HandSetPart::Word, 0, static_cast<int>(i), lower_case(bench.word), value}, out);
    }
    bottom = std::max(bottom, column.y);
  }
  area.y = bottom;
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
    case HandSetPart::Word: draw_word(scene, ui, area, out); break;
    case HandSetPart::Distance: draw_distances(scene, ui, area, out); break;
    default: draw_table(scene, ui, area, table_of(*scene.workbench, ui, part), out); break;
  }
}

void draw_history(const Scene& scene, Canvas& ui, ImVec2 right_top, Intents& out) {
  const HandSetState& own = scene.state.hand_set;
  struct HistoryButton {
    std::string id, label;
    bool disabled;
    Intent intent;
  };
  const HistoryButton buttons[] = {{"by-hand.undo", ui.text("bench.undo"), own.past.empty(), UndoEdit{}},
                                   {"by-hand.redo", ui.text("bench.redo"), own.future.empty(), RedoEdit{}},
                                   {"by-hand.reset", ui.text("bench.reset"), own.edits.empty(), ResetHandSet{}}};
  const float gap = ui.px(8);
  float x = right_top.x + gap;
  for (const HistoryButton& each : buttons) x -= button_size(ui, each.label).x + gap;
  for (const HistoryButton& each : buttons) {
    if (button(ui, {x, right_top.y}, each.id, each.label, ButtonLook::Plain, each.disabled)) out.push_back(each.intent);
    x += button_size(ui, each.label).x + gap;
  }
}

}  // namespace headlight
