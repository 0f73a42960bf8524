#include "app/platform/content.h"

#include "app/platform/load.h"
#include "core/practice/check_lesson.h"

namespace headlight {

Result<Content> load_content(const std::filesystem::path& resources) {
  auto texts = load_catalogue(resources / "assets" / "i18n" / "en.json");
  if (!texts) return texts.error();
  Content content;
  content.texts = std::move(*texts);

  std::map<std::string, TracePtr> traces;
  if (auto examples = load_examples(resources / "assets" / "examples")) {
    for (LessonExample& example : *examples) {
      traces[example.name] = example.trace;
      content.examples.emplace(example.name, std::move(example));
    }
  } else {
    content.problems.push_back(examples.error());
  }

  std::vector<NamedText> files;
  if (auto lesson = load_lesson_files(resources / "assets" / "lesson" / "en")) {
    files = std::move(*lesson);
  } else {
    content.problems.push_back(lesson.error());
  }
  content.deck = parse_deck(files).deck;
  for (const NamedText& file : files) {
    if (!file.name.ends_with(".gift")) continue;
    ParsedQuiz quiz = parse_gift(file);
    for (Question& question : quiz.questions) content.questions.push_back(std::move(question));
  }
  for (Error& problem : check_lesson(files, traces)) content.problems.push_back(std::move(problem));
  return content;
}

}  // namespace headlight
