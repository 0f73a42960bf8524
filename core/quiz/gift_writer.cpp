#include <algorithm>

#include "core/base/numbers.h"
#include "core/quiz/gift.h"
#include "core/quiz/gift_text.h"

namespace headlight {
namespace {

std::string credit_of(double credit) { return "%" + significant(credit, 8) + "%"; }

std::string feedback_of(const AnswerOption& option) {
  return option.feedback.empty() ? "" : "#" + escaped(option.feedback);
}

std::string markup_of(Markup markup) {
  switch (markup) {
    case Markup::None: return "";
    case Markup::Moodle: return "[moodle]";
    case Markup::Html: return "[html]";
    case Markup::Plain: return "[plain]";
    case Markup::Markdown: return "[markdown]";
  }
  return "";
}

// "=right", "~%50%half", "~wrong"
std::string choice_of(const AnswerOption& option, bool single) {
  const bool right = single && option.credit >= 100;
  const bool weighed = !right && option.credit != 0;
  return std::string(right ? "=" : "~") + (weighed ? credit_of(option.credit) : "") + escaped(option.text) +
         feedback_of(option);
}

std::string typed_of(const AnswerOption& option, QuestionKind kind) {
  if (kind == QuestionKind::Number && !option.range) return "~" + feedback_of(option);
  const std::string text = kind == QuestionKind::Number ? option.text : escaped(option.text);
  return "=" + (option.credit == 100 ? "" : credit_of(option.credit)) + text + feedback_of(option);
}

std::string true_false_of(const Question& question) {
  const AnswerOption& yes = question.options[0];
  const AnswerOption& no = question.options[1];
  const bool is_true = yes.credit >= 100;
  std::string text = is_true ? "T" : "F";
  const std::string& wrong = is_true ? no.feedback : yes.feedback;
  const std::string& right = is_true ? yes.feedback : no.feedback;
  if (!wrong.empty() || !right.empty()) text += "#" + escaped(wrong);
  if (!right.empty()) text += "#" + escaped(right);
  return text;
}

// One line for each option; all but true or false, which is short.
std::vector<std::string> answers_of(const Question& question) {
  std::vector<std::string> lines;
  const bool single = question.kind == QuestionKind::Choice;
  switch (question.kind) {
    case QuestionKind::Choice:
    case QuestionKind::Multiple:
      for (const AnswerOption& option : question.options) lines.push_back(choice_of(option, single));
      break;
    case QuestionKind::ShortText:
    case QuestionKind::Number:
      for (const AnswerOption& option : question.options) lines.push_back(typed_of(option, question.kind));
      break;
    case QuestionKind::Matching:
      for (const MatchPair& pair : question.pairs)
        lines.push_back("=" + escaped(pair.left) + " -> " + escaped(pair.right));
      break;
    default: break;
  }
  if (question.kind == QuestionKind::TrueFalse) lines.push_back(true_false_of(question));
  if (!question.general_feedback.empty()) lines.push_back("####" + escaped(question.general_feedback));
  return lines;
}

std::string written(const Question& question) {
  std::string text;
  if (!question.title.empty()) text += "::" + escaped(question.title) + "::";
  text += markup_of(question.markup) + escaped(question.text);
  if (question.kind == QuestionKind::Description) return text + "\n";
  text += question.text.empty() ? "{" : " {";
  if (question.kind == QuestionKind::Number) text += "#";
  for (const std::string& line : answers_of(question)) text += "\n  " + line;
  if (question.kind != QuestionKind::Essay) text += "\n";
  text += "}";
  if (question.text_after) text += " " + escaped(*question.text_after);
  return text + "\n";
}

}  // namespace

std::string write_gift(const std::vector<Question>& questions) {
  std::string text;
  std::string topic;
  for (const Question& question : questions) {
    if (question.topic != topic) text += "$CATEGORY: " + question.topic + "\n\n";
    topic = question.topic;
    text += written(question) + "\n";
  }
  return text;
}

}  // namespace headlight
