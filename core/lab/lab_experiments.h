// Six things to try in the lab. Each changes one thing about the plain run, and the student says first how the change
// will do: the answer is what the two runs then show.
#pragma once

#include <optional>

#include "core/lab/lab_settings.h"

namespace headlight {

enum class LabExperiment {
  Rate,      // the learning rate × 100
  Scale,     // scores are not divided by √d_k
  Shuffled,  // the words to look at are drawn at random
  Fewer,     // 50 sentences instead of 4,000
  Distance,  // no bias for distance
  Hidden,    // the pronouns have no features
};
inline constexpr LabExperiment kLabExperiments[] = {LabExperiment::Rate,     LabExperiment::Scale,
                                                    LabExperiment::Shuffled, LabExperiment::Fewer,
                                                    LabExperiment::Distance, LabExperiment::Hidden};

// Pronouns, by the settings with which the lab begins.
LabSettings plain_settings();
LabSettings changed_by(LabExperiment experiment);

// How a run ended: how often the head was right on held-out sentences, before the first step and after the last.
struct LabEnd {
  LabSettings settings;
  double first = 0, last = 0;
  bool diverged = false;  // the loss was no number any more

  bool operator==(const LabEnd&) const = default;
};

// How the changed run did beside the plain one.
enum class LabOutcome {
  Better,
  Same,     // within kSamePoints
  Worse,    // but better than its random beginning
  Nothing,  // no better than its random beginning, or it diverged
};
inline constexpr LabOutcome kLabOutcomes[] = {LabOutcome::Better, LabOutcome::Same, LabOutcome::Worse,
                                              LabOutcome::Nothing};

// 500 held-out sentences, of which about three in four are right: two such shares differ by more than this in one of
// twenty pairs if nothing but chance is behind it (twice the standard error of their difference, √(2 · 0.19 / 500)).
inline constexpr double kSamePoints = 0.055;

LabOutcome outcome_of(const LabEnd& plain, const LabEnd& changed);

}  // namespace headlight
