// Slide 6: the typeset formula and its four tables, which light up each other; one row step by step, then all rows at
// once.
#include <algorithm>
#include <cmath>

#include "core/attention/rounding.h"
#include "core/base/numbers.h"
#include "core/model/lesson_example.h"
#include "ui/figures/figures.h"
#include "ui/figures/parts.h"
#include "ui/formula/box.h"
#include "ui/widgets/button.h"
#include "ui/widgets/origin.h"
#include "ui/widgets/rich_text.h"
#include "ui/widgets/small_table.h"

namespace headlight {
namespace {

enum Part { kScores = 1, kScaled, kWeights, kOutput };

// Attention(Q, K, V) = softmax(Q Kᵀ / √d_k) V
FormulaBox whole_formula() {
  const FormulaBox none = line({});
  const FormulaBox scores = line({letter("Q"), word(" "), script(letter("K"), none, word("T"))}, kScores);
  const FormulaBox width = root(script(letter("d"), letter("k"), none), kScaled);
  return line({word("Attention"), parentheses(line({letter("Q"), word(", "), letter("K"), word(", "), letter("V")})),
               word(" = "), word("softmax", kWeights), parentheses(fraction(scores, line({width}, kScaled)), kWeights),
               word(" · ", kOutput), letter("V", kOutput)});
}

// One row of it: output = Σ_j softmax(q · k_j / √d_k)_j v_j
FormulaBox row_formula() {
  const FormulaBox none = line({});
  const FormulaBox score = line({letter("q"), word(" · "), script(letter("k"), letter("j"), none)}, kScores);
  const FormulaBox width = root(script(letter("d"), letter("k"), none), kScaled);
  return line(
      {word("output"), word(" = "), sum(letter("j"), kOutput), word("softmax", kWeights),
       script(parentheses(fraction(score, line({width}, kScaled)), kWeights), letter("j", kWeights), none, kWeights),
       word(" ", kOutput), script(letter("v", kOutput), letter("j", kOutput), none, kOutput)});
}

// Which cells of which table have been computed at this point of the walk.
struct Progress {
  Stage stage = Stage::Parts;
  int position = 0, words = 0, row = 0;

  bool shows(int part, int at_row, int column) const {
    if (stage == Stage::Parts) return true;
    if (stage == Stage::AllRows) return position >= part;
    if (at_row != row) return false;
    return part == kScores ? position > column : position >= words + part - 1;
  }
  // The part that is being computed.
  int part() const {
    if (stage == Stage::Parts || position == 0) return 0;
    return stage == Stage::AllRows ? position : std::max(1, position - words + 1);
  }
};

void draw_the_formula(const SlideScene& scene, Canvas& ui, Area& area, int lit, Intents& out) {
  const FormulaBox box = scene.stage == Stage::OneRow ? row_formula() : whole_formula();
  const float size = scene.stage == Stage::Parts ? 26 : 22;
  FormulaLayout layout = lay_out(ui, box, size);
  if (layout.width > area.width) layout = lay_out(ui, box, size * area.width / layout.width);
  const ImVec2 at{area.x + (area.width - layout.width) / 2, area.y + layout.above};
  std::vector<Rgb> inks(kFormulaParts + 1, ui.theme.ink);
  if (lit > 0) inks[static_cast<std::size_t>(lit)] = ui.theme.accent;
  for (int part : {kWeights, kOutput, kScaled, kScores}) {  // what lies inside comes last and wins the mouse
    const auto extent = layout.extent_of(ui, part);
    if (extent.empty) continue;
    const float margin = ui.px(3);
    Semantic entry;
    entry.id = "formula.part." + std::to_string(part);
    entry.role = Role::Button;
    entry.name = ui.text("formula.part." + std::to_string(part));
    entry.selected = lit == part;
    ImGui::SetNextItemAllowOverlap();
    const Press press =
        press_area(ui, {at.x + extent.min.x - margin, at.y + extent.min.y - margin},
                   {at.x + extent.max.x + margin, at.y + extent.max.y + margin}, std::move(entry), ui.px(6));
    if (press.pressed) out.push_back(PointAtPart{scene.state->figure.part == part ? 0 : part});
    if (press.hovered) ui.view.next_part = part;
  }
  draw_formula_layout(ui, layout, at, inks);
  area.y += layout.height() + ui.px(10);
}

struct TableLook {
  int part;
  const Matrix* numbers;
  int places;
  float labels;  // real pixels for the rows' names; −1: none
};

void draw_table(const SlideScene& scene, Canvas& ui, Area& area, const TableLook& look,
                const std::vector<std::string>& columns, const Progress& progress, int lit, Intents& out) {
  const TraceView& view = *scene.view;
  const ImVec2 top{area.x, area.y};
  ImDrawListSplitter layers;
  ImDrawList* draw = ImGui::GetWindowDrawList();
  layers.Split(draw, 2);
  layers.SetCurrentChannel(draw, 1);
  const float padding = ui.px(7);
  Area inner{area.x + padding, area.y + padding, area.width - 2 * padding};
  const std::string number = std::to_string(look.part);
  TextStyle title = with_subscripts(with_size(strong_style(ui), 14));
  if (lit == look.part) title.colour = ui.theme.accent;
  text_line(ui, inner, title, "formula.table." + number + ".title", number + "  " + ui.text("formula.part." + number),
            Role::Heading);
  inner.y += ui.px(4);
  SmallTable table;
  const bool one_row = scene.stage == Stage::OneRow;
  const int rows = static_cast<int>(view.trace->size());
  table.first_row = one_row ? view.row.query : 0;
  for (int row = table.first_row; row < (one_row ? view.row.query + 1 : rows); ++row) {
    table.rows.push_back(word_of(view, row));
  }
  table.columns = columns;
  table.row_labels = look.labels;
  const double largest = look.numbers->cwiseAbs().maxCoeff();
  table.cell = [&](int row, int column) -> std::optional<TableCell> {
    if (!progress.shows(look.part, row, column)) return std::nullopt;
    const float value = (*look.numbers)(row, column);
    const Rgb ground =
        look.part == kWeights
            ? colour_at(ui.colours, value / static_cast<float>(std::max(largest, 1e-6)))
            : signed_ground(ui, value, largest, look.part == kOutput ? ui.theme.value : ui.theme.query, ui.theme.bad);
    return TableCell{decimals(value, look.places), ground, ink_on(ground)};
  };
  draw_small_table(ui, inner, "formula.table." + number, table, one_row ? 34 : scene.stage == Stage::Parts ? 24 : 20);
  const ImVec2 end{area.right(), inner.y + padding};
  layers.SetCurrentChannel(draw, 0);
  draw->AddRectFilled(top, end, colour(ui.theme.background), ui.px(8));
  if (lit == look.part) draw->AddRect(top, end, colour(ui.theme.accent), ui.px(8), 0, ui.px(2));
  layers.Merge(draw);
  Semantic entry;
  entry.id = "formula.table." + number + ".area";
  entry.role = Role::Button;
  entry.name = ui.text("formula.part." + number);
  entry.selected = lit == look.part;
  const Press press = press_area(ui, top, end, std::move(entry), ui.px(8));
  if (press.pressed) out.push_back(PointAtPart{scene.state->figure.part == look.part ? 0 : look.part});
  if (press.hovered) ui.view.next_part = look.part;
  area.y = end.y;
}

// Two and two; the rows are named at the left only, and the output's columns get what the others leave.
void draw_tables(const SlideScene& scene, Canvas& ui, Area& area, const Progress& progress, int lit, Intents& out) {
  const AttentionTrace& trace = *scene.view->trace;
  std::vector<std::string> words;
  float labels = 0;
  for (int row = 0; row < trace.size(); ++row) {
    words.push_back(word_of(*scene.view, row));
    labels = std::max(labels, measure(ui, with_size(label_style(ui), 13), words.back()).x);
  }
  labels = std::min(labels + ui.px(8), area.width * 0.2F);
  const float gap = ui.px(10);
  const bool two = area.width > ui.px(420);
  const float half = (area.width - gap - labels) / 2;
  const float narrow = two ? std::min(half, ui.px(190)) + labels : area.width;
  const auto draw_pair = [&](const TableLook& first, float width, const TableLook& second,
                             const std::vector<std::string>& columns) {
    Area left{area.x, area.y, two ? width : area.width};
    draw_table(scene, ui, left, first, words, progress, lit, out);
    Area right = two ? Area{left.right() + gap, area.y, area.right() - left.right() - gap}
                     : Area{area.x, left.y + gap, area.width};
    draw_table(scene, ui, right, {second.part, second.numbers, second.places, two ? -1 : labels}, columns, progress,
               lit, out);
    area.y = std::max(left.y, right.y) + gap;
  };
  draw_pair({kScores, &trace.scores, 1, labels}, half + labels, {kScaled, &trace.logits, 2, 0}, words);
  draw_pair({kWeights, &trace.weights, 2, labels}, narrow, {kOutput, &scene.amounts, 2, 0}, scene.example->features);
}

// What happens at this point of the walk, in one sentence.
std::string narration(const SlideScene& scene, const Canvas& ui, const Progress& progress) {
  const TraceView& view = *scene.view;
  const std::string query = literal(word_of(view, view.row.query));
  if (progress.position == 0)
    return ui.text(scene.stage == Stage::OneRow ? "formula.say.start" : "formula.say.start_all", {{"query", query}});
  if (scene.stage == Stage::AllRows) return ui.text("formula.say.all." + std::to_string(progress.position));
  if (progress.position <= progress.words) {
    const int key = progress.position - 1;
    return ui.text("formula.say.score", {{"query", query},
                                         {"key", literal(word_of(view, key))},
                                         {"score", decimals(view.trace->scores(view.row.query, key), 2)}});
  }
  return ui.text("formula.say.part." + std::to_string(progress.part()), {{"query", query}});
}

}  // namespace

void draw_formula_figure(const SlideScene& scene, Canvas& ui, Area& area, Intents& out) {
  const Walk& walk = scene.state->figure.walk;
  const Progress progress{*scene.stage, std::min(walk.position, scene.walk_length),
                          static_cast<int>(scene.view->trace->size()), scene.view->row.query};
  const int pinned = scene.state->figure.part;
  const int lit = ui.view.part != 0 ? ui.view.part : progress.part() != 0 ? progress.part() : pinned;
  draw_the_formula(scene, ui, area, lit, out);
  if (scene.walk_length > 0) {
    draw_walk_controls(ui, area, {progress.position, walk.playing, walk.waited}, scene.walk_length, out);
    draw_runs(ui, area, body_style(ui), "formula.say", emphasized(narration(scene, ui, progress)), nullptr);
    area.y += ui.px(6);
  }
  draw_tables(scene, ui, area, progress, lit, out);
}

}  // namespace headlight
