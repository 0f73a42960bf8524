#include "ui/panels/quiz.h"

#include <algorithm>

#include "ui/figures/parts.h"
#include "ui/figures/question_view.h"
#include "ui/figures/quiz_results.h"
#include "ui/widgets/button.h"
#include "ui/widgets/heatmap.h"
#include "ui/widgets/origin.h"
#include "ui/widgets/text.h"

namespace headlight {
namespace {

constexpr float kColumn = 700;

// How one wants to be asked. Each pair stands in a line of its own where there is no room.
void draw_habits(const QuizState& quiz, Canvas& ui, Area& area, Intents& out) {
  ImVec2 at{area.x, area.y};
  const auto choose = [&](const std::string& id, const char* first, const char* second, bool now) {
    const std::vector<SegmentItem> items = {{"off", ui.text(first), false}, {"on", ui.text(second), false}};
    const float width = segmented_width(ui, items);
    if (at.x > area.x && at.x + width > area.right()) at = {area.x, at.y + control_height(ui) + ui.px(8)};
    const int pressed = segmented(ui, at, id, items, now ? 1 : 0);
    at.x += ui.px(12);
    return pressed < 0 ? now : pressed == 1;
  };
  const SetQuizHabits wanted{choose("quiz.sure", "quiz.sure.off", "quiz.sure.on", quiz.ask_certainty),
                             choose("quiz.mode", "quiz.mode.check", "quiz.mode.compare", quiz.guessing),
                             choose("quiz.which", "quiz.which.all", "quiz.which.missed", quiz.only_missed),
                             choose("quiz.bank", "quiz.bank.lesson", "quiz.bank.own", quiz.own_sentence)};
  if (wanted.ask_certainty != quiz.ask_certainty || wanted.guessing != quiz.guessing ||
      wanted.only_missed != quiz.only_missed || wanted.own_sentence != quiz.own_sentence) {
    out.push_back(wanted);
  }
  area.y = at.y + control_height(ui) + ui.px(18);
}

void draw_progress(const Scene& scene, Canvas& ui, Area& area, Intents& out) {
  const QuizState& quiz = scene.state.quiz;
  const QuizResults& results = scene.quiz->results;
  ImVec2 at{area.x, area.y};
  const auto offer = [&](const std::string& id, const std::string& label, bool disabled, Intent intent) {
    if (button(ui, at, id, label, ButtonLook::Plain, disabled)) out.push_back(std::move(intent));
    at.x += button_size(ui, label).x + ui.px(10);
  };
  const int place = quiz.own_sentence ? quiz.sample : quiz.current;
  offer("quiz.previous", ui.text("quiz.previous"), place == (quiz.own_sentence ? 1 : 0), GoToQuestion{place - 1});
  const bool among_missed = quiz.only_missed && !quiz.own_sentence;
  offer("quiz.skip", ui.text("quiz.skip"), quiz.handed_in,
        among_missed ? Intent{NextQuestion{}} : Intent{GoToQuestion{place + 1}});
  offer("quiz.results", ui.text("quiz.results"), false, ShowResults{true});
  Area line{at.x + ui.px(8), at.y + ui.px(9), area.right() - at.x - ui.px(8)};
  if (line.width < ui.px(160)) line = {area.x, at.y + control_height(ui) + ui.px(8), area.width};
  text_line(ui, line, label_style(ui), "quiz.score",
            ui.text("quiz.score",
                    {{"right", std::to_string(results.right)}, {"answered", std::to_string(results.answered)}}));
  area.y = std::max(line.y, at.y + control_height(ui));
}

// "Question 3 of 52, once more", or which of the endless ones about one's own sentence it is.
std::string place_text(const Scene& scene, const Canvas& ui) {
  const QuizState& quiz = scene.state.quiz;
  if (quiz.results) return ui.text("quiz.results.question");
  if (quiz.own_sentence) {
    const TracePtr& trace = scene.quiz->following.trace;
    return ui.text(trace ? "quiz.place.own" : "quiz.place.waiting",
                   {{"n", std::to_string(quiz.sample)},
                    {"sentence", scene.state.explore.sentence},
                    {"reader", trace ? origin_label(ui, *trace) : ""}});
  }
  const bool returned = scene.quiz->standing.missed && !quiz.handed_in;
  return ui.text(returned ? "quiz.place.returned" : "quiz.place",
                 {{"n", std::to_string(quiz.current + 1)}, {"of", std::to_string(scene.content.questions.size())}});
}

// Why there is no question to show.
void draw_none(const Scene& scene, Canvas& ui, Area& area) {
  if (!scene.state.quiz.own_sentence) {
    return text_wrapped(ui, area, body_style(ui), "quiz.none", ui.text("quiz.none"));
  }
  if (draw_following(ui, area, "quiz", scene.quiz->following)) return;
  text_wrapped(ui, area, body_style(ui), "quiz.none", ui.text("quiz.none_of_own"));
}

// What the question is about, beside it or, where there is no room, above it. Returns where it ends.
Area draw_heatmap_to_read(const QuizScene& quiz, Canvas& ui, const Area& area, Area& column) {
  constexpr float kSmallest = 400, kLargest = 620, kNarrowest = 420, kGap = 24;
  if (!quiz.heatmap) return column;
  const float room = area.width - ui.px(kGap + kNarrowest);
  const bool beside = room >= ui.px(kSmallest);
  const float width = std::min(room, ui.px(kLargest));
  Area place = beside ? Area{area.right() - width, area.y, width} : column;
  HeatmapOptions options;
  options.max_height = ui.px(400);
  options.focus = quiz.marks_row;
  (void)draw_heatmap(ui, place, "quiz.heatmap", *quiz.heatmap, options);
  if (beside) {
    column.width = std::min(column.width, place.x - ui.px(kGap) - column.x);
  } else {
    column.y = place.y + ui.px(16);
  }
  return place;
}

}  // namespace

void draw_quiz(const Scene& scene, Canvas& ui, Area& area, Intents& out) {
  const SemanticGroup group(ui, "quiz", ui.text("page.quiz"));
  text_line(ui, area, title_style(ui), "quiz.title", ui.text("page.quiz"), Role::Heading);
  text_wrapped(ui, area, question_style(ui), "quiz.place", place_text(scene, ui));
  area.y += ui.px(12);
  draw_problems(ui, area, "quiz.problem", scene.quiz->problems);
  if (!scene.state.quiz.results) ui.view.forgetting = false;
  if (!scene.state.quiz.results) draw_habits(scene.state.quiz, ui, area, out);
  Area column{area.x, area.y, std::min(area.width, ui.px(kColumn))};
  if (scene.state.quiz.results) {
    draw_quiz_results(scene, ui, column, out);
  } else {
    if (scene.quiz->nothing_missed) {
      text_wrapped(ui, column, body_style(ui), "quiz.nothing_missed", ui.text("quiz.nothing_missed"));
    } else if (scene.quiz->question) {
      Area beside = draw_heatmap_to_read(*scene.quiz, ui, area, column);
      draw_question(scene, ui, column, out);
      draw_outcome(scene, ui, column, out);
      column.y = std::max(column.y, beside.y);
    } else {
      draw_none(scene, ui, column);
    }
    column.y += ui.px(22);
    draw_progress(scene, ui, column, out);
  }
  area.y = column.y;
}

}  // namespace headlight
