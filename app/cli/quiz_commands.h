// headlight-cli quiz: files of questions are checked, answers graded, questions made from a sentence, formats changed.
#pragma once

#include "app/cli/commands.h"

namespace headlight::cli {

int run_quiz(const Options& options, const Catalogue& texts, const Streams& streams);

}  // namespace headlight::cli
