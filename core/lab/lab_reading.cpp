#include "core/lab/lab_reading.h"

#include <iterator>

namespace headlight {

LabSettings what_is_read(LabSettings settings) {
  const std::uint64_t seed = settings.plan.seed;  // of the sentences, too
  settings.plan = {};
  settings.plan.seed = seed;
  return settings;
}

std::optional<Error> LabReading::read(int parts, const Encoder& encoder, Executor& executor) {
  const auto end_of = [&](int part) {
    return data_.training.begin() + static_cast<std::ptrdiff_t>(data_.training.size()) * part / kLabParts;
  };
  for (; parts_ < parts; ++parts_) {
    auto set = read_raw(encoder, {end_of(parts_), end_of(parts_ + 1)}, settings_.features, executor);
    if (!set) return set.error();
    std::move(set->begin(), set->end(), std::back_inserter(training_));
  }
  if (parts_ < kLabParts || complete_) return std::nullopt;
  auto held_out = read_raw(encoder, data_.held_out, settings_.features, executor);
  if (!held_out) return held_out.error();
  held_out_ = std::move(*held_out);
  finish();
  return std::nullopt;
}

void LabReading::finish() {
  centre_ = mean_features(training_);
  for (auto* sentences : {&training_, &held_out_}) {
    for (LabSentence& sentence : *sentences) {
      sentence.features = scaled_features(sentence.features, centre_);
      if (settings_.hidden) hide_queries(sentence);
    }
  }
  for (const LabSentence& sentence : training_) examples_.push_back(example_of(sentence));
  training_ = {};
  complete_ = true;
}

}  // namespace headlight
