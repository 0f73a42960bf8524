#include "core/model/sources.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/attention/combine.h"
#include "core/model/shelf.h"
#include "core/model/word_level.h"

namespace headlight {
namespace {

constexpr std::size_t kRemembered = 4;
constexpr Eigen::Index kLargestRemembered = 512;  // words; of longer texts only the last one is kept

// The pieces of the words that no one may see.
std::vector<int> hidden_pieces(const AttentionTrace& head, const std::vector<int>& words) {
  std::vector<int> pieces;
  for (const int word : words) {
    if (word < 0 || word >= static_cast<int>(head.words.size())) continue;
    for (std::size_t piece = 0; piece < head.pieces.size(); ++piece) {
      const bool inside = head.words[static_cast<std::size_t>(word)].contains(head.pieces[piece].span);
      if (inside && head.pieces[piece].span.size() > 0) pieces.push_back(static_cast<int>(piece));
    }
  }
  return pieces;
}

// The same head under the mask, temperature and scale that the request names.
TracePtr under_scaling(const TracePtr& head, const TraceRequest& request) {
  Scaling scaling = head->scaling;
  scaling.mask = request.mask;
  scaling.temperature = request.temperature;
  if (!request.scaled) scaling.divisor = 1;
  const std::vector<int> hidden = hidden_pieces(*head, request.hidden_words);
  scaling.hidden_keys.insert(scaling.hidden_keys.end(), hidden.begin(), hidden.end());
  if (scaling == head->scaling) return head;
  return std::make_shared<const AttentionTrace>(attend_again(*head, scaling));
}

std::optional<Error> check(const TraceRequest& request) {
  if (request.layer < 0 || request.layer >= kLayers) {
    return Error{"error.source.layer", {{"layer", std::to_string(request.layer)}}, ""};
  }
  if (request.head != kMeanHead && (request.head < 0 || request.head >= kHeads)) {
    return Error{"error.source.head", {{"head", std::to_string(request.head)}}, ""};
  }
  if (!(request.temperature > 0) || !std::isfinite(request.temperature))
    return Error{"error.source.temperature", {}, ""};
  return std::nullopt;
}

}  // namespace

Sources::Sources(std::vector<LessonExample> examples) { set_examples(std::move(examples)); }

void Sources::set_encoder(std::shared_ptr<const Encoder> encoder) {
  encoder_ = std::move(encoder);
  remembered_.clear();
}

void Sources::set_examples(std::vector<LessonExample> examples) {
  examples_.clear();
  for (LessonExample& example : examples) examples_.emplace(example.name, std::move(example));
}

TrainedHeadPtr Sources::trained_head(const std::string& name) const {
  for (const auto* heads : {&trained_, &own_}) {
    const auto found = std::find_if(heads->begin(), heads->end(), [&](const auto& head) { return head->name == name; });
    if (found != heads->end()) return *found;
  }
  return nullptr;
}

const LessonExample* Sources::example(const std::string& name) const {
  const auto found = examples_.find(name);
  return found == examples_.end() ? nullptr : &found->second;
}

Result<HeadGrid> Sources::run(const TraceRequest& request, Executor& executor) {
  if (request.source == SourceKind::Untrained) {
    if (!untrained_) untrained_ = std::make_unique<const Untrained>();
    auto row = untrained_->run(request.text, request.layer, executor);
    if (!row) return row.error();
    HeadGrid heads;
    heads[static_cast<std::size_t>(request.layer)] = std::move(*row);
    return heads;
  }
  if (!encoder_) return Error{"error.model.missing", {}, ""};
  auto encoded = encoder_->run(request.text, executor);
  if (!encoded) return encoded.error();
  return encoded->heads;
}

Result<const HeadRow*> Sources::heads_of(const TraceRequest& request, Executor& executor) {
  const auto layer = static_cast<std::size_t>(request.layer);
  const auto found = std::find_if(remembered_.begin(), remembered_.end(), [&](const Remembered& each) {
    return each.source == request.source && each.text == request.text && each.heads[layer][0] != nullptr;
  });
  if (found != remembered_.end()) {
    remembered_.splice(remembered_.begin(), remembered_, found);
  } else {
    auto heads = run(request, executor);
    if (!heads) return heads.error();
    const bool large = (*heads)[layer][0]->size() > kLargestRemembered;
    while (!remembered_.empty() && (large || remembered_.size() >= kRemembered)) remembered_.pop_back();
    remembered_.push_front({request.source, request.text, std::move(*heads)});
  }
  return &remembered_.front().heads[layer];
}

// The sources that have one head only.
Result<TracePtr> Sources::single_head(const TraceRequest& request, Executor& executor) {
  const auto kept = [](Result<AttentionTrace> trace) -> Result<TracePtr> {
    if (!trace) return trace.error();
    return std::make_shared<const AttentionTrace>(std::move(*trace));
  };
  if (request.source == SourceKind::HandSet) {
    if (!hand_set_) return Error{"error.handset.missing", {}, ""};
    return kept(attend_by_hand(*hand_set_, request.text, request.edits));
  }
  if (request.source == SourceKind::Trained) {
    const TrainedHeadPtr head = trained_head(request.trained);
    if (!head) return Error{"error.source.no_head", {{"head", request.trained}}, ""};
    if (!encoder_) return Error{"error.model.missing", {}, ""};
    const auto run = encoder_->run(request.text, executor, layers_for(head->features));
    if (!run) return run.error();
    return kept(read_with(*head, *run));
  }
  if (request.source == SourceKind::Shelf) {
    if (!encoder_) return Error{"error.model.missing", {}, ""};
    return kept(search_shelf(shelf_lines(request.text), *encoder_, executor));
  }
  const LessonExample* found = example(request.example);
  if (found == nullptr) return Error{"error.source.no_example", {{"example", request.example}}, ""};
  return found->trace;
}

Result<std::vector<TracePtr>> Sources::chosen_heads(const TraceRequest& request, Executor& executor) {
  if (has_one_head(request.source)) {
    auto head = single_head(request, executor);
    if (!head) return head.error();
    return std::vector<TracePtr>{*head};
  }
  const auto heads = heads_of(request, executor);
  if (!heads) return heads.error();
  const HeadRow& row = **heads;
  if (request.head == kMeanHead) return std::vector<TracePtr>(row.begin(), row.end());
  return std::vector<TracePtr>{row[static_cast<std::size_t>(request.head)]};
}

Result<TracePtr> Sources::trace(const TraceRequest& request, Executor& executor) {
  if (const auto problem = check(request)) return *problem;
  auto heads = chosen_heads(request, executor);
  if (!heads) return heads.error();
  for (TracePtr& head : *heads) head = under_scaling(head, request);
  TracePtr trace = heads->front();
  if (request.head == kMeanHead && heads->size() > 1) {
    trace = std::make_shared<const AttentionTrace>(mean_of_heads(*heads));
  }
  return request.level == Level::Word ? by_words(trace) : trace;
}

}  // namespace headlight
