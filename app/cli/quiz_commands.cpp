#include "app/cli/quiz_commands.h"

#include <algorithm>
#include <set>

#include "app/cli/exit_codes.h"
#include "app/cli/session_sources.h"
#include "app/platform/files.h"
#include "core/base/utf8.h"
#include "core/export/json_text.h"
#include "core/export/questions_json.h"
#include "core/practice/questions.h"
#include "core/quiz/aiken.h"
#include "core/quiz/answer_file.h"
#include "core/quiz/gift.h"

namespace headlight::cli {
namespace {

class QuizSession {
 public:
  QuizSession(const Options& options, const Catalogue& texts, const Streams& streams)
      : options_(options), texts_(texts), streams_(streams) {}

  int run() {
    if (options_.quiz.task == QuizTask::Generate) return generate();
    const auto file = read_beginning(options_.quiz.file, kLargestQuizFile + 1);
    if (!file) return fail(file.error());
    const NamedText named{options_.quiz.file.string(), *file};
    // Only Aiken files have such lines.
    const bool aiken = file->starts_with("ANSWER:") || file->find("\nANSWER:") != std::string::npos;
    const ParsedQuiz quiz = aiken ? parse_aiken(named) : parse_gift(named);
    for (const Error& problem : quiz.problems) streams_.errors << texts_.sentence(problem) << "\n";
    if (!quiz.problems.empty()) return kWrongInput;
    switch (options_.quiz.task) {
      case QuizTask::Check: return check(quiz);
      case QuizTask::Grade: return grade_answers(quiz);
      default: return print(quiz.questions);
    }
  }

 private:
  int fail(const Error& error) const {
    streams_.errors << "headlight-cli: " << texts_.sentence(error) << "\n";
    return exit_code(error);
  }

  int check(const ParsedQuiz& quiz) const {
    if (quiz.questions.empty()) return fail({"error.lesson.no_questions", {}, options_.quiz.file.string() + ":1"});
    streams_.output << texts_.plural("cli.quiz.good", static_cast<long long>(quiz.questions.size())) << "\n";
    return kGood;
  }

  int print(const std::vector<Question>& questions) const {
    streams_.output << (options_.format == Format::Json ? questions_json(questions) + "\n" : write_gift(questions));
    return kGood;
  }

  int grade_answers(const ParsedQuiz& quiz) const {
    const auto file = read_beginning(options_.quiz.answers, kLargestQuizFile + 1);
    if (!file) return fail(file.error());
    if (file->size() > kLargestQuizFile) return fail(too_large(options_.quiz.answers.string()));
    const auto sheet = parse_answers(*file, options_.quiz.answers.string(), quiz.questions);
    if (!sheet) return fail(sheet.error());
    std::vector<std::string> lines;
    double credit = 0, marks = 0;
    for (const AnswerSheet::Line& line : sheet->lines) {
      const Question& question = quiz.questions[line.question];
      const Grade graded = grade(question, line.answer);
      credit += graded.credit;
      std::vector<std::string> feedback;
      for (const std::string& text : graded.feedback) feedback.push_back(json_string(text));
      JsonObject json;
      json.text("question", question.title.empty() ? std::to_string(line.question + 1) : question.title);
      json.text("response", response_of(question, line.answer)).number("credit", graded.credit);
      json.boolean("right", graded.is_right()).raw("feedback", json_array(feedback));
      if (line.certainty) {
        marks += marks_for(*line.certainty, graded.credit);
        json.number("marks", marks_for(*line.certainty, graded.credit));
      }
      lines.push_back(json.finish());
    }
    const auto graded = std::count_if(quiz.questions.begin(), quiz.questions.end(), is_graded);
    JsonObject json;
    if (!sheet->learner.empty()) json.text("learner", sheet->learner);
    json.number("credit", credit).integer("questions", graded).number("marks", marks).raw("answers", json_array(lines));
    streams_.output << json.finish() << "\n";
    return kGood;
  }

  int generate() {
    const auto trace = read_sentence();
    if (!trace) return fail(trace.error());
    // Other seeds have other questions; none is asked twice as long as the sentence has others.
    constexpr std::uint64_t kApart = 1'000'000;
    constexpr int kMostRepeats = 500;  // in a row: there are no others
    std::vector<Question> questions;
    std::set<std::string> asked;
    int repeats = 0;
    for (std::uint64_t number = (options_.quiz.seed - 1) * kApart + 1; std::ssize(questions) < options_.quiz.count;
         ++number) {
      auto made = generated_question(**trace, number, texts_);
      if (!made) return fail({"error.quiz.nothing_to_ask", {}, ""});
      const bool fresh = asked.insert(made->question.text).second;
      repeats = fresh ? 0 : repeats + 1;
      if (!fresh && repeats < kMostRepeats) continue;
      questions.push_back(std::move(made->question));
    }
    return print(questions);
  }

  Result<TracePtr> read_sentence() {
    auto sources = load_sources(options_, notes_on(streams_.errors, texts_));
    if (!sources) return sources.error();
    TraceRequest request = options_.request;
    request.text = clean_utf8(options_.quiz.sentence).text;
    SerialExecutor executor;
    return sources->trace(request, executor);
  }

  const Options& options_;
  const Catalogue& texts_;
  const Streams& streams_;
};

}  // namespace

int run_quiz(const Options& options, const Catalogue& texts, const Streams& streams) {
  return QuizSession(options, texts, streams).run();
}

}  // namespace headlight::cli
