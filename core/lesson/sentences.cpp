#include "core/lesson/sentences.h"

#include "core/lesson/file_reader.h"

namespace headlight {
namespace {

void read_fields(FileReader& reader, const Element& block, ExampleSentence& example) {
  reader.fields(block, {{"sentence", text_into(example.sentence)},
                        {"word", text_into(example.word)},
                        {"other", text_into(example.other)},
                        {"source", text_into(example.source)},
                        {"layer", number_into(example.layer)},
                        {"head", number_into(example.head)},
                        {"trained", text_into(example.trained)}});
}

void check(FileReader& reader, const ExampleSentence& example) {
  const bool complete = !example.sentence.empty() && !example.word.empty() && !example.source.empty();
  if (!complete) reader.problem("error.lesson.no_example_block", example.line, {{"title", example.title}});
  if (example.question.empty()) reader.problem("error.lesson.no_question", example.line);
  if (example.clue.empty()) reader.problem("error.lesson.no_clue", example.line, {{"title", example.title}});
}

}  // namespace

std::vector<ExampleSentence> read_sentences(const NamedText& file, std::vector<Error>& problems) {
  FileReader reader(file, problems);
  std::vector<ExampleSentence> examples;
  for (const Element& element : reader.elements()) {
    if (element.kind == ElementKind::Heading && element.level == 2) {
      examples.emplace_back();
      examples.back().title = plain_text(element.runs);
      examples.back().line = element.line;
    } else if (examples.empty()) {
      continue;  // the file's title, and what it says about itself
    } else if (element.kind == ElementKind::Quote && examples.back().question.empty()) {
      examples.back().question = element.runs;
    } else if (element.kind == ElementKind::Code && element.info == "example") {
      read_fields(reader, element, examples.back());
    } else if (auto block = text_block(element)) {
      examples.back().clue.push_back(std::move(*block));
    }
  }
  for (const ExampleSentence& example : examples) check(reader, example);
  return examples;
}

}  // namespace headlight
