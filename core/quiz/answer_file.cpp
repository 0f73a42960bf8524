#include "core/quiz/answer_file.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace headlight {
namespace {

using nlohmann::json;

std::string shown(const json& value) { return value.is_string() ? value.get<std::string>() : value.dump(); }

// The place that a text or a number from 1 names; −1 if none.
int place_named(const json& value, const std::vector<std::string>& names) {
  if (value.is_number_integer()) {
    const auto number = value.get<std::int64_t>();
    return number >= 1 && number <= static_cast<std::int64_t>(names.size()) ? static_cast<int>(number - 1) : -1;
  }
  if (!value.is_string()) return -1;
  const auto found = std::find(names.begin(), names.end(), value.get<std::string>());
  return found == names.end() ? -1 : static_cast<int>(found - names.begin());
}

class Reader {
 public:
  Reader(const std::string& where, const std::vector<Question>& questions) : where_(where), questions_(questions) {
    for (const Question& question : questions) titles_.push_back(question.title);
  }

  Result<AnswerSheet> read(const json& root) const {
    AnswerSheet sheet;
    if (root.contains("learner") && root["learner"].is_string()) sheet.learner = root["learner"].get<std::string>();
    for (const json& item : root["answers"]) {
      const json named = item.is_object() ? item.value("question", json()) : json();
      const int place = place_named(named, titles_);
      if (place < 0) return error("error.answers.no_question", {{"value", shown(named)}});
      AnswerSheet::Line line;
      line.question = static_cast<std::size_t>(place);
      if (auto problem = read_answer(item, questions_[line.question], line)) return *problem;
      sheet.lines.push_back(std::move(line));
    }
    return sheet;
  }

 private:
  Error error(const std::string& code, TextArguments args) const { return {code, std::move(args), where_}; }
  Error bad_field(const char* field, const Question& question) const {
    return error("error.answers.bad_field", {{"field", field}, {"question", question.title}});
  }

  // A field that is misspelt, or that this kind of question has no use for, would silently count as no answer.
  std::optional<Error> check_fields(const json& item, const Question& question) const {
    const bool typed = question.kind == QuestionKind::ShortText || question.kind == QuestionKind::Number;
    const bool matched = question.kind == QuestionKind::Matching;
    const std::string answer = typed ? "typed" : matched ? "matched" : "chosen";
    for (const auto& [name, value] : item.items()) {
      if (name != "question" && name != "certainty" && name != answer) return bad_field(name.c_str(), question);
    }
    const bool one = question.kind == QuestionKind::Choice || question.kind == QuestionKind::TrueFalse;
    const bool several = item.contains("chosen") && item["chosen"].is_array() && item["chosen"].size() > 1;
    return one && several ? std::optional(bad_field("chosen", question)) : std::nullopt;
  }

  std::optional<Error> read_answer(const json& item, const Question& question, AnswerSheet::Line& line) const {
    if (auto problem = check_fields(item, question)) return problem;
    if (item.contains("typed")) {
      const json& typed = item["typed"];
      if (!typed.is_string() && !typed.is_number()) return bad_field("typed", question);
      line.answer.typed = shown(typed);
    }
    if (item.contains("chosen")) {
      if (!item["chosen"].is_array()) return bad_field("chosen", question);
      std::vector<std::string> names;
      for (const AnswerOption& option : question.options) names.push_back(option.text);
      for (const json& option : item["chosen"]) {
        const int place = place_named(option, names);
        if (place < 0)
          return error("error.answers.no_option", {{"value", shown(option)}, {"question", question.title}});
        line.answer.chosen.push_back(place);
      }
    }
    if (item.contains("matched")) {
      if (!item["matched"].is_object()) return bad_field("matched", question);
      for (const auto& [left, right] : item["matched"].items()) {
        const bool known = std::any_of(question.pairs.begin(), question.pairs.end(),
                                       [&name = left](const MatchPair& pair) { return pair.left == name; });
        if (!known) return error("error.answers.no_option", {{"value", left}, {"question", question.title}});
      }
      read_matched(item["matched"], question, line.answer);
    }
    if (item.contains("certainty")) {
      const std::string name = shown(item["certainty"]);
      if (name == "unsure") line.certainty = Certainty::Unsure;
      if (name == "mid") line.certainty = Certainty::Mid;
      if (name == "sure") line.certainty = Certainty::Sure;
      if (!line.certainty) return bad_field("certainty", question);
    }
    return std::nullopt;
  }

  static void read_matched(const json& matched, const Question& question, Answer& answer) {
    const std::vector<std::string> sides = right_sides(question);
    for (const MatchPair& pair : question.pairs) {
      if (pair.left.empty()) continue;
      answer.chosen.push_back(place_named(matched.value(pair.left, json()), sides));
    }
  }

  const std::string& where_;
  const std::vector<Question>& questions_;
  std::vector<std::string> titles_;
};

}  // namespace

Result<AnswerSheet> parse_answers(std::string_view text, const std::string& where,
                                  const std::vector<Question>& questions) {
  const json root = json::parse(text, nullptr, false);
  if (!root.is_object() || !root.contains("answers") || !root["answers"].is_array())
    return Error{"error.answers.not_json", {}, where};
  return Reader(where, questions).read(root);
}

}  // namespace headlight
