// Carries out what was asked for. Returns the exit code.
#pragma once

#include <istream>
#include <ostream>

#include "app/cli/options.h"

namespace headlight::cli {

struct Streams {
  std::istream& input;
  std::ostream& output;
  std::ostream& errors;
  bool shaded = false;  // the output is a terminal that shows colours
};

int run(const Options& options, const Catalogue& texts, const Streams& streams);

}  // namespace headlight::cli
