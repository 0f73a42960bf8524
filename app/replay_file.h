// Recorded intents, one JSON object a line.
#pragma once

#include <filesystem>
#include <vector>

#include "core/base/result.h"
#include "core/session/intent.h"

namespace headlight {

// Errors: those of read_file, and error.replay.not_an_intent (where = file:line). Empty lines are skipped.
Result<std::vector<Intent>> read_replay(const std::filesystem::path& file);

}  // namespace headlight
