// The worked examples of the slides: fixed tokens with hand-set vectors, read from assets/examples/*.json.
#pragma once

#include <string>
#include <string_view>

#include "core/attention/trace.h"
#include "core/base/result.h"

namespace headlight {

struct LessonExample {
  std::string name;  // the file's name without ending: "worked", "bank", "library"
  int focus = 0;     // the row that the lesson speaks about
  TracePtr trace;
};

// Two kinds of file:
//  "vectors"   – every query, key and value is written out over named features;
//  "generated" – vectors of d_k numbers are built so that the focus row has exactly the stated cosines with the keys
//                and every row exactly the stated weights:  q·k_j = √d_k (ln w_j + offset).
// Errors (where = file): error.example.not_json, error.example.bad_field (field).
Result<LessonExample> parse_lesson_example(std::string_view json, const std::string& name, const std::string& where);

}  // namespace headlight
