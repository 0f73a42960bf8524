#include "core/quiz/gift.h"

#include <array>

#include "core/quiz/gift_answers.h"
#include "core/quiz/gift_text.h"

namespace headlight {
namespace {

constexpr auto kNone = std::string_view::npos;
constexpr std::array<std::pair<std::string_view, Markup>, 4> kMarkups = {{{"[moodle]", Markup::Moodle},
                                                                          {"[html]", Markup::Html},
                                                                          {"[plain]", Markup::Plain},
                                                                          {"[markdown]", Markup::Markdown}}};

struct Failure {
  Error problem;   // without its place
  std::size_t at;  // in the block
};

// Takes "::title::" off the front. False if it is never closed.
bool take_title(std::string_view& rest, Question& question) {
  if (!rest.starts_with("::")) return true;
  const std::size_t close = find_run(rest, "::", 2);
  if (close == kNone) return false;
  question.title = unescaped(rest.substr(2, close - 2));
  rest = rest.substr(close + 2);
  rest.remove_prefix(std::min(rest.find_first_not_of(" \t\n"), rest.size()));
  return true;
}

void take_markup(std::string_view& rest, Question& question) {
  for (const auto& [name, markup] : kMarkups) {
    if (!rest.starts_with(name)) continue;
    question.markup = markup;
    rest.remove_prefix(name.size());
    return;
  }
}

std::optional<Failure> read_question(std::string_view text, Question& question) {
  const auto place = [&](std::string_view part) { return static_cast<std::size_t>(part.data() - text.data()); };
  std::string_view rest = text;
  if (!take_title(rest, question)) return Failure{{"error.gift.unclosed", {}, ""}, 0};
  take_markup(rest, question);
  const std::size_t open = find_mark(rest, "{");
  const std::size_t close = find_mark(rest, "}");
  if (open == kNone && close == kNone) {
    question.kind = QuestionKind::Description;
    question.text = unescaped(rest);
    return question.text.empty() ? std::optional(Failure{{"error.gift.no_text", {}, ""}, 0}) : std::nullopt;
  }
  if (open == kNone || close < open) return Failure{{"error.gift.stray_brace", {}, ""}, place(rest) + close};
  if (close == kNone) return Failure{{"error.gift.unclosed", {}, ""}, place(rest) + open};
  const std::size_t again = find_mark(rest, "{}", close + 1);
  if (again != kNone || find_mark(rest, "{", open + 1) < close) {
    return Failure{{"error.gift.stray_brace", {}, ""}, place(rest) + (again != kNone ? again : open)};
  }
  question.text = unescaped(rest.substr(0, open));
  const std::string_view after = rest.substr(close + 1);
  if (!is_blank(after)) question.text_after = unescaped(after);
  if (question.text.empty() && !question.text_after) return Failure{{"error.gift.no_text", {}, ""}, 0};
  std::size_t at = 0;
  const std::string_view answers = rest.substr(open + 1, close - open - 1);
  if (auto problem = read_gift_answers(answers, question, at)) return Failure{*problem, place(answers) + at};
  return std::nullopt;
}

}  // namespace

ParsedQuiz parse_gift(const NamedText& file) {
  ParsedQuiz quiz;
  for (const QuizBlock& block : quiz_blocks(file, true, quiz.problems)) {
    Question question;
    question.topic = block.topic;
    question.line = block.line;
    if (auto failure = read_question(block.text, question)) {
      failure->problem.where = place_in(file, block, failure->at);
      quiz.problems.push_back(failure->problem);
    } else {
      quiz.questions.push_back(std::move(question));
    }
  }
  return quiz;
}

}  // namespace headlight
