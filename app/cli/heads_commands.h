// headlight-cli heads list | eval | train.
#pragma once

#include "app/cli/commands.h"

namespace headlight::cli {

int run_heads(const Options& options, const Catalogue& texts, const Streams& streams);

}  // namespace headlight::cli
