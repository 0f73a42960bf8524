// A task small enough to be learned before one's eyes: a sentence whose words have hand-set features, and for each word
// the word it should look at. What is learned are W_Q and W_K.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/attention/trace.h"
#include "core/model/head_weights.h"

namespace headlight {

struct LearningTask {
  std::vector<std::string> features;  // C: what the columns of `inputs` stand for
  MatrixOf<double> inputs;            // (T, C)
  std::vector<int> targets;           // T: the key each query should attend to
  int head_width = 0;                 // D
};

// Seeded random numbers with variance 1 / C, small enough that all words look at all words at first.
HeadWeights<double> starting_weights(const LearningTask& task, std::uint64_t seed);

// The head with these weights reading `sentence` (its pieces and words; the values are the inputs themselves).
AttentionTrace read_with(const LearningTask& task, const HeadWeights<double>& weights, TraceInput sentence);

}  // namespace headlight
