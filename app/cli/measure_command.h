// headlight-cli measure: what the lesson claims about a head, counted again.
#pragma once

#include "app/cli/commands.h"

namespace headlight::cli {

int run_measure(const Options& options, const Catalogue& texts, const Streams& streams);

}  // namespace headlight::cli
