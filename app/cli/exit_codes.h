// What the exit code of headlight-cli says.
#pragma once

#include "core/base/result.h"

namespace headlight::cli {

inline constexpr int kGood = 0;
inline constexpr int kWrongInput = 1;
inline constexpr int kWrongUsage = 2;
inline constexpr int kMissing = 3;  // something is missing or unreadable: the model, a file

int exit_code(const Error& error);

}  // namespace headlight::cli
