#include "core/quiz/aiken.h"

#include <algorithm>
#include <optional>

#include "core/quiz/gift_text.h"

namespace headlight {
namespace {

constexpr std::string_view kAnswer = "ANSWER:";

// "A. text" or "A) text": the letter, if it is an option.
std::optional<char> letter_of(std::string_view line) {
  const bool option = line.size() > 2 && line[0] >= 'A' && line[0] <= 'Z' && (line[1] == '.' || line[1] == ')') &&
                      (line[2] == ' ' || line[2] == '\t');
  return option ? std::optional(line[0]) : std::nullopt;
}

// Reads one question after another: a question ends with its ANSWER line, with or without a blank line after it.
class Reader {
 public:
  explicit Reader(const NamedText& file) : file_(file) {}

  ParsedQuiz run() {
    for (const QuizBlock& block : quiz_blocks(file_, false, quiz_.problems)) {
      std::string_view rest = block.text;
      for (int line = block.line; !rest.empty(); ++line) {
        const std::size_t end = rest.find('\n');
        read(rest.substr(0, end), line);
        rest.remove_prefix(end + 1);
      }
    }
    if (begun()) fail("error.aiken.no_answer", question_.line);
    return std::move(quiz_);
  }

 private:
  bool begun() const { return !question_.text.empty() || !question_.options.empty(); }

  void fail(const std::string& code, int line, TextArguments args = {}) {
    if (!failed_) quiz_.problems.push_back({code, std::move(args), file_.name + ":" + std::to_string(line)});
    failed_ = true;
  }

  void read(std::string_view line, int number) {
    if (!begun()) question_.line = number;
    if (line.starts_with(kAnswer)) {
      finish(trimmed(line.substr(kAnswer.size())), number);
    } else if (const auto letter = letter_of(line)) {
      if (*letter != static_cast<char>('A' + static_cast<int>(question_.options.size()))) {
        fail("error.aiken.bad_option", number, {{"value", std::string(1, *letter)}});
      }
      question_.options.push_back({std::string(trimmed(line.substr(2))), 0, "", {}});
    } else if (question_.options.empty()) {
      question_.text += (question_.text.empty() ? "" : " ") + std::string(line);
    } else {
      fail("error.aiken.no_answer", question_.line);
      question_ = {};  // the line belongs to the next question
      failed_ = false;
      read(line, number);
    }
  }

  void finish(std::string_view answer, int line) {
    const int chosen = answer.size() == 1 ? answer.front() - 'A' : -1;
    if (question_.text.empty()) {
      fail("error.gift.no_text", question_.line);
    } else if (question_.options.size() < 2) {
      fail("error.aiken.one_option", line);
    } else if (chosen < 0 || chosen >= static_cast<int>(question_.options.size())) {
      fail("error.aiken.no_such_option", line, {{"value", std::string(answer.substr(0, 20))}});
    }
    if (!failed_) {
      question_.options[static_cast<std::size_t>(chosen)].credit = 100;
      quiz_.questions.push_back(std::move(question_));
    }
    question_ = {};
    failed_ = false;
  }

  const NamedText& file_;
  ParsedQuiz quiz_;
  Question question_;
  bool failed_ = false;
};

}  // namespace

ParsedQuiz parse_aiken(const NamedText& file) { return Reader(file).run(); }

}  // namespace headlight
