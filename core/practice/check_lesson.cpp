#include "core/practice/check_lesson.h"

#include <algorithm>

#include "core/practice/references.h"

namespace headlight {
namespace {

std::string place(const Slide& slide, int line) { return slide.file + ":" + std::to_string(std::max(line, 1)); }

void check_runs(const Slide& slide, const std::vector<TextRun>& runs, const AttentionTrace* trace,
                std::vector<Error>& problems) {
  for (const TextRun& run : runs) {
    if (!run.reference) continue;
    const AttentionTrace empty;
    const auto filled = fill_reference(*run.reference, trace != nullptr ? *trace : empty);
    if (filled) continue;
    Error problem = filled.error();
    problem.where = place(slide, run.reference->line);
    problems.push_back(std::move(problem));
  }
}

void check_slide(const Slide& slide, const std::map<std::string, TracePtr>& examples, std::vector<Error>& problems) {
  const AttentionTrace* trace = nullptr;
  if (slide.figure && !slide.figure->example.empty()) {
    const Figure& figure = *slide.figure;
    const auto found = examples.find(figure.example);
    if (found == examples.end()) {
      problems.push_back({"error.lesson.no_example", {{"example", figure.example}}, place(slide, figure.line)});
    } else {
      trace = found->second.get();
      if (!figure.query.empty() && !row_of_word(figure.query, *trace)) {
        problems.push_back({"error.lesson.no_query", {{"word", figure.query}}, place(slide, figure.line)});
      }
    }
  }
  check_runs(slide, slide.question, trace, problems);
  for (const TextBlock& block : slide.blocks) check_runs(slide, block.runs, trace, problems);
}

}  // namespace

std::vector<Error> check_lesson(const std::vector<NamedText>& files, const std::map<std::string, TracePtr>& examples) {
  ParsedDeck parsed = parse_deck(files);
  for (const Slide& slide : parsed.deck.slides) check_slide(slide, examples, parsed.problems);
  for (const NamedText& file : files) {
    if (!file.name.ends_with(".gift")) continue;
    const ParsedQuiz quiz = parse_gift(file);
    parsed.problems.insert(parsed.problems.end(), quiz.problems.begin(), quiz.problems.end());
  }
  return parsed.problems;
}

}  // namespace headlight
