#include "ui/panels/quiz.h"

#include <algorithm>

#include "core/quiz/grade.h"
#include "core/session/names.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/rich_text.h"

namespace headlight {
namespace {

std::string letter_of(std::size_t index) { return std::string(1, static_cast<char>('A' + static_cast<char>(index))); }

// One option as a wide button with its letter; after it was chosen its border says whether it was right.
bool draw_option(const Question& question, std::size_t index, bool chosen, Canvas& ui, Area& area) {
  const AnswerOption& option = question.options[index];
  const bool right = is_right(option);
  const float padding = ui.px(16);
  const float indent = ui.px(34);
  ImDrawListSplitter layers;
  ImDrawList* draw = ImGui::GetWindowDrawList();
  layers.Split(draw, 2);
  layers.SetCurrentChannel(draw, 1);
  Area inner{area.x + padding + indent, area.y + padding - ui.px(3), area.width - 2 * padding - indent - ui.px(24)};
  draw_runs(ui, inner, with_subscripts(body_style(ui)), "quiz.option." + letter_of(index) + ".text",
            emphasized(option.text), nullptr);
  const ImVec2 min{area.x, area.y};
  const ImVec2 max{area.right(), inner.y + padding - ui.px(4)};
  draw_text(ui, with_colour(strong_style(ui), ui.theme.dim), {area.x + padding, area.y + padding - ui.px(3)},
            letter_of(index));
  Semantic entry;
  entry.id = "quiz.option." + letter_of(index);
  entry.role = Role::Option;
  entry.name = option.text;
  entry.value = chosen ? ui.text(right ? "quiz.right" : "quiz.wrong") : "";
  entry.selected = chosen;
  const Press press = press_area(ui, min, max, std::move(entry), ui.px(10));
  layers.SetCurrentChannel(draw, 0);
  const Rgb border = !chosen ? ui.theme.outline : right ? ui.theme.good : ui.theme.bad;
  draw->AddRectFilled(min, max, press.hovered ? colour(ui.theme.selected) : colour(ui.theme.card), ui.px(10));
  draw->AddRect(min, max, colour(border), ui.px(10), 0, chosen ? ui.px(1.8F) : 1.0F);
  layers.Merge(draw);
  area.y = max.y + ui.px(10);
  return press.pressed;
}

void draw_feedback(const Question& question, int chosen, Canvas& ui, Area& area) {
  const AnswerOption& option = question.options[static_cast<std::size_t>(chosen)];
  const bool right = is_right(option);
  area.y += ui.px(6);
  Card card(ui, area);
  TextRun verdict;
  verdict.text = ui.text(right ? "quiz.right" : "quiz.wrong") + " ";
  verdict.strong = true;
  std::vector<TextRun> runs = emphasized(option.feedback);
  runs.insert(runs.begin(), verdict);
  draw_runs(ui, card.inner(), with_subscripts(body_style(ui)), "quiz.feedback", runs, nullptr);
  if (!question.general_feedback.empty()) {
    draw_runs(ui, card.inner(), label_style(ui), "quiz.general", emphasized(question.general_feedback), nullptr);
  }
  card.close();
}

void draw_progress(const Scene& scene, Canvas& ui, Area& area, Intents& out) {
  const QuizState& quiz = scene.state.quiz;
  const int count = static_cast<int>(scene.content.questions.size());
  const Tally tally = tally_of(scene.content.questions, quiz.chosen);
  const std::string score =
      ui.text("quiz.score", {{"right", std::to_string(tally.right)}, {"answered", std::to_string(tally.answered)}});
  ImVec2 at{area.x, area.y};
  if (button(ui, at, "quiz.previous", ui.text("quiz.previous"), ButtonLook::Plain, quiz.current == 0)) {
    out.push_back(GoToQuestion{quiz.current - 1});
  }
  at.x += button_size(ui, ui.text("quiz.previous")).x + ui.px(10);
  if (button(ui, at, "quiz.following", ui.text("quiz.following"), ButtonLook::Plain, quiz.current + 1 >= count)) {
    out.push_back(GoToQuestion{quiz.current + 1});
  }
  at.x += button_size(ui, ui.text("quiz.following")).x + ui.px(18);
  Area line{at.x, at.y + ui.px(9), area.right() - at.x};
  text_line(ui, line, label_style(ui), "quiz.score", score);
  area.y += control_height(ui);
}

}  // namespace

void draw_quiz(const Scene& scene, Canvas& ui, Area& area, Intents& out) {
  const SemanticGroup group(ui, "quiz", ui.text("page.quiz"));
  text_line(ui, area, title_style(ui), "quiz.title", ui.text("page.quiz"), Role::Heading);
  const auto& questions = scene.content.questions;
  const auto index = static_cast<std::size_t>(scene.state.quiz.current);
  if (index >= questions.size()) return text_wrapped(ui, area, body_style(ui), "quiz.none", ui.text("quiz.none"));
  const Question& question = questions[index];
  text_line(ui, area, question_style(ui), "quiz.place",
            ui.text("quiz.place", {{"n", std::to_string(index + 1)}, {"of", std::to_string(questions.size())}}),
            Role::Heading);
  area.y += ui.px(14);
  Area column{area.x, area.y, std::min(area.width, ui.px(680))};
  draw_runs(ui, column, with_subscripts(with_size(body_style(ui), 19)), "quiz.text", emphasized(question.text), nullptr,
            Role::Heading);
  column.y += ui.px(14);
  const auto answer = scene.state.quiz.chosen.find(scene.state.quiz.current);
  const int chosen = answer == scene.state.quiz.chosen.end() ? -1 : answer->second;
  for (std::size_t i = 0; i < question.options.size(); ++i) {
    if (draw_option(question, i, static_cast<int>(i) == chosen, ui, column))
      out.push_back(ChooseOption{static_cast<int>(i)});
  }
  if (chosen >= 0 && chosen < static_cast<int>(question.options.size())) {
    draw_feedback(question, chosen, ui, column);
    if (const auto page = page_named(question.topic);
        page && !is_right(question.options[static_cast<std::size_t>(chosen)])) {
      column.y += ui.px(12);
      const std::string label = ui.text("quiz.look_again", {{"slide", std::to_string(page->slide)}});
      if (button(ui, {column.x, column.y}, "quiz.look_again", label)) out.push_back(GoToPage{*page});
      column.y += control_height(ui);
    }
  }
  column.y += ui.px(18);
  draw_progress(scene, ui, column, out);
  area.y = column.y;
}

}  // namespace headlight
