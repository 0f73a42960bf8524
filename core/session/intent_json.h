// Intents as lines of JSON, for recordings and replays. Only what a person does is written.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/session/intent.h"

namespace headlight {

// Nothing for what comes back from the worker.
std::optional<std::string> to_json_line(const Intent& intent);

// Errors: error.replay.not_an_intent.
Result<Intent> intent_from_json(std::string_view line, const std::string& where);

}  // namespace headlight
