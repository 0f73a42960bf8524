// What a trained head reads of each piece: parts of what the encoder knows, brought to one scale.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/model/encoder.h"

namespace headlight {

enum class HeadFeatures {
  Embedding,            // the piece's own vector, the same in every sentence (256)
  Neighbours,           // that of the piece before it, its own, and that of the piece after it (768)
  Layer1,               // what layer 1 of the encoder makes of it (512)
  Layer2,               // what layer 2 makes of it (512)
  NeighboursAndLayer1,  // both side by side (1,280)
};

std::string_view name_of(HeadFeatures features);  // as it stands in files: "embedding", "layer-1", …
std::optional<HeadFeatures> features_named(std::string_view name);
Eigen::Index width_of(HeadFeatures features);

// How many of the encoder's layers have to be run for them.
std::size_t layers_for(HeadFeatures features);

// (T, C) as they are; `run` has at least the layers that they need.
Matrix raw_features(const EncoderRun& run, HeadFeatures features);

// Less the mean over many sentences (C), so that what all pieces have in common does not count, and then scaled to
// mean 0 and variance 1, row by row.
Matrix scaled_features(const Matrix& raw, const Row& centre);

}  // namespace headlight
