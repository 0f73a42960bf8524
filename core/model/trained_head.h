// A head that this project has trained on one readable relation, reading any sentence through the encoder's features.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/attention/trace.h"
#include "core/model/head_features.h"
#include "core/model/head_weights.h"

namespace headlight {

inline constexpr Eigen::Index kBiasReach = 16;  // pieces; what stands farther apart counts as so far
inline constexpr Eigen::Index kBiasDistances = 2 * kBiasReach + 1;

// How a head came about; kept in its file.
struct HeadStory {
  std::string relation;    // "describes", …; "own" for a student's own examples
  std::string learned;     // "matrices", or "strength": only how strongly likeness counts
  std::uint64_t seed = 1;  // of the sentences, the start and the order
  int sentences = 0;       // trained on
  int steps = 0;

  bool operator==(const HeadStory&) const = default;
};

struct TrainedHead {
  std::string name;
  HeadFeatures features = HeadFeatures::Layer1;
  Row centre;                  // (C), see scaled_features
  HeadWeights<float> weights;  // (C, D) and kBiasDistances, or no bias
  bool scaled = true;          // scores are divided by √D
  HeadStory story;

  bool operator==(const TrainedHead&) const = default;
};
using TrainedHeadPtr = std::shared_ptr<const TrainedHead>;

// The head's name where one has made a trace; empty otherwise.
std::string trained_head(const Origin& origin);

// logit = q·k / √D + bias. W_V (C, D) is a fixed random projection: no loss has ever spoken about the values.
// `run` has at least the layers that the head's features need. `hidden`: pieces whose features are taken away.
AttentionTrace read_with(const TrainedHead& head, const EncoderRun& run, const std::vector<int>& hidden = {});

}  // namespace headlight
