// The worked examples of the slides: fixed tokens with hand-set vectors, read from assets/examples/*.json.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/attention/trace.h"
#include "core/base/result.h"
#include "core/model/learning_task.h"

namespace headlight {

struct LessonExample {
  std::string name;  // the file's name without ending: "worked", "bank", "library"
  int focus = 0;     // the row that the lesson speaks about
  TracePtr trace;
  std::vector<std::string> features = {};  // F names of what a value can carry
  Matrix directions = {};                  // (F, D), rows of length 1 at right angles: where each feature lies
  Row printed = {};  // (T): weights that a text prints for the focus row, quoted; empty where there are none
  std::optional<LearningTask> task = {};  // kind "task": what can be learned; the trace is the untrained start
};

// How much of each of the example's features a vector carries, (F): its component along each direction.
Row feature_amounts(const LessonExample& example, const Row& vector);

// Three kinds of file:
//  "vectors"   – every query and key is written out over named features, every value over "carries" (or the same
//                features); "printed" quotes weights for the focus row;
//  "generated" – vectors of d_k numbers are built so that the focus row has exactly the stated cosines with the keys
//                and every row exactly the stated weights:  q·k_j = √d_k (ln w_j + offset);
//  "task"      – words as amounts of named features, and the word each should learn to look at.
// Errors (where = file): error.example.not_json, error.example.bad_field (field).
Result<LessonExample> parse_lesson_example(std::string_view json, const std::string& name, const std::string& where);

}  // namespace headlight
