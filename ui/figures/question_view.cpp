#include "ui/figures/question_view.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "core/base/numbers.h"
#include "core/session/names.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice_flow.h"
#include "ui/widgets/rich_text.h"
#include "ui/widgets/signs.h"
#include "ui/widgets/text_box.h"

namespace headlight {
namespace {

constexpr char kLastLetterKey = 'F';

std::string letter_of(std::size_t place) {
  return std::string(1, static_cast<char>('A' + static_cast<char>(place % 26)));
}

bool is_chosen(const QuizState& quiz, int option) {
  return std::find(quiz.draft.chosen.begin(), quiz.draft.chosen.end(), option) != quiz.draft.chosen.end();
}

// What is said about an option: nothing before it is handed in, and no judgement where answers are only compared.
struct OptionLook {
  std::string letter;
  bool chosen = false, judged = false, right = false;
};

Rgb border_of(const OptionLook& look, const Canvas& ui) {
  if (!look.chosen) return ui.theme.outline;
  if (!look.judged) return ui.theme.accent;
  return look.right ? ui.theme.good : ui.theme.bad;
}

// The key that an option is named by; later letters have other meanings on every page.
bool letter_pressed(const std::string& letter) {
  const ImGuiIO& io = ImGui::GetIO();
  if (letter.front() > kLastLetterKey || io.WantTextInput || io.KeyCtrl || io.KeyAlt || io.KeySuper) return false;
  const auto key = static_cast<ImGuiKey>(ImGuiKey_A + (letter.front() - 'A'));
  const ImGuiID owner = ImGui::GetID("###quiz.letters");
  ImGui::SetKeyOwner(key, owner);  // B means the option here, not the dark screen
  return ImGui::IsKeyPressed(key, ImGuiInputFlags_None, owner);
}

// One option as a wide button with its letter. It can be reached by the keyboard after the answer too, so that the way
// on is not lost.
bool draw_option(const AnswerOption& option, const OptionLook& look, bool answered, bool keys, Canvas& ui, Area& area) {
  const float padding = ui.px(16);
  const float indent = ui.px(34);
  const std::string id = "quiz.option." + look.letter;
  ImDrawListSplitter layers;
  ImDrawList* draw = ImGui::GetWindowDrawList();
  layers.Split(draw, 2);
  layers.SetCurrentChannel(draw, 1);
  Area inner{area.x + padding + indent, area.y + padding - ui.px(3), area.width - 2 * padding - indent - ui.px(24)};
  draw_runs(ui, inner, with_subscripts(body_style(ui)), id + ".text", emphasized(option.text), nullptr);
  const ImVec2 min{area.x, area.y};
  const ImVec2 max{area.right(), inner.y + padding - ui.px(4)};
  draw_text(ui, with_colour(strong_style(ui), ui.theme.dim), {area.x + padding, area.y + padding - ui.px(3)},
            look.letter);
  Semantic entry;
  entry.id = id;
  entry.role = Role::Option;
  entry.name = option.text;
  entry.value = look.chosen && look.judged ? ui.text(look.right ? "quiz.right" : "quiz.wrong") : "";
  entry.selected = look.chosen;
  const Press press = press_area(ui, min, max, std::move(entry), ui.px(10));
  layers.SetCurrentChannel(draw, 0);
  draw->AddRectFilled(min, max, press.hovered && !answered ? colour(ui.theme.selected) : colour(ui.theme.card),
                      ui.px(10));
  draw->AddRect(min, max, colour(border_of(look, ui)), ui.px(10), 0, look.chosen ? ui.px(1.8F) : 1.0F);
  layers.Merge(draw);
  if (look.chosen && look.judged) {
    const ImVec2 sign{max.x - ui.px(22), (min.y + max.y) / 2};
    look.right ? draw_tick(ui, sign, 6, ui.theme.good) : draw_cross(ui, sign, 6, ui.theme.bad);
  }
  area.y = max.y + ui.px(10);
  if (answered) return false;
  return press.pressed || (keys && letter_pressed(look.letter));
}

void hand_in(const QuizState& quiz, const Question& question, const Answer& answer, std::optional<Certainty> certainty,
             Intents& out) {
  if (quiz.own_sentence) {
    out.push_back(HandInOwn{attempt_of(question, answer, certainty, quiz.guessing)});
  } else {
    out.push_back(HandIn{certainty});
  }
}

// A single choice is handed in when it is pressed, unless it is asked how sure one is; several options are toggled.
void choose(const QuizState& quiz, const Question& question, int option, Intents& out) {
  Answer answer = quiz.draft;
  if (question.kind != QuestionKind::Multiple) {
    answer.chosen = {option};
  } else if (std::erase(answer.chosen, option) == 0) {
    answer.chosen.push_back(option);
  }
  out.push_back(SetAnswer{answer});
  if (question.kind != QuestionKind::Multiple && !quiz.ask_certainty) hand_in(quiz, question, answer, {}, out);
}

void draw_options(const State& state, const QuizScene& scene, Canvas& ui, Area& area, Intents& out) {
  const QuizState& quiz = state.quiz;
  const bool keys = state.overlay == Overlay::None;  // what lies over the page has them
  const Question& question = *scene.question;
  if (question.kind == QuestionKind::Multiple) {
    text_line(ui, area, label_style(ui), "quiz.several", ui.text("quiz.several"));
    area.y += ui.px(6);
  }
  for (std::size_t place = 0; place < scene.order.size(); ++place) {
    const int option = scene.order[place];
    const AnswerOption& each = question.options[static_cast<std::size_t>(option)];
    const bool right = question.kind == QuestionKind::Multiple ? each.credit > 0 : is_right(each);
    const OptionLook look{letter_of(place), is_chosen(quiz, option), quiz.handed_in && !quiz.guessing, right};
    if (draw_option(each, look, quiz.handed_in, keys, ui, area)) choose(quiz, question, option, out);
  }
}

void draw_typed(const QuizState& quiz, const QuizScene& scene, Canvas& ui, Area& area, Intents& out) {
  const bool number = scene.question->kind == QuestionKind::Number;
  Area box{area.x, area.y, std::min(area.width, ui.px(number ? 220 : 420))};
  if (quiz.handed_in) {
    text_line(ui, box, with_size(strong_style(ui), 19), "quiz.typed.said", quiz.draft.typed);
  } else {
    const bool typing = ui.view.edits["quiz.typed"].active;  // Enter ends it
    const auto edited =
        edit_box(ui, box, "quiz.typed", ui.text(number ? "quiz.number" : "quiz.word"), quiz.draft.typed, 44);
    if (edited) out.push_back(SetAnswer{{{}, *edited}});
    const std::string& now = ui.view.edits["quiz.typed"].text;
    if (typing && ImGui::IsKeyPressed(ImGuiKey_Enter) && !now.empty() && !quiz.ask_certainty) out.push_back(HandIn{});
  }
  area.y = box.y + ui.px(12);
}

void draw_matching(const QuizState& quiz, const QuizScene& scene, Canvas& ui, Area& area, Intents& out) {
  const std::vector<std::string> sides = right_sides(*scene.question);
  std::vector<std::string> names;
  for (const int side : scene.order) names.push_back(sides[static_cast<std::size_t>(side)]);
  const auto lefts = static_cast<std::size_t>(std::count_if(scene.question->pairs.begin(), scene.question->pairs.end(),
                                                            [](const MatchPair& pair) { return !pair.left.empty(); }));
  std::size_t place = 0;
  for (const MatchPair& pair : scene.question->pairs) {
    if (pair.left.empty()) continue;
    const std::string id = "quiz.match." + std::to_string(place);
    draw_runs(ui, area, with_subscripts(strong_style(ui)), id + ".left", emphasized(pair.left), nullptr);
    area.y += ui.px(4);
    const int chosen = place < quiz.draft.chosen.size() ? quiz.draft.chosen[place] : -1;
    const auto shown = std::find(scene.order.begin(), scene.order.end(), chosen);
    const int at = shown == scene.order.end() ? -1 : static_cast<int>(shown - scene.order.begin());
    const bool judged = quiz.handed_in && !quiz.guessing && at >= 0;
    const bool right = judged && names[static_cast<std::size_t>(at)] == pair.right;
    const Rgb ink = !judged ? ui.theme.accent : right ? ui.theme.good : ui.theme.bad;
    const int pressed = choice_flow(ui, area, id, names, {ink, at});
    if (pressed >= 0 && !quiz.handed_in) {
      Answer answer = quiz.draft;
      answer.chosen.resize(lefts, -1);
      answer.chosen[place] = scene.order[static_cast<std::size_t>(pressed)];
      out.push_back(SetAnswer{answer});
    }
    area.y += ui.px(12);
    ++place;
  }
}

// "Check", or how sure one is, which hands it in as well.
void draw_hand_in(const QuizState& quiz, const Question& question, Canvas& ui, Area& area, Intents& out) {
  const bool at_once = question.kind == QuestionKind::Choice || question.kind == QuestionKind::TrueFalse;
  if (quiz.handed_in || (at_once && !quiz.ask_certainty)) return;
  const bool ready = is_complete(question, quiz.draft);
  area.y += ui.px(6);
  ImVec2 at{area.x, area.y};
  if (!quiz.ask_certainty) {
    if (button(ui, at, "quiz.check", ui.text("quiz.check"), ButtonLook::Primary, !ready))
      hand_in(quiz, question, quiz.draft, {}, out);
    area.y += control_height(ui);
    return;
  }
  text_wrapped(ui, area, label_style(ui), "quiz.how_sure", ui.text("quiz.how_sure"));
  area.y += ui.px(4);
  at.y = area.y;
  for (const Certainty certainty : {Certainty::Unsure, Certainty::Mid, Certainty::Sure}) {
    const std::string name(name_of(certainty));
    const std::string label = ui.text("quiz.certainty." + name);
    if (button(ui, at, "quiz.certainty." + name, label, ButtonLook::Plain, !ready))
      hand_in(quiz, question, quiz.draft, certainty, out);
    at.x += button_size(ui, label).x + ui.px(10);
  }
  area.y += control_height(ui);
}

// "Right. …", "Partly: 50 %. …", or, where answers are only compared, both answers side by side.
std::vector<TextRun> verdict_of(const QuizState& quiz, const QuizScene& scene, const Canvas& ui) {
  TextRun verdict;
  verdict.strong = true;
  if (quiz.guessing) {
    // What was typed stands as it is; options bring their own emphasis.
    const bool typed = scene.question->kind == QuestionKind::ShortText || scene.question->kind == QuestionKind::Number;
    const std::string said = response_of(*scene.question, quiz.draft);
    return emphasized(ui.text(
        "quiz.compared", {{"said", typed ? literal(said) : said}, {"best", typed ? literal(scene.best) : scene.best}}));
  }
  const double credit = scene.grade->credit;
  verdict.text = scene.grade->is_right() ? ui.text("quiz.right")
                 : credit > 0 ? ui.text("quiz.partly", {{"share", std::to_string(std::lround(100 * credit))}})
                              : ui.text("quiz.wrong");
  verdict.text += " ";
  std::vector<TextRun> runs = {verdict};
  for (const std::string& feedback : scene.grade->feedback) {
    for (TextRun& run : emphasized(feedback + " ")) runs.push_back(std::move(run));
  }
  return runs;
}

// What one's certainty has made of the answer.
void draw_marks(const QuizState& quiz, Canvas& ui, Area& area) {
  if (!quiz.handed_in || quiz.guessing || quiz.attempts.empty() || !quiz.attempts.back().certainty) return;
  const Attempt& attempt = quiz.attempts.back();
  const double marks = marks_for(*attempt.certainty, attempt.credit);
  text_line(ui, area, label_style(ui), "quiz.marks_given",
            ui.text("quiz.marks_given",
                    {{"marks", (marks > 0 ? "+" : "") + decimals(marks, marks == std::round(marks) ? 0 : 2)}}));
}

}  // namespace

void draw_question(const Scene& scene, Canvas& ui, Area& area, Intents& out) {
  const QuizState& quiz = scene.state.quiz;
  const QuizScene& shown = *scene.quiz;
  const Question& question = *shown.question;
  draw_runs(ui, area, with_subscripts(with_size(body_style(ui), 19)), "quiz.text", emphasized(text_of(question)),
            nullptr, Role::Heading);
  area.y += ui.px(14);
  switch (question.kind) {
    case QuestionKind::ShortText:
    case QuestionKind::Number: draw_typed(quiz, shown, ui, area, out); break;
    case QuestionKind::Matching: draw_matching(quiz, shown, ui, area, out); break;
    default: draw_options(scene.state, shown, ui, area, out); break;
  }
  draw_hand_in(quiz, question, ui, area, out);
}

void draw_outcome(const Scene& scene, Canvas& ui, Area& area, Intents& out) {
  const QuizState& quiz = scene.state.quiz;
  const QuizScene& shown = *scene.quiz;
  if (!shown.grade) return;
  area.y += ui.px(6);
  Card card(ui, area);
  draw_runs(ui, card.inner(), with_subscripts(body_style(ui)), "quiz.feedback", verdict_of(quiz, shown, ui), nullptr);
  draw_marks(quiz, ui, card.inner());
  const bool known = shown.grade->is_right() || quiz.guessing;
  if (known && !shown.question->general_feedback.empty()) {
    draw_runs(ui, card.inner(), with_subscripts(label_style(ui)), "quiz.general",
              emphasized(shown.question->general_feedback), nullptr);
  }
  card.close();
  area.y += ui.px(12);
  ImVec2 at{area.x, area.y};
  const auto offer = [&](const std::string& id, const std::string& label, ButtonLook look, Intent intent) {
    const float width = button_size(ui, label).x;
    if (at.x > area.x && at.x + width > area.right()) at = {area.x, at.y + control_height(ui) + ui.px(10)};
    if (button(ui, at, id, label, look)) out.push_back(std::move(intent));
    at.x += width + ui.px(10);
  };
  if (!known) offer("quiz.again", ui.text("quiz.again"), ButtonLook::Primary, TryAgain{});
  offer("quiz.next", ui.text("quiz.following"), known ? ButtonLook::Primary : ButtonLook::Plain, NextQuestion{});
  const auto page = page_named(shown.question->topic);
  if (page && !known && page->kind == PageKind::Explore)
    offer("quiz.look_again", ui.text("quiz.look_at_row"), ButtonLook::Plain, LookAgain{*page});
  if (page && !known && page->kind == PageKind::Slide) {
    const Slide& slide = scene.content.deck.slides[static_cast<std::size_t>(page->slide - 1)];
    const std::string label = ui.text("quiz.look_again", {{"slide", slide.title}});
    offer("quiz.look_again", label, ButtonLook::Plain, LookAgain{*page});
  }
  area.y = at.y + control_height(ui);
}

}  // namespace headlight
