#include "ui/panels/workbench.h"

#include <algorithm>
#include <numeric>

#include "core/base/numbers.h"
#include "ui/figures/hand_set_editor.h"
#include "ui/figures/parts.h"
#include "ui/widgets/bars.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/heatmap.h"
#include "ui/widgets/origin.h"
#include "ui/widgets/rich_text.h"
#include "ui/widgets/text_box.h"

namespace headlight {
namespace {

constexpr float kEditor = 510;  // the column of the numbers
constexpr float kNarrow = 900;  // below this it goes under the heatmap
constexpr int kBars = 8;

// "Tasks  1 2 3 … 10", none of them chosen at first.
void draw_goals(const Scene& scene, Canvas& ui, Area& area, Intents& out) {
  std::vector<SegmentItem> items = {{"none", ui.text("bench.goal.none"), false}};
  for (std::size_t i = 0; i < scene.content.goals.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    const bool reached = is_reached(scene.state.workbench, scene.content.goals[i]);
    const std::string spoken = ui.text("bench.goal.number", {{"n", number}});
    items.push_back({number, number, false, reached ? spoken + ", " + ui.text("bench.goal.done") : spoken, reached});
  }
  const int chosen = scene.state.workbench.goal ? *scene.state.workbench.goal + 1 : 0;
  // As many to a line as it holds.
  for (std::size_t first = 0; first < items.size();) {
    std::vector<SegmentItem> line = {items[first]};
    for (std::size_t next = first + 1; next < items.size(); ++next) {
      line.push_back(items[next]);
      if (segmented_width(ui, line) <= area.width) continue;
      line.pop_back();
      break;
    }
    ImVec2 at{area.x, area.y};
    const int begin = static_cast<int>(first);
    const int pressed = segmented(ui, at, "by-hand.goal", line, chosen - begin);
    if (pressed >= 0) out.push_back(OpenGoal{begin + pressed - 1});
    area.y += control_height(ui) + ui.px(8);
    first += line.size();
  }
  area.y += ui.px(4);
}

std::string score_text(const Scene& scene, const Canvas& ui) {
  const WorkbenchScene& bench = *scene.workbench;
  if (!bench.score) return ui.text("bench.goal.other_sentence");
  const std::vector<int>& printed = bench.score->printed;
  const auto targets = static_cast<int>(printed.size());
  const int sum = std::accumulate(printed.begin(), printed.end(), 0);
  const std::string share = std::to_string((sum + targets / 2) / targets);
  if (bench.score->reached) {
    return ui.text(scene.state.workbench.solution ? "bench.goal.shown" : "bench.goal.reached", {{"share", share}});
  }
  return ui.text(bench.score->each.size() > 1 ? "bench.goal.score_each" : "bench.goal.score",
                 {{"share", share},
                  {"enough", decimals(100 * bench.goal->enough, 0)},
                  {"weakest", std::to_string(*std::min_element(printed.begin(), printed.end()))}});
}

// How far the trace on show goes towards the goal: a bar, and what it says.
void draw_score(const Scene& scene, Canvas& ui, Area& area, const std::string& id) {
  const WorkbenchScene& bench = *scene.workbench;
  const float share = bench.score ? static_cast<float>(bench.score->share) : 0;
  const bool reached = bench.score && bench.score->reached;
  const float half = ui.px(5);
  const float middle = area.y + ui.px(8);
  ImDrawList* draw = ImGui::GetWindowDrawList();
  draw->AddRectFilled({area.x, middle - half}, {area.right(), middle + half}, faded(ui.theme.dim, 0.15F), half);
  if (share > 0.01F) {
    draw->AddRectFilled({area.x, middle - half}, {area.x + share * area.width, middle + half},
                        colour(reached ? ui.theme.good : ui.theme.accent), half);
  }
  area.y += ui.px(20);
  text_wrapped(ui, area, with_colour(body_style(ui), reached ? ui.theme.good : ui.theme.ink), id,
               score_text(scene, ui));
}

// The first task after this one, around the end, that has not been reached; none when all have.
std::optional<int> next_goal(const Scene& scene) {
  const int count = static_cast<int>(scene.content.goals.size());
  for (int step = 1; step < count; ++step) {
    const int goal = (*scene.state.workbench.goal + step) % count;
    if (!is_reached(scene.state.workbench, scene.content.goals[static_cast<std::size_t>(goal)])) return goal;
  }
  return std::nullopt;
}

void draw_goal(const Scene& scene, Canvas& ui, Area& area, Intents& out) {
  const WorkbenchScene& bench = *scene.workbench;
  if (bench.goal == nullptr) {
    text_wrapped(ui, area, body_style(ui), "by-hand.intro", ui.text("bench.intro"));
    area.y += ui.px(10);
    return;
  }
  Card card(ui, area, 16);
  Area& inner = card.inner();
  draw_runs(ui, inner, strong_style(ui), "by-hand.goal.title", emphasized(bench.goal->title), nullptr, Role::Heading);
  inner.y += ui.px(6);
  draw_score(scene, ui, inner, "by-hand.goal.score");
  if (scene.state.workbench.hint) {
    inner.y += ui.px(4);
    draw_runs(ui, inner, with_colour(body_style(ui), ui.theme.dim), "by-hand.goal.hint", emphasized(bench.goal->hint),
              nullptr);
  }
  inner.y += ui.px(8);
  ImVec2 at{inner.x, inner.y};
  if (button(ui, at, "by-hand.hint", ui.text("bench.hint"), ButtonLook::Plain, scene.state.workbench.hint))
    out.push_back(ShowHint{});
  at.x += button_size(ui, ui.text("bench.hint")).x + ui.px(8);
  if (button(ui, at, "by-hand.solution", ui.text("bench.solution"))) out.push_back(ShowSolution{});
  at.x += button_size(ui, ui.text("bench.solution")).x + ui.px(8);
  if (bench.score && bench.score->reached) {
    if (!scene.state.workbench.solution && !is_reached(scene.state.workbench, *bench.goal))
      out.push_back(GoalReached{});
    const auto next = next_goal(scene);
    if (next && button(ui, at, "by-hand.next", ui.text("bench.goal.next"), ButtonLook::Primary))
      out.push_back(OpenGoal{*next});
  }
  inner.y += control_height(ui);
  card.close();
  area.y += ui.px(12);
}

void draw_picture(const Scene& scene, Canvas& ui, Area& area, Intents& out) {
  const WorkbenchScene& bench = *scene.workbench;
  draw_goals(scene, ui, area, out);
  draw_goal(scene, ui, area, out);
  if (const auto edited =
          edit_box(ui, area, "by-hand.sentence", ui.text("explore.sentence"), scene.state.workbench.sentence)) {
    out.push_back(SetSentence{*edited});
  }
  area.y += ui.px(12);
  if (bench.problem) {
    text_wrapped(ui, area, with_colour(body_style(ui), ui.theme.key), "by-hand.problem",
                 ui.texts.shown(*bench.problem));
    return;
  }
  if (!bench.view) return text_line(ui, area, label_style(ui), "by-hand.waiting", ui.text("figure.waiting"));
  if (bench.stale)
    text_line(ui, area, with_colour(label_style(ui), ui.theme.key), "by-hand.stale", ui.text("explore.stale"));
  const TraceView& view = *bench.view;
  const float room = ui.px(view.trace->size() <= 6 ? 250 : 340);
  HeatmapOptions options;
  options.max_height = room;
  options.guessed = bench.guessed_rows;
  const HeatmapPress press = draw_heatmap(ui, area, "by-hand.heatmap", view, options);
  if (press.row) out.push_back(SelectWord{*press.row});
  if (press.cell) out.push_back(SelectWord{press.cell->query});
  if (!bench.guessed.empty()) {
    std::string words;
    for (const std::string& word : bench.guessed) words += (words.empty() ? "*" : ", *") + literal(word) + "*";
    area.y += ui.px(6);
    draw_runs(ui, area, label_style(ui), "by-hand.guessed", emphasized(ui.text("bench.guessed", {{"words", words}})),
              nullptr);
  }
  area.y += ui.px(12);
  figure_title(ui, area, "by-hand.row", attends_title(ui, view), *view.trace);
  if (const auto row = draw_bars(ui, area, "by-hand.bars", view, {BarOrder::LargestFirst, kBars})) {
    out.push_back(SelectWord{*row});
  }
  text_wrapped(ui, area, label_style(ui), "by-hand.honesty", honesty_sentence(ui, *view.trace));
}

}  // namespace

void draw_workbench(const Scene& scene, Canvas& ui, Area& area, Intents& out) {
  const SemanticGroup group(ui, "by-hand", ui.text("page.by-hand"));
  const std::string title = ui.text("page.by-hand");
  const bool beside = measure(ui, title_style(ui), title).x + history_width(ui) + ui.px(24) < area.width;
  const ImVec2 corner{area.right(), area.y};
  text_line(ui, area, title_style(ui), "by-hand.title", title, Role::Heading);
  if (scene.workbench) draw_history(scene, ui, beside ? corner : ImVec2{area.x + history_width(ui), area.y}, out);
  if (!beside) area.y += control_height(ui) + ui.px(10);
  text_wrapped(ui, area, question_style(ui), "by-hand.question", ui.text("bench.question"));
  area.y += ui.px(14);
  if (!scene.workbench) {
    return text_wrapped(ui, area, body_style(ui), "by-hand.missing", ui.texts.shown({"error.handset.missing", {}, ""}));
  }
  const bool narrow = area.width < ui.px(kNarrow);
  const float gap = ui.px(28);
  Area left{area.x, area.y, narrow ? area.width : area.width - ui.px(kEditor) - gap};
  draw_picture(scene, ui, left, out);
  Area right = narrow ? Area{area.x, left.y + ui.px(18), area.width} : Area{left.right() + gap, area.y, ui.px(kEditor)};
  Card card(ui, right, 18);
  if (narrow && scene.workbench->goal != nullptr) {  // the task's own card is out of sight here
    draw_score(scene, ui, card.inner(), "by-hand.goal.near");
    card.inner().y += ui.px(12);
  }
  draw_hand_set_editor(scene, ui, card.inner(), out);
  card.close();
  area.y = std::max(left.y, right.y);
}

}  // namespace headlight
