// Answers for a spreadsheet and for a learning record store.
#pragma once

#include <string>
#include <vector>

#include "core/quiz/attempts.h"

namespace headlight {

// RFC 4180: number, learner, topic, question, answer, credit, right, certainty, marks, guess.
std::string answers_csv(const std::vector<Attempt>& attempts, const std::string& learner);

// One statement a line, in the form of the Experience API 1.0.3 (actor, verb "answered", object, result). Without a
// time and without an address: this program keeps neither. Guesses are left out.
std::string answers_xapi(const std::vector<Attempt>& attempts, const std::string& learner);

}  // namespace headlight
