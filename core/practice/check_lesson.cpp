#include "core/practice/check_lesson.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

#include "core/model/heads.h"
#include "core/practice/classroom.h"
#include "core/practice/references.h"
#include "core/text/words.h"

namespace headlight {
namespace {

// Looks at one slide after another and notes what does not fit together.
class Checker {
 public:
  Checker(const std::map<std::string, LessonExample>& examples, std::vector<Error>& problems)
      : examples_(examples), problems_(problems) {}

  void check(const Slide& slide) {
    if (!slide.figure) return;  // already reported
    const Figure& figure = *slide.figure;
    if (figure.layer >= kLayers || figure.head >= kHeads) problem("error.lesson.no_layer", slide, figure.line);
    if (!needs_example(figure.kind)) return check_sentences(slide, figure);
    if (figure.example.empty()) return problem("error.lesson.no_source", slide, figure.line);
    const auto found = examples_.find(figure.example);
    if (found == examples_.end()) {  // without it no number of the slide can be checked
      return problem("error.lesson.no_example", slide, figure.line, {{"example", figure.example}});
    }
    if (figure.kind == FigureKind::Learning && !found->second.task) {
      problem("error.training.no_task", slide, figure.line, {{"example", figure.example}});
    }
    const AttentionTrace& trace = *found->second.trace;
    if (!row_of_word(figure.query, trace)) {
      problem("error.lesson.no_query", slide, figure.line, {{"word", figure.query}});
    }
    check_text(slide, trace);
  }

  void check(const ExampleSentence& example) {
    Slide place;  // where problems of the file are reported
    place.file = "explore.md";
    constexpr std::array<std::string_view, 4> kSources = {"encoder", "handset", "trained", "untrained"};
    const bool known = std::find(kSources.begin(), kSources.end(), example.source) != kSources.end();
    if (!known) problem("error.lesson.bad_field", place, example.line, {{"field", "source"}});
    if (example.layer >= kLayers || example.head >= kHeads) problem("error.lesson.no_layer", place, example.line);
    const AttentionTrace words = only_words(example.sentence), other = only_words(example.other);
    if (!row_of_word(example.word, words)) {
      problem("error.lesson.no_query", place, example.line, {{"word", example.word}});
    }
    for (const TextBlock& block : example.clue) {
      for (const TextRun& run : block.runs) {
        check(place, {run}, run.reference && run.reference->kind == "other" ? other : words);
      }
    }
  }

 private:
  // A trace of which only the words are known, to see whether a reference names some of them.
  static AttentionTrace only_words(const std::string& text) {
    AttentionTrace trace;
    for (const Span& span : split_words(text)) trace.pieces.push_back({text.substr(span.begin, span.size()), 0, span});
    const auto count = static_cast<Eigen::Index>(trace.pieces.size());
    trace.weights = Matrix::Constant(count, count, count > 0 ? 1.0F / static_cast<float>(count) : 0);
    return trace;
  }

  void check_text(const Slide& slide, const AttentionTrace& trace) {
    check(slide, slide.question, trace);
    for (const Step& step : slide.steps) {
      for (const TextBlock& block : step.blocks) check(slide, block.runs, trace);
    }
  }

  // A figure that reads sentences: they must be there, with their words in them. Its prose has no trace to quote from.
  void check_sentences(const Slide& slide, const Figure& figure) {
    check_text(slide, AttentionTrace());
    const auto needs = [&](bool there, const char* field) {
      if (!there) problem("error.lesson.bad_field", slide, figure.line, {{"field", field}});
    };
    needs(!figure.query.empty(), "query");
    if (figure.kind == FigureKind::Classroom) {
      needs(!figure.classmates.empty() && figure.classmates.size() < kMostSeats, "classmate");
      needs(!figure.text.empty(), "text");
    } else {
      needs(!figure.pairs.empty(), "pair");
      needs(figure.contexts.size() > 1, "context");
    }
    const auto holds = [&](const std::string& word, const std::string& text) {
      if (!span_of_form(word, text))
        problem("error.lesson.not_in_sentence", slide, figure.line, {{"word", word}, {"text", text}});
    };
    for (const SentencePair& pair : figure.pairs) {
      for (std::size_t side = 0; side < 2; ++side) holds(pair.words[side], pair.texts[side]);
    }
    for (const ContextSentence& context : figure.contexts) holds(figure.query, context.text);
  }

  void problem(const std::string& code, const Slide& slide, int line, TextArguments args = {}) {
    problems_.push_back({code, std::move(args), slide.file + ":" + std::to_string(std::max(line, 1))});
  }

  void check(const Slide& slide, const std::vector<TextRun>& runs, const AttentionTrace& trace) {
    for (const TextRun& run : runs) {
      if (run.reference) {
        const auto filled = fill_reference(*run.reference, trace);
        if (!filled) problem(filled.error().code, slide, run.reference->line, filled.error().args);
      } else if (types_percentage(run.text)) {
        problem("error.lesson.typed_number", slide, run.line, {{"text", run.text}});
      }
    }
  }

  // "65 %" or "65%": a share that no one computed.
  static bool types_percentage(std::string_view text) {
    for (std::size_t at = text.find('%'); at != std::string_view::npos; at = text.find('%', at + 1)) {
      std::size_t before = at;
      while (before > 0 && text[before - 1] == ' ') --before;
      if (before > 0 && std::isdigit(static_cast<unsigned char>(text[before - 1])) != 0) return true;
    }
    return false;
  }

  const std::map<std::string, LessonExample>& examples_;
  std::vector<Error>& problems_;
};

void read_quiz(const NamedText& file, CheckedLesson& lesson) {
  ParsedQuiz quiz = parse_gift(file);
  lesson.problems.insert(lesson.problems.end(), quiz.problems.begin(), quiz.problems.end());
  if (quiz.questions.empty() && quiz.problems.empty())
    lesson.problems.push_back({"error.lesson.no_questions", {}, file.name + ":1"});
  for (Question& question : quiz.questions) {
    const std::string where = file.name + ":" + std::to_string(question.line);
    const bool silent = std::any_of(question.options.begin(), question.options.end(),
                                    [](const AnswerOption& option) { return option.feedback.empty(); });
    if (silent) lesson.problems.push_back({"error.lesson.no_feedback", {}, where});
    if (is_graded(question)) {
      lesson.questions.push_back(std::move(question));
    } else {
      lesson.problems.push_back({"error.lesson.not_graded", {}, where});
    }
  }
}

}  // namespace

CheckedLesson read_lesson(const std::vector<NamedText>& files, const std::map<std::string, LessonExample>& examples) {
  ParsedDeck parsed = parse_deck(files);
  CheckedLesson lesson{std::move(parsed.deck), {}, std::move(parsed.problems)};
  const auto has = [&](const std::string& name) {
    return std::any_of(files.begin(), files.end(), [&](const NamedText& file) { return file.name == name; });
  };
  const LessonInfo& info = lesson.deck.info;
  const bool placed = info.module > 0 && info.number > 0 && info.of > 0 && info.minutes > 0 && !info.tag.empty();
  if (has("lesson.md") && !placed) lesson.problems.push_back({"error.lesson.no_place", {}, "lesson.md:1"});
  if (has("concepts.md") && lesson.deck.concepts.empty())
    lesson.problems.push_back({"error.lesson.no_concepts", {}, "concepts.md:1"});
  if (has("conclusion.md") && lesson.deck.conclusion.empty())
    lesson.problems.push_back({"error.lesson.no_concepts", {}, "conclusion.md:1"});
  Checker checker(examples, lesson.problems);
  for (const Slide& slide : lesson.deck.slides) checker.check(slide);
  for (const ExampleSentence& example : lesson.deck.sentences) checker.check(example);
  if (!has("quiz.gift")) lesson.problems.push_back({"error.lesson.missing_file", {}, "quiz.gift:1"});
  for (const NamedText& file : files) {
    const std::size_t damaged = file.text.find("\uFFFD");  // what the loader puts where bytes were no text
    if (damaged != std::string::npos) {
      const auto line =
          1 + std::count(file.text.begin(), file.text.begin() + static_cast<std::ptrdiff_t>(damaged), '\n');
      lesson.problems.push_back({"error.lesson.bad_utf8", {}, file.name + ":" + std::to_string(line)});
    }
    if (file.name.ends_with(".md") && file.text.size() > kLargestQuizFile)
      lesson.problems.push_back(too_large(file.name + ":1"));
    if (file.name.ends_with(".gift")) read_quiz(file, lesson);
  }
  return lesson;
}

}  // namespace headlight
