// The numbers that a text refers to, one string for each of its references.
#pragma once

#include <string>
#include <vector>

#include "core/attention/trace.h"
#include "core/lesson/deck.h"

namespace headlight {

// A dash where there is no such number, or no trace (yet); the lesson's problems say why. `other` is what {other …}
// speaks of.
std::vector<std::string> numbers_in(const std::vector<TextRun>& runs, const AttentionTrace* trace,
                                    const AttentionTrace* other = nullptr);

}  // namespace headlight
