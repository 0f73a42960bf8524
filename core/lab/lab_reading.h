// The sentences of a run as the encoder reads them, part by part. Runs that differ only in how they learn share them.
#pragma once

#include <set>
#include <string>

#include "core/lab/lab_data.h"
#include "core/lab/lab_sentence.h"

namespace headlight {

inline constexpr int kLabParts = 20;

// The settings without what makes no difference to the sentences.
LabSettings what_is_read(LabSettings settings);

class LabReading {
 public:
  // `settings` as from what_is_read.
  LabReading(LabSettings settings, LabData data) : settings_(std::move(settings)), data_(std::move(data)) {}

  // Reads on until so many of kLabParts are there. Errors: those of Encoder::run;
  // error.lab.own_unread (text) where words stand after what the model reads.
  std::optional<Error> read(int parts, const Encoder& encoder, Executor& executor);

  const LabSettings& settings() const { return settings_; }
  const LabData& data() const { return data_; }
  int parts() const { return parts_; }
  bool complete() const { return complete_; }

  // Once it is complete:
  const Row& centre() const { return centre_; }                                  // (C), see scaled_features
  const std::vector<HeadExample<float>>& examples() const { return examples_; }  // to train on
  const std::vector<LabSentence>& held_out() const { return held_out_; }

  // The pieces of the words that ask in the sentences to train on, wherever they stand in another one.
  std::vector<int> asking_pieces(const TraceInput& sentence) const;

 private:
  void finish();

  LabSettings settings_;
  LabData data_;
  int parts_ = 0;
  bool complete_ = false;
  std::vector<LabSentence> training_, held_out_;  // those to train on only until it is complete
  std::vector<HeadExample<float>> examples_;
  Row centre_;
  std::set<std::string> asking_;  // the words that ask, in lower case
};

}  // namespace headlight
