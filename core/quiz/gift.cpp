#include "core/quiz/gift.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace headlight {
namespace {

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

// The first of `marks` that no backslash protects, or npos.
std::size_t find_mark(std::string_view text, std::string_view marks, std::size_t from = 0) {
  for (std::size_t i = from; i < text.size(); ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (marks.find(text[i]) != std::string_view::npos) {
      return i;
    }
  }
  return std::string_view::npos;
}

// Backslashes taken out, "\n" made a line break, line breaks of the file made spaces.
std::string unescaped(std::string_view text) {
  std::string result;
  text = trimmed(text);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size()) {
      result += text[++i] == 'n' ? '\n' : text[i];
    } else if (text[i] == '\n' || text[i] == '\r') {
      if (!result.empty() && result.back() != ' ') result += ' ';
    } else if (text[i] != ' ' || result.empty() || result.back() != ' ') {
      result += text[i];
    }
  }
  return result;
}

class Parser {
 public:
  explicit Parser(const NamedText& file) : file_(file) {}

  ParsedQuiz run() {
    std::string block;
    bool open = false;
    int line = 0;
    int block_line = 1;
    std::string_view rest = file_.text;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      const std::string_view text = rest.substr(0, end);
      rest.remove_prefix(std::min(end + 1, rest.size()));
      ++line;
      const std::string_view content = trimmed(text);
      if (content.starts_with("//")) continue;
      // A blank line ends a question, unless its braces are still open.
      if (content.empty() && !open) {
        finish(block, block_line);
        block.clear();
      } else if (content.starts_with("$CATEGORY:") && is_blank(block)) {
        topic_ = std::string(trimmed(content.substr(10)));
      } else {
        if (is_blank(block)) block_line = line;
        open = still_open(content, open);
        block += std::string(text) + "\n";
      }
    }
    finish(block, block_line);
    return std::move(result_);
  }

 private:
  // Whether a brace is open after this line, given whether one was open before it.
  static bool still_open(std::string_view line, bool open) {
    for (std::size_t at = find_mark(line, "{}"); at != std::string_view::npos; at = find_mark(line, "{}", at + 1)) {
      open = line[at] == '{';
    }
    return open;
  }

  void problem(const std::string& code, int line, TextArguments args = {}) {
    result_.problems.push_back({code, std::move(args), file_.name + ":" + std::to_string(line)});
  }

  void finish(std::string_view block, int line) {
    if (is_blank(block)) return;
    Question question;
    question.topic = topic_;
    question.line = line;
    block = trimmed(block);
    if (block.starts_with("::")) {
      const std::size_t close = block.find("::", 2);
      if (close == std::string_view::npos) return problem("error.gift.unclosed", line);
      question.title = unescaped(block.substr(2, close - 2));
      block.remove_prefix(close + 2);
    }
    const std::size_t open = find_mark(block, "{");
    if (open == std::string_view::npos) return problem("error.gift.no_answers", line);
    const std::size_t close = find_mark(block, "}", open);
    const bool nested = find_mark(block, "{", open + 1) < close;  // the next question, swallowed by a brace left open
    if (close == std::string_view::npos || nested) return problem("error.gift.unclosed", line);
    question.text = unescaped(block.substr(0, open));
    if (question.text.empty()) return problem("error.gift.no_text", line);
    if (!is_blank(block.substr(close + 1))) return problem("error.gift.unsupported", line);
    if (read_answers(block.substr(open + 1, close - open - 1), question))
      result_.questions.push_back(std::move(question));
  }

  bool read_answers(std::string_view answers, Question& question) {
    const std::size_t general = answers.find("####");
    if (general != std::string_view::npos) {
      question.general_feedback = unescaped(answers.substr(general + 4));
      answers = answers.substr(0, general);
    }
    answers = trimmed(answers);
    if (read_true_false(answers, question)) return true;
    std::size_t at = find_mark(answers, "=~");
    if (at != 0 || answers.find("->") != std::string_view::npos) {
      problem("error.gift.unsupported", question.line);
      return false;
    }
    while (at < answers.size()) {
      const std::size_t next = std::min(find_mark(answers, "=~", at + 1), answers.size());
      if (!read_option(answers.substr(at, next - at), question)) return false;
      at = next;
    }
    return check_credits(question);
  }

  // {T}, {FALSE#feedback when wrong#feedback when right}
  bool read_true_false(std::string_view answers, Question& question) const {
    const std::size_t first = find_mark(answers, "#");
    const std::string_view word = trimmed(answers.substr(0, first));
    const bool is_true = word == "T" || word == "TRUE";
    if (!is_true && word != "F" && word != "FALSE") return false;
    std::string wrong;
    std::string right;
    if (first != std::string_view::npos) {
      const std::size_t second = find_mark(answers, "#", first + 1);
      wrong = unescaped(answers.substr(first + 1, second == std::string_view::npos ? second : second - first - 1));
      if (second != std::string_view::npos) right = unescaped(answers.substr(second + 1));
    }
    question.options = {{"True", is_true ? 100.0 : 0.0, is_true ? right : wrong},
                        {"False", is_true ? 0.0 : 100.0, is_true ? wrong : right}};
    return true;
  }

  // "=text#feedback", "~text#feedback", "~%50%text#feedback"
  bool read_option(std::string_view option, Question& question) {
    AnswerOption answer;
    answer.credit = option.front() == '=' ? 100 : 0;
    option = trimmed(option.substr(1));
    if (option.starts_with('%')) {
      const std::size_t end = option.find('%', 1);
      const std::string_view digits = option.substr(1, end == std::string_view::npos ? end : end - 1);
      const auto [parsed, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), answer.credit);
      if (end == std::string_view::npos || failure != std::errc() || parsed != digits.data() + digits.size()) {
        problem("error.gift.bad_credit", question.line, {{"value", std::string(digits)}});
        return false;
      }
      option = option.substr(end + 1);
    }
    const std::size_t feedback = find_mark(option, "#");
    answer.text = unescaped(option.substr(0, feedback));
    if (feedback != std::string_view::npos) answer.feedback = unescaped(option.substr(feedback + 1));
    if (answer.text.empty()) {
      problem("error.gift.no_text", question.line);
      return false;
    }
    question.options.push_back(std::move(answer));
    return true;
  }

  bool check_credits(const Question& question) {
    const bool has_right = std::any_of(question.options.begin(), question.options.end(),
                                       [](const AnswerOption& option) { return option.credit >= 100; });
    const bool has_wrong = std::any_of(question.options.begin(), question.options.end(),
                                       [](const AnswerOption& option) { return option.credit < 100; });
    // Only right options: a short answer, which a student types.
    if (!has_right || !has_wrong)
      problem(has_right ? "error.gift.unsupported" : "error.gift.no_right_option", question.line);
    return has_right && has_wrong;
  }

  const NamedText& file_;
  std::string topic_;
  ParsedQuiz result_;
};

}  // namespace

ParsedQuiz parse_gift(const NamedText& file) { return Parser(file).run(); }

}  // namespace headlight
