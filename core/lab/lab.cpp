#include "core/lab/lab.h"

#include <algorithm>
#include <cmath>

#include "core/lab/lab_data.h"
#include "core/model/word_level.h"

namespace headlight {
namespace {

constexpr std::size_t kKeyframeBytes = std::size_t{64} << 20U;  // of all together

std::size_t bytes_of(const HeadWeights<float>& weights) {
  return static_cast<std::size_t>(weights.query.size() + weights.key.size() + weights.distance.size()) * sizeof(float);
}

}  // namespace

// One run: its sentences, read part by part, and then its steps.
class Lab::Run {
 public:
  Run(LabSettings settings, LabData data) : settings_(std::move(settings)), data_(std::move(data)) {}

  const LabSettings& settings() const { return settings_; }

  // Reads on until so many parts are there.
  std::optional<Error> read(int parts, const Encoder& encoder, Executor& executor) {
    const auto end_of = [](int part, std::size_t count) { return count * static_cast<std::size_t>(part) / kLabParts; };
    for (; parts_ < parts; ++parts_) {
      const auto first = data_.training.begin() + static_cast<std::ptrdiff_t>(end_of(parts_, data_.training.size()));
      const auto last = data_.training.begin() + static_cast<std::ptrdiff_t>(end_of(parts_ + 1, data_.training.size()));
      auto set = read_raw(encoder, {first, last}, settings_.features, executor);
      if (!set) return set.error();
      std::move(set->begin(), set->end(), std::back_inserter(training_));
    }
    if (parts_ < kLabParts || head_) return std::nullopt;
    auto held_out = read_raw(encoder, data_.held_out, settings_.features, executor);
    if (!held_out) return held_out.error();
    finish_reading(std::move(*held_out));
    return std::nullopt;
  }

  // Goes to the step, from where the run is or from the keyframe before it. A run that has diverged stays where it did.
  void go_to(int step) {
    step = std::clamp(step, 0, settings_.plan.steps);
    if (step < state_.step) {
      const auto after = std::upper_bound(keyframes_.begin(), keyframes_.end(), step,
                                          [](int wanted, const TrainingState& frame) { return wanted < frame.step; });
      state_ = before_ = *(after - 1);
      gradients_ = {};
    }
    while (state_.step < step && !(diverged_ >= 0 && state_.step >= diverged_)) make_step();
  }

  LabSnapshotPtr snapshot(const std::string& text, const Encoder& encoder, Executor& executor);

 private:
  void finish_reading(std::vector<LabSentence> held_out);
  void make_step();
  void go_back_to_the_last_sound_step();
  void measure();

  LabSettings settings_;
  LabData data_;
  int parts_ = 0;
  std::vector<LabSentence> training_, held_out_;
  std::vector<HeadExample<float>> examples_;
  std::optional<TrainedHead> head_;  // without its weights
  TrainingState state_;
  TrainingState before_;  // the step before, whose loss was a number
  HeadWeights<float> gradients_;
  std::vector<TrainingState> keyframes_;  // by step, the first at 0
  std::vector<float> losses_;             // of all steps that were ever made
  std::vector<LabMeasure> measures_;
  int diverged_ = -1;
};

void Lab::Run::finish_reading(std::vector<LabSentence> held_out) {
  head_.emplace();
  head_->centre = mean_features(training_);
  held_out_ = std::move(held_out);
  for (auto* sentences : {&training_, &held_out_}) {
    for (LabSentence& sentence : *sentences) {
      sentence.features = scaled_features(sentence.features, head_->centre);
      if (settings_.hidden) hide_queries(sentence);
    }
  }
  for (const LabSentence& sentence : training_) examples_.push_back(example_of(sentence));
  training_ = {};
  head_->features = settings_.features;
  head_->scaled = settings_.plan.scaled;
  head_->name = "lab";
  head_->story = {settings_.relation ? std::string(name_of(*settings_.relation)) : "own", "matrices",
                  settings_.plan.seed, static_cast<int>(examples_.size()), 0};
  state_ = start_training(random_weights(head_->centre.size(), settings_.plan));
  before_ = state_;
  keyframes_ = {state_};
  measure();
}

void Lab::Run::measure() {
  const int apart = std::max(1, settings_.plan.steps / kLabMeasures);
  const bool known = !measures_.empty() && measures_.back().step >= state_.step;
  if (held_out_.empty() || known || state_.step % apart != 0) return;
  measures_.push_back({state_.step, accuracy(held_out_, state_.weights, settings_.plan.scaled)});
}

void Lab::Run::make_step() {
  TrainingState before = state_;
  HeadLoss<float> found = advance(state_, examples_, settings_.plan);
  if (!std::isfinite(found.loss)) return go_back_to_the_last_sound_step();
  before_ = std::move(before);
  gradients_ = std::move(found.gradients);
  if (losses_.size() < static_cast<std::size_t>(state_.step)) losses_.push_back(found.loss);
  measure();
  const std::size_t most = std::clamp(kKeyframeBytes / (3 * bytes_of(state_.weights)), std::size_t{2}, kMostKeyframes);
  const int apart = 1 + settings_.plan.steps / static_cast<int>(most);
  if (state_.step % apart == 0 && keyframes_.back().step < state_.step) keyframes_.push_back(state_);
}

// The numbers that the last step has left behind are too large for the next one: they are of no use to anybody.
void Lab::Run::go_back_to_the_last_sound_step() {
  state_ = before_;
  diverged_ = state_.step;
  gradients_ = {};
  const auto is_later = [&](const auto& kept) { return kept.step > diverged_; };
  std::erase_if(keyframes_, is_later);
  std::erase_if(measures_, is_later);
}

LabSnapshotPtr Lab::Run::snapshot(const std::string& text, const Encoder& encoder, Executor& executor) {
  auto snapshot = std::make_shared<LabSnapshot>();
  snapshot->parts = parts_;
  snapshot->trained_on = static_cast<int>(data_.training.size());
  snapshot->held_out = static_cast<int>(data_.held_out.size());
  if (!head_) return snapshot;
  snapshot->step = state_.step;
  snapshot->diverged = diverged_ >= 0 && state_.step >= diverged_ ? diverged_ : -1;
  snapshot->losses.assign(losses_.begin(), losses_.begin() + state_.step);
  for (const LabMeasure& measure : measures_) {
    if (measure.step <= state_.step) snapshot->measures.push_back(measure);
  }
  snapshot->gradients = gradients_;
  TrainedHead head = *head_;
  head.weights = state_.weights;
  head.story.steps = state_.step;
  if (const auto run = encoder.run(text, executor, layers_for(head.features))) {
    snapshot->trace = by_words(std::make_shared<const AttentionTrace>(read_with(head, *run)));
  }
  snapshot->head = std::make_shared<const TrainedHead>(std::move(head));
  return snapshot;
}

Lab::Lab() = default;
Lab::~Lab() = default;
Lab::Lab(Lab&&) noexcept = default;
Lab& Lab::operator=(Lab&&) noexcept = default;

void Lab::set_texts(std::shared_ptr<const RelationTexts> texts) {
  texts_ = std::move(texts);
  run_.reset();
}

Result<LabSnapshotPtr> Lab::get(const LabRequest& request, const Encoder& encoder, Executor& executor) {
  if (!texts_) return Error{"error.lab.no_texts", {}, ""};
  if (const auto problem = check(request.settings)) return *problem;
  if (!run_ || !(run_->settings() == request.settings)) {
    auto data = lab_data(request.settings, *texts_);
    if (!data) return data.error();
    run_ = std::make_unique<Run>(request.settings, std::move(*data));
  }
  const int parts = std::clamp(request.parts, 0, kLabParts);
  if (const auto problem = run_->read(parts, encoder, executor)) {
    run_.reset();
    return *problem;
  }
  if (parts == kLabParts) run_->go_to(request.step);
  return run_->snapshot(request.text, encoder, executor);
}

}  // namespace headlight
