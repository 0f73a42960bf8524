// Everything that is wrong with a lesson folder, for an instructor who edits it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/lesson/deck.h"
#include "core/model/lesson_example.h"
#include "core/quiz/gift.h"

namespace headlight {

// A lesson as far as it can be read, and everything that is wrong with it; where = "file:line".
struct CheckedLesson {
  Deck deck;
  std::vector<Question> questions;
  std::vector<Error> problems;
};

// Errors besides those of the parsers: error.lesson.no_example (example), .no_query (word), .no_layer, .no_source,
// .bad_utf8, .typed_number (text), .no_concepts, .no_questions, .no_feedback, .no_place; error.training.no_task.
CheckedLesson read_lesson(const std::vector<NamedText>& files, const std::map<std::string, LessonExample>& examples);

}  // namespace headlight
