// The reflection as a report to hand in: what was written, and what a source made of it.
#pragma once

#include "core/export/report.h"
#include "core/session/scene.h"

namespace headlight {

// Needs the scene of the reflection's page. Numbers and figures are in it once the student compares.
Report reflection_report(const Scene& scene);

// Whether something was written that could be handed in.
bool is_begun(const ReflectionState& reflection);

// "Your words get 55 % …": the overlap in one sentence; `names` may have *marks* for emphasis around words.
std::string overlap_sentence(const ReflectionSideScene& side, const Catalogue& texts);

}  // namespace headlight
