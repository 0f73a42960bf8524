#include "ui/figures/quiz_results.h"

#include <algorithm>

#include "core/base/numbers.h"
#include "core/session/names.h"
#include "ui/figures/parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/rich_text.h"
#include "ui/widgets/text_box.h"

namespace headlight {
namespace {

constexpr float kLine = 30;

// A slide's own title, or the page's name.
std::string title_of(const Scene& scene, const Canvas& ui, const std::string& topic) {
  const auto page = page_named(topic);
  if (!page) return topic.empty() ? ui.text("quiz.no_topic") : topic;
  const auto& slides = scene.content.deck.slides;
  const auto slide = static_cast<std::size_t>(page->slide);
  if (page->kind == PageKind::Explore) return ui.text("quiz.bank.own");
  if (page->kind == PageKind::Slide && slide <= slides.size()) return slides[slide - 1].title;
  return ui.text("page." + topic);
}

std::string share_text(double share) { return decimals(100 * share, 0) + " %"; }

// A topic's name, its first answers as an outline, its latest as a bar.
void draw_topic(const TopicResult& topic, const std::string& name, std::size_t place, Canvas& ui, Area& area) {
  const TextStyle number = mono_style(ui);
  const float names = std::min(ui.px(220), area.width * 0.4F);
  const float numbers = measure(ui, number, "100 %").x + ui.px(12);
  const float counts = measure(ui, label_style(ui), "10 / 10").x + ui.px(14);
  const float left = area.x + names;
  const float full = std::max(ui.px(12), area.right() - numbers - counts - left);
  const float middle = area.y + ui.px(kLine) / 2;
  ImDrawList* draw = ImGui::GetWindowDrawList();
  const std::string label = shortened(ui, body_style(ui), name, names - ui.px(14));
  draw_text(ui, body_style(ui), {area.x, middle - measure(ui, body_style(ui), label).y / 2}, label);
  const auto bar = [&](float top, double share, bool outlined) {
    const float end = left + full * static_cast<float>(share);
    draw->AddRectFilled({left, top}, {left + full, top + ui.px(9)}, faded(ui.theme.dim, 0.12F), ui.px(2));
    if (share <= 0) return;
    if (outlined) draw->AddRect({left, top}, {end, top + ui.px(9)}, colour(ui.theme.query), ui.px(2), 0, ui.px(1.5F));
    if (!outlined) draw->AddRectFilled({left, top}, {end, top + ui.px(9)}, colour(ui.theme.accent), ui.px(2));
  };
  bar(middle - ui.px(10), topic.first, true);
  bar(middle + ui.px(1), topic.latest, false);
  const std::string share = topic.answered > 0 ? share_text(topic.latest) : "—";
  const std::string count = std::to_string(topic.answered) + " / " + std::to_string(topic.questions);
  draw_text(ui, number,
            {area.right() - counts - measure(ui, number, share).x, middle - measure(ui, number, share).y / 2}, share);
  draw_text(ui, label_style(ui),
            {area.right() - measure(ui, label_style(ui), count).x, middle - measure(ui, label_style(ui), count).y / 2},
            count);
  describe(ui, "results.topic." + std::to_string(place), Role::Bar, name,
           share_text(topic.first) + " → " + share + "  " + count, {area.x, area.y},
           {area.right(), area.y + ui.px(kLine)});
  area.y += ui.px(kLine);
}

// Asks once more: answers cannot be brought back.
void draw_forgetting(long long answers, Canvas& ui, Area& area, Intents& out) {
  text_wrapped(ui, area, strong_style(ui), "results.sure", ui.texts.plural("quiz.forget_sure", answers));
  area.y += ui.px(6);
  ImVec2 at{area.x, area.y};
  if (button(ui, at, "results.keep", ui.text("quiz.keep"), ButtonLook::Primary)) ui.view.forgetting = false;
  at.x += button_size(ui, ui.text("quiz.keep")).x + ui.px(10);
  if (button(ui, at, "results.forget", ui.text("quiz.forget"))) {
    out.push_back(StartQuizAgain{});
    ui.view.forgetting = false;
  }
  area.y += control_height(ui) + ui.px(10);
}

}  // namespace

void draw_quiz_results(const Scene& scene, Canvas& ui, Area& area, Intents& out) {
  const QuizState& quiz = scene.state.quiz;
  const QuizResults& results = scene.quiz->results;
  const bool begun = results.answered > 0;
  text_line(
      ui, area, with_size(body_style(ui), 19), "results.sum",
      ui.text("quiz.score", {{"right", std::to_string(results.right)}, {"answered", std::to_string(results.answered)}}),
      Role::Heading);
  if (results.missed > 0)
    text_line(ui, area, body_style(ui), "results.missed", ui.texts.plural("quiz.missed_count", results.missed));
  if (results.most_marks > 0) {
    text_line(
        ui, area, body_style(ui), "results.marks",
        ui.text("quiz.marks", {{"marks", decimals(results.marks, 0)}, {"most", decimals(results.most_marks, 0)}}));
  }
  area.y += ui.px(12);
  text_wrapped(ui, area, label_style(ui), "results.legend", ui.text("quiz.legend"));
  area.y += ui.px(4);
  for (std::size_t i = 0; i < results.topics.size(); ++i) {
    draw_topic(results.topics[i], title_of(scene, ui, results.topics[i].topic), i, ui, area);
  }
  area.y += ui.px(16);
  Area name{area.x, area.y, std::min(area.width, ui.px(320))};
  if (const auto edited = edit_box(ui, name, "results.learner", ui.text("quiz.learner"), quiz.learner, 42)) {
    out.push_back(SetLearner{*edited});
  }
  const bool beside = area.width - name.width > ui.px(365);  // room for both buttons
  ImVec2 at{area.x, name.y + ui.px(12)};
  if (beside) at = {name.right() + ui.px(12), area.y + ui.px(3)};
  draw_save_button(ui, at, "quiz.save_csv", ExportKind::AnswersCsv, begun, out);
  draw_save_button(ui, at, "quiz.save_xapi", ExportKind::AnswersXapi, begun, out);
  area.y = (beside ? name.y : at.y + control_height(ui)) + ui.px(14);
  at = {area.x, area.y};
  if (button(ui, at, "results.back", ui.text("quiz.to_questions"), ButtonLook::Primary))
    out.push_back(ShowResults{false});
  at.x += button_size(ui, ui.text("quiz.to_questions")).x + ui.px(10);
  const bool none = quiz.attempts.empty();
  if (button(ui, at, "results.again", ui.text("quiz.start_again"), ButtonLook::Plain, none || ui.view.forgetting))
    ui.view.forgetting = true;
  area.y += control_height(ui) + ui.px(10);
  if (ui.view.forgetting && !none) draw_forgetting(static_cast<long long>(quiz.attempts.size()), ui, area, out);
  text_wrapped(ui, area, label_style(ui), "results.local", ui.text("quiz.local"));
}

}  // namespace headlight
