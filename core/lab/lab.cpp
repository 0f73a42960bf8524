#include "core/lab/lab.h"

#include <algorithm>
#include <cmath>

#include "core/model/head_file.h"
#include "core/model/word_level.h"

namespace headlight {
namespace {

constexpr std::size_t kKeyframeBytes = std::size_t{64} << 20U;  // of all together

std::size_t bytes_of(const HeadWeights<float>& weights) {
  return static_cast<std::size_t>(weights.query.size() + weights.key.size() + weights.distance.size()) * sizeof(float);
}

// As a head's file may hold them.
bool are_sound(const HeadWeights<float>& weights) {
  return weights.query.cwiseAbs().maxCoeff() <= kLargestHeadNumber &&
         weights.key.cwiseAbs().maxCoeff() <= kLargestHeadNumber && weights.query.allFinite() &&
         weights.key.allFinite();
}

// Null where there are no words. `hiding`: what was hidden while the head learned is hidden here, too; null: nothing.
TracePtr read_by_words(const TrainedHead& head, const std::string& text, const LabReading* hiding,
                       const Encoder& encoder, Executor& executor) {
  const auto run = encoder.run(text, executor, layers_for(head.features));
  if (!run) return nullptr;
  const std::vector<int> hidden = hiding != nullptr ? hiding->asking_pieces(run->sentence) : std::vector<int>{};
  return by_words(std::make_shared<const AttentionTrace>(read_with(head, *run, hidden)));
}

}  // namespace

// One run: its steps over what was read.
class Lab::Run {
 public:
  // `reading` is complete.
  Run(LabSettings settings, std::shared_ptr<const LabReading> reading);

  const LabSettings& settings() const { return settings_; }

  // Goes to the step, from where the run is or from the keyframe before it. A run that has diverged stays where it did.
  void go_to(int step) {
    step = std::clamp(step, 0, settings_.plan.steps);
    if (step < state_.step) {
      // From before the step, so that it is made once more: its gradients are kept nowhere.
      const auto after = std::upper_bound(keyframes_.begin(), keyframes_.end(), std::max(0, step - 1),
                                          [](int wanted, const TrainingState& frame) { return wanted < frame.step; });
      state_ = before_ = *(after - 1);
      gradients_ = {};
    }
    while (state_.step < step && !(diverged_ >= 0 && state_.step >= diverged_)) make_step();
  }

  // Without rival.
  LabSnapshot snapshot(const std::string& text, const Encoder& encoder, Executor& executor) const;

 private:
  void make_step();
  void go_back_to_the_last_sound_step();
  void measure();

  LabSettings settings_;
  std::shared_ptr<const LabReading> reading_;
  TrainedHead head_;  // without its weights
  TrainingState state_;
  TrainingState before_;  // the step before, whose loss was a number
  HeadWeights<float> gradients_;
  std::vector<TrainingState> keyframes_;  // by step, the first at 0
  std::vector<float> losses_;             // of all steps that were ever made
  std::vector<LabMeasure> measures_;
  int diverged_ = -1;
};

Lab::Run::Run(LabSettings settings, std::shared_ptr<const LabReading> reading)
    : settings_(std::move(settings)), reading_(std::move(reading)) {
  head_.name = "lab";
  head_.features = settings_.features;
  head_.centre = reading_->centre();
  head_.scaled = settings_.plan.scaled;
  head_.story = {settings_.relation ? std::string(name_of(*settings_.relation)) : "own", "matrices",
                 settings_.plan.seed, static_cast<int>(reading_->examples().size()), 0};
  state_ = start_training(random_weights(head_.centre.size(), settings_.plan));
  before_ = state_;
  keyframes_ = {state_};
  measure();
}

void Lab::Run::measure() {
  const int apart = std::max(1, settings_.plan.steps / kLabMeasures);
  const bool known = !measures_.empty() && measures_.back().step >= state_.step;
  const bool due = state_.step % apart == 0 || state_.step == settings_.plan.steps;
  if (reading_->held_out().empty() || known || !due) return;
  measures_.push_back({state_.step, accuracy(reading_->held_out(), state_.weights, settings_.plan.scaled)});
}

void Lab::Run::make_step() {
  TrainingState before = state_;
  HeadLoss<float> found = advance(state_, reading_->examples(), settings_.plan);
  if (!std::isfinite(found.loss) || !are_sound(state_.weights)) return go_back_to_the_last_sound_step();
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

LabSnapshot Lab::Run::snapshot(const std::string& text, const Encoder& encoder, Executor& executor) const {
  LabSnapshot snapshot;
  snapshot.step = state_.step;
  snapshot.diverged = diverged_ >= 0 && state_.step >= diverged_ ? diverged_ : -1;
  snapshot.losses.assign(losses_.begin(), losses_.begin() + state_.step);
  for (const LabMeasure& measure : measures_) {
    if (measure.step <= state_.step) snapshot.measures.push_back(measure);
  }
  snapshot.gradients = gradients_;
  TrainedHead head = head_;
  head.weights = state_.weights;
  head.story.steps = state_.step;
  snapshot.trace = read_by_words(head, text, settings_.hidden ? reading_.get() : nullptr, encoder, executor);
  snapshot.head = std::make_shared<const TrainedHead>(std::move(head));
  return snapshot;
}

Lab::Lab() = default;
Lab::~Lab() = default;
Lab::Lab(Lab&&) noexcept = default;
Lab& Lab::operator=(Lab&&) noexcept = default;

void Lab::set_texts(std::shared_ptr<const RelationTexts> texts) {
  const bool same = texts_ && texts && *texts_ == *texts;
  texts_ = std::move(texts);
  if (!same) forget_readings();
}

void Lab::forget_readings() {
  reading_.reset();
  run_.reset();
  rival_.reset();
}

// Makes ready to read, unless it is.
std::optional<Error> Lab::prepare(const LabSettings& settings) {
  if (!texts_) return Error{"error.lab.no_texts", {}, ""};
  if (auto problem = check(settings)) return problem;
  LabSettings wanted = what_is_read(settings);
  if (reading_ && reading_->settings() == wanted) return std::nullopt;
  auto data = lab_data(wanted, *texts_);
  if (!data) return data.error();
  run_.reset();
  rival_.reset();
  reading_ = std::make_shared<LabReading>(std::move(wanted), std::move(*data));
  return std::nullopt;
}

Result<LabRival> Lab::asked_too(const LabRequest& request, const TrainedHeadPtr& rival, const Encoder& encoder,
                                Executor& executor) {
  const auto& held_out = reading_->data().held_out;
  if (rival_ != rival) {
    rival_accuracy_.reset();
    if (!held_out.empty()) {
      const auto read = read_sentences(encoder, held_out, rival->features, rival->centre, executor);
      if (!read) return read.error();
      rival_accuracy_ = accuracy(read->sentences, rival->weights, rival->scaled);
    }
    rival_ = rival;
  }
  return LabRival{rival->name, rival_accuracy_, read_by_words(*rival, request.text, nullptr, encoder, executor)};
}

Result<LabSnapshotPtr> Lab::get(const LabRequest& request, const Encoder& encoder, Executor& executor,
                                const TrainedHeadPtr& rival) {
  if (const auto problem = prepare(request.settings)) return *problem;
  const int parts = std::clamp(request.parts, 0, kLabParts);
  if (const auto problem = reading_->read(parts, encoder, executor)) {
    reading_.reset();
    run_.reset();
    return *problem;
  }
  LabSnapshot snapshot;
  if (reading_->complete() && parts == kLabParts) {
    if (!run_ || run_->settings() != request.settings) run_ = std::make_unique<Run>(request.settings, reading_);
    run_->go_to(request.step);
    snapshot = run_->snapshot(request.text, encoder, executor);
  }
  snapshot.parts = reading_->parts();
  snapshot.trained_on = static_cast<int>(reading_->data().training.size());
  snapshot.held_out = static_cast<int>(reading_->data().held_out.size());
  if (rival && reading_->complete()) {
    auto asked = asked_too(request, rival, encoder, executor);
    if (!asked) return asked.error();
    snapshot.rival = std::move(*asked);
  }
  return std::make_shared<const LabSnapshot>(std::move(snapshot));
}

}  // namespace headlight
