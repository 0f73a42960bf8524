#include "core/lab/lab_experiments.h"

namespace headlight {

LabSettings plain_settings() { return {}; }

LabSettings changed_by(LabExperiment experiment) {
  constexpr float kMuchFaster = 100;
  constexpr int kFew = 50;
  LabSettings settings = plain_settings();
  switch (experiment) {
    case LabExperiment::Rate: settings.plan.rate *= kMuchFaster; break;
    case LabExperiment::Scale: settings.plan.scaled = false; break;
    case LabExperiment::Shuffled: settings.shuffled = true; break;
    case LabExperiment::Fewer: settings.sentences = kFew; break;
    case LabExperiment::Distance: settings.plan.biased = false; break;
    case LabExperiment::Hidden: settings.hidden = true; break;
  }
  return settings;
}

LabOutcome outcome_of(const LabEnd& plain, const LabEnd& changed) {
  if (changed.diverged || changed.last <= changed.first + kSamePoints) return LabOutcome::Nothing;
  const double better = changed.last - plain.last;
  if (better > kSamePoints) return LabOutcome::Better;
  return better < -kSamePoints ? LabOutcome::Worse : LabOutcome::Same;
}

}  // namespace headlight
