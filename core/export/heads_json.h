// Trained heads and how good they are, as JSON.
#pragma once

#include <string>
#include <vector>

#include "core/lab/head_evaluation.h"
#include "core/model/trained_head.h"

namespace headlight {

// {"heads": [{"name", "relation", "features", "learned", "width", "distance_bias", "seed", "sentences", "steps"}, …]}
std::string heads_json(const std::vector<TrainedHeadPtr>& heads);

// {"describes": {"n", "top1", "top3", "top1_interval": [low, high], "false_arrows", "baselines": {…}}, …}: shares from
// 0 to 1; the interval is Wilson's of 95 %.
std::string scores_json(const HeadScores& scores);

// What training has made, and its accuracy on sentences of held-out words and structures.
std::string trained_json(const TrainedHead& head, const std::string& file, double held_out);

}  // namespace headlight
