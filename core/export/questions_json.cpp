#include "core/export/questions_json.h"

#include "core/export/json_text.h"

namespace headlight {
namespace {

std::string option_json(const AnswerOption& option) {
  JsonObject json;
  json.text("text", option.text).number("credit", option.credit);
  if (!option.feedback.empty()) json.text("feedback", option.feedback);
  if (option.range) json.number("low", option.range->low).number("high", option.range->high);
  return json.finish();
}

std::string question_json(const Question& question) {
  JsonObject json;
  if (!question.title.empty()) json.text("title", question.title);
  if (!question.topic.empty()) json.text("topic", question.topic);
  json.text("kind", name_of(question.kind)).text("text", text_of(question));
  std::vector<std::string> options, pairs;
  for (const AnswerOption& option : question.options) options.push_back(option_json(option));
  for (const MatchPair& pair : question.pairs) {
    pairs.push_back(JsonObject().text("left", pair.left).text("right", pair.right).finish());
  }
  if (!options.empty()) json.raw("options", json_array(options));
  if (!pairs.empty()) json.raw("pairs", json_array(pairs));
  if (!question.general_feedback.empty()) json.text("feedback", question.general_feedback);
  return json.finish();
}

}  // namespace

std::string_view name_of(QuestionKind kind) {
  switch (kind) {
    case QuestionKind::Choice: return "choice";
    case QuestionKind::Multiple: return "multiple";
    case QuestionKind::TrueFalse: return "true-false";
    case QuestionKind::ShortText: return "short";
    case QuestionKind::Number: return "number";
    case QuestionKind::Matching: return "matching";
    case QuestionKind::Essay: return "essay";
    case QuestionKind::Description: return "description";
  }
  return "";
}

std::string questions_json(const std::vector<Question>& questions) {
  std::vector<std::string> items;
  for (const Question& question : questions) items.push_back(question_json(question));
  return json_array(items);
}

}  // namespace headlight
