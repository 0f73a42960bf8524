// What Explore reads and what it is compared with.
#include "core/session/names.h"
#include "core/session/requests.h"
#include "core/text/words.h"

namespace headlight {
namespace {

// One of Explore's readings as the source itself does it.
TraceRequest plain_request(const ExploreState& explore, SourceKind source, const std::string& text,
                           const HandSetEdits& edits) {
  TraceRequest request;
  request.source = source;
  request.level = explore.level;
  if (source == SourceKind::Lesson) return request;  // the example has its own sentence and a single head
  request.text = text;
  if (source == SourceKind::HandSet) {
    request.level = Level::Piece;  // its pieces are words
    request.edits = edits;
    return request;
  }
  if (source == SourceKind::Trained) {
    request.trained = explore.trained;
    return request;
  }
  request.layer = explore.layer;
  request.head = explore.head;
  return request;
}

void change(TraceRequest& request, const WhatIf& what_if, bool same_sentence) {
  request.mask = what_if.causal ? Mask::Causal : Mask::None;
  request.temperature = what_if.temperature;
  request.scaled = what_if.scaled;
  if (!what_if.removed || !same_sentence) return;
  if (what_if.removal == Removal::Hide) request.hidden_words = {*what_if.removed};
  if (what_if.removal == Removal::Delete) request.text = without_word(request.text, *what_if.removed);
}

}  // namespace

TraceRequest explore_request(const ExploreState& explore, const HandSetEdits& edits) {
  TraceRequest request = plain_request(explore, explore.source, explore.sentence, edits);
  if (explore.comparison.against != Against::Original) change(request, explore.what_if, true);
  // Pieces can only be compared with pieces.
  const Comparison& other = explore.comparison;
  if (other.against == Against::Source && explore.source != other.source) {
    if (reads_pieces(explore.source) != reads_pieces(other.source)) request.level = Level::Word;
  }
  return request;
}

std::optional<TraceRequest> compared_request(const ExploreState& explore, const HandSetEdits& edits) {
  const Comparison& other = explore.comparison;
  if (other.against == Against::Nothing) return std::nullopt;
  TraceRequest request = plain_request(explore, explore.source, explore.sentence, edits);
  bool same_sentence = true;
  if (other.against == Against::Sentence && explore.source != SourceKind::Lesson) {
    request.text = other.sentence.empty() ? explore.sentence : other.sentence;
    same_sentence = request.text == explore.sentence;
  }
  if (other.against == Against::Source) {
    request = plain_request(explore, other.source, explore.sentence, edits);
    if (reads_pieces(explore.source) != reads_pieces(other.source)) request.level = Level::Word;
    if (other.source == SourceKind::Trained) request.trained = other.trained;
    if (!has_one_head(other.source)) {
      request.layer = other.layer;
      request.head = other.head;
    }
  }
  change(request, explore.what_if, same_sentence);
  return request;
}

HeadsRequest heads_request(TraceRequest reading) {
  reading.layer = reading.head = 0;
  return {std::move(reading)};
}

const ExampleSentence* open_example(const ExploreState& explore, const Content& content) {
  const auto& examples = content.deck.sentences;
  const bool there = explore.example && *explore.example < static_cast<int>(examples.size());
  return there ? &examples[static_cast<std::size_t>(*explore.example)] : nullptr;
}

std::optional<TraceRequest> example_request(const ExampleSentence& example, const std::string& sentence) {
  const auto source = source_named(example.source);
  if (!source || sentence.empty()) return std::nullopt;
  ExploreState as_opened;
  as_opened.layer = example.layer;
  as_opened.head = example.head;
  as_opened.trained = example.trained;
  return plain_request(as_opened, *source, sentence, {});
}

std::vector<Request> wanted_by_explore(const State& state, const Content& content) {
  std::vector<Request> requests;
  const ExploreState& explore = state.explore;
  const TraceRequest reading = explore_request(explore, own_edits(state));
  if (explore.stage == ExploreStage::Heads && !has_one_head(explore.source)) {
    requests.emplace_back(heads_request(reading));
  }
  if (auto other = compared_request(explore, own_edits(state))) {
    requests.emplace_back(DifferenceRequest{reading, std::move(*other)});
  }
  if (const ExampleSentence* example = open_example(explore, content)) {
    for (const std::string& sentence : {example->sentence, example->other}) {
      if (auto request = example_request(*example, sentence)) requests.emplace_back(std::move(*request));
    }
  }
  return requests;
}

}  // namespace headlight
