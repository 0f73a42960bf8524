// A trained head in a file: safetensors (8 bytes that tell the header's length, a JSON header, the numbers one after
// another, little-endian), with the tensors "query", "key", "centre" and, where there is one, "distance", and the
// head's story as metadata.
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/model/trained_head.h"

namespace headlight {

inline constexpr Eigen::Index kWidestHead = 256;                        // D
inline constexpr std::size_t kLargestHeadFile = std::size_t{8} << 20U;  // bytes

inline constexpr std::size_t kLongestHeadName = 40;  // bytes
inline constexpr float kLargestHeadNumber = 1e6F;    // of a table; with such entries q·k is still a number

// A head's name is its file's name, too: no slash, no control characters, no space at its ends, no dot at its
// beginning.
bool is_head_name(std::string_view name);

std::string write_head(const TrainedHead& head);

// Errors (where = the file): error.head.size (no head file, cut off or too large), error.head.header (no such header),
// error.head.foreign (safetensors, but not a head of Headlight's, or of a newer one), error.head.tensor (name),
// error.head.not_finite (name): no number, or one beyond ±10⁶.
Result<TrainedHead> read_head(std::string_view bytes, const std::string& where);

}  // namespace headlight
