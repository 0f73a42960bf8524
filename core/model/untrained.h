// The untrained source: the encoder's shapes with seeded random weights, for contrast with what has been learned.
// Needs no model file. Each distinct word (case counts) has a random vector of its own, drawn from a hash of its
// letters.
#pragma once

#include <string>

#include "core/base/executor.h"
#include "core/base/result.h"
#include "core/model/heads.h"

namespace headlight {

class Untrained {
 public:
  static constexpr std::size_t kLimit = 2'048;  // words; the four heads of a layer then take 200 MB

  explicit Untrained(std::uint64_t seed = 1);

  // The heads of one layer; words are the pieces. Errors: error.text.empty for a text without words.
  Result<HeadRow> run(const std::string& text, int layer, Executor& executor) const;

 private:
  Matrix embed(const std::string& text, const TraceInput& sentence) const;

  std::uint64_t seed_;
  std::array<Matrix, kLayers> projections_;  // (256, 3·256) and (256, 3·512)
  Matrix first_output_;                      // (256, 256): layer 0's heads back into the stream
};

}  // namespace headlight
