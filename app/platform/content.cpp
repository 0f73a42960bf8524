#include "app/platform/content.h"

#include "app/platform/folders.h"
#include "app/platform/load.h"
#include "core/practice/check_lesson.h"

namespace headlight {

Sources sources_for(const Content& content) {
  Sources sources;
  supply(sources, content);
  return sources;
}

Lab lab_for(const Content& content) {
  Lab lab;
  lab.set_texts(content.relations);
  return lab;
}

void supply(Sources& sources, const Content& content) {
  std::vector<LessonExample> examples;
  for (const auto& [name, example] : content.examples) examples.push_back(example);
  sources.set_examples(std::move(examples));
  sources.set_hand_set(content.hand_set);
  sources.set_trained_heads(content.heads);
}

Result<Content> load_content(const std::filesystem::path& resources) {
  auto texts = load_catalogue(resources / "assets" / "i18n" / "en.json");
  if (!texts) return texts.error();
  Content content;
  content.export_folder = export_folder().string();
  content.texts = std::move(*texts);

  LoadedExamples loaded = load_examples(resources / "assets" / "examples");
  content.problems = std::move(loaded.problems);
  for (LessonExample& example : loaded.examples) {
    const std::string name = example.name;
    content.examples.emplace(name, std::move(example));
  }

  if (auto hand_set = load_hand_set(resources / "assets" / "handset")) {
    content.hand_set = std::move(*hand_set);
    auto goals = load_goals(resources / "assets" / "handset", *content.hand_set);
    if (!goals) content.problems.push_back(goals.error());
    if (goals) content.goals = std::move(*goals);
  } else {
    content.problems.push_back(hand_set.error());
  }

  if (auto relations = load_relation_texts(resources / "assets" / "lab")) {
    content.relations = std::make_shared<const RelationTexts>(std::move(*relations));
  } else {
    content.problems.push_back(relations.error());
  }
  LoadedHeads heads = load_heads(resources / "assets" / "heads");
  content.heads = std::move(heads.heads);
  content.head_problems = std::move(heads.problems);

  std::vector<NamedText> files;
  if (auto lesson = load_lesson_files(resources / "assets" / "lesson" / "en")) {
    files = std::move(*lesson);
  } else {
    content.problems.push_back(lesson.error());
  }
  CheckedLesson lesson = read_lesson(files, content.examples);
  content.deck = std::move(lesson.deck);
  content.questions = std::move(lesson.questions);
  content.problems.insert(content.problems.end(), lesson.problems.begin(), lesson.problems.end());
  return content;
}

}  // namespace headlight
