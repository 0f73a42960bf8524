#include "core/lab/lab_reading.h"

#include <algorithm>
#include <iterator>

#include "core/lab/asked_word.h"
#include "core/text/words.h"

namespace headlight {
namespace {

// A word that asks, or all that it should look at, may stand after what the model reads.
std::optional<Error> problem_with(const std::vector<LabSentence>& read,
                                  const std::vector<RelationSentence>& sentences) {
  for (std::size_t i = 0; i < read.size(); ++i) {
    const auto is_read = [&](int word) { return !read[i].words[static_cast<std::size_t>(word)].empty(); };
    for (const Link& link : read[i].links) {
      if (is_read(link.query) && std::any_of(link.targets.begin(), link.targets.end(), is_read)) continue;
      return Error{"error.lab.own_unread", {{"text", as_shown(sentences[i].text)}}, ""};
    }
  }
  return std::nullopt;
}

}  // namespace

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
    const std::vector<RelationSentence> part(end_of(parts_), end_of(parts_ + 1));
    auto set = read_raw(encoder, part, settings_.features, executor);
    if (!set) return set.error();
    if (auto problem = problem_with(*set, part)) return problem;
    std::move(set->begin(), set->end(), std::back_inserter(training_));
  }
  if (parts_ < kLabParts || complete_) return std::nullopt;
  auto held_out = read_raw(encoder, data_.held_out, settings_.features, executor);
  if (!held_out) return held_out.error();
  if (auto problem = problem_with(*held_out, data_.held_out)) return problem;
  held_out_ = std::move(*held_out);
  finish();
  return std::nullopt;
}

std::vector<int> LabReading::asking_pieces(const TraceInput& sentence) const {
  const std::vector<std::string> words = lower_words(sentence.text);
  const WordPieces pieces_of = pieces_of_words(sentence.words, sentence.pieces);
  std::vector<int> pieces;
  for (std::size_t word = 0; word < pieces_of.size(); ++word) {
    if (asking_.contains(words[word])) pieces.insert(pieces.end(), pieces_of[word].begin(), pieces_of[word].end());
  }
  return pieces;
}

void LabReading::finish() {
  for (const RelationSentence& sentence : data_.training) {
    const std::vector<std::string> words = lower_words(sentence.text);
    for (const Link& link : sentence.links) asking_.insert(words[static_cast<std::size_t>(link.query)]);
  }
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
