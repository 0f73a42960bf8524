#include "core/quiz/grade.h"

#include <algorithm>
#include <cmath>

#include "core/base/letters.h"
#include "core/base/numbers.h"
#include "core/quiz/gift_text.h"

namespace headlight {
namespace {

constexpr double kFull = 100;

bool exists(const Question& question, int option) {
  return option >= 0 && option < static_cast<int>(question.options.size());
}

Grade of_chosen(const Question& question, const Answer& answer) {
  Grade made;
  double sum = 0;
  std::vector<int> chosen = answer.chosen;
  std::sort(chosen.begin(), chosen.end());
  chosen.erase(std::unique(chosen.begin(), chosen.end()), chosen.end());
  for (const int option : chosen) {
    if (!exists(question, option)) continue;
    const AnswerOption& each = question.options[static_cast<std::size_t>(option)];
    sum += each.credit;
    if (!each.feedback.empty()) made.feedback.push_back(each.feedback);
  }
  made.credit = std::clamp(sum / kFull, 0.0, 1.0);
  return made;
}

// Whether a text fits a pattern in which * stands for any run of characters.
bool fits(std::string_view pattern, std::string_view text) {
  std::size_t at = 0, place = 0;
  std::size_t star = std::string_view::npos, resume = 0;
  while (place < text.size()) {
    if (at < pattern.size() && pattern[at] == '*') {
      star = at++;
      resume = place;
    } else if (at < pattern.size() && pattern[at] == text[place]) {
      ++at;
      ++place;
    } else if (star != std::string_view::npos) {
      at = star + 1;
      place = ++resume;
    } else {
      return false;
    }
  }
  while (at < pattern.size() && pattern[at] == '*') ++at;
  return at == pattern.size();
}

// The first option that fits counts, as in Moodle.
Grade of_option(const AnswerOption& option) {
  Grade made;
  made.credit = std::clamp(option.credit / kFull, 0.0, 1.0);
  if (!option.feedback.empty()) made.feedback.push_back(option.feedback);
  return made;
}

Grade of_text(const Question& question, const Answer& answer) {
  const std::string typed = lower_case(trimmed(answer.typed));
  for (const AnswerOption& option : question.options) {
    if (fits(lower_case(option.text), typed)) return of_option(option);
  }
  return {};
}

Grade of_number(const Question& question, const Answer& answer) {
  constexpr double kSlack = 1e-9;  // what is lost in writing a number down
  std::string_view text = trimmed(answer.typed);
  if (text.ends_with('%')) text.remove_suffix(1);
  const auto typed = typed_number(text);
  for (const AnswerOption& option : question.options) {
    if (!option.range) return of_option(option);  // every other answer
    const double slack = kSlack * std::max(1.0, std::abs(option.range->high));
    if (typed && *typed >= option.range->low - slack && *typed <= option.range->high + slack) return of_option(option);
  }
  return {};
}

Grade of_matching(const Question& question, const Answer& answer) {
  const std::vector<std::string> sides = right_sides(question);
  double right = 0, pairs = 0;
  for (const MatchPair& pair : question.pairs) {
    if (pair.left.empty()) continue;
    const auto place = static_cast<std::size_t>(pairs++);
    const int chosen = place < answer.chosen.size() ? answer.chosen[place] : -1;
    if (chosen >= 0 && chosen < static_cast<int>(sides.size()) && sides[static_cast<std::size_t>(chosen)] == pair.right)
      ++right;
  }
  return {pairs > 0 ? right / pairs : 0, {}};
}

}  // namespace

bool is_complete(const Question& question, const Answer& answer) {
  switch (question.kind) {
    case QuestionKind::ShortText:
    case QuestionKind::Number: return !trimmed(answer.typed).empty();
    case QuestionKind::Matching: {
      const auto lefts = std::count_if(question.pairs.begin(), question.pairs.end(),
                                       [](const MatchPair& pair) { return !pair.left.empty(); });
      return static_cast<std::ptrdiff_t>(answer.chosen.size()) >= lefts &&
             std::all_of(answer.chosen.begin(), answer.chosen.end(), [](int chosen) { return chosen >= 0; });
    }
    default:
      return std::any_of(answer.chosen.begin(), answer.chosen.end(), [&](int each) { return exists(question, each); });
  }
}

Grade grade(const Question& question, const Answer& answer) {
  switch (question.kind) {
    case QuestionKind::Choice:
    case QuestionKind::Multiple:
    case QuestionKind::TrueFalse: return of_chosen(question, answer);
    case QuestionKind::ShortText: return of_text(question, answer);
    case QuestionKind::Number: return of_number(question, answer);
    case QuestionKind::Matching: return of_matching(question, answer);
    default: return {};
  }
}

double marks_for(Certainty certainty, double credit) {
  constexpr double kRight[] = {1, 2, 3}, kWrong[] = {0, -2, -6};
  const auto level = static_cast<std::size_t>(certainty);
  return credit > 0 ? kRight[level] * credit : kWrong[level];
}

}  // namespace headlight
