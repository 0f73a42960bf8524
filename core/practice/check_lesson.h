// Everything that is wrong with a lesson folder, for an instructor who edits it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/attention/trace.h"
#include "core/lesson/deck.h"
#include "core/quiz/gift.h"

namespace headlight {

// Problems of the files themselves, and of references and figures against the lesson's examples; where = "file:line".
// Errors besides those of the parsers: error.lesson.no_example (example), error.lesson.no_query (word).
std::vector<Error> check_lesson(const std::vector<NamedText>& files, const std::map<std::string, TracePtr>& examples);

}  // namespace headlight
