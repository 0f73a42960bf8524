// The sentences of a lab run: what is trained on, and what is held out to measure.
#pragma once

#include <optional>

#include "core/lab/lab_sentence.h"
#include "core/lab/lab_settings.h"

namespace headlight {

struct LabData {
  std::vector<RelationSentence> training, held_out;
};

// Errors: error.lab.no_examples, error.lab.example.
Result<LabData> lab_data(const LabSettings& settings, const RelationTexts& texts);

// What the experiments change once the sentences are read: takes the features of the words that ask away.
void hide_queries(LabSentence& sentence);

// Errors: error.lab.setting (name) for a number that no run can have.
std::optional<Error> check(const LabSettings& settings);

}  // namespace headlight
