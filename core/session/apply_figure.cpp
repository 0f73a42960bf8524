#include <algorithm>
#include <cmath>

#include "core/attention/blend.h"
#include "core/base/utf8.h"
#include "core/lab/scale_experiment.h"
#include "core/session/apply.h"
#include "core/session/fit.h"
#include "core/session/walk.h"

namespace headlight {
namespace {

constexpr std::size_t kLongestText = 2'000;  // bytes of a sentence or card on a slide

float finite(float value, float low, float high) { return std::isfinite(value) ? std::clamp(value, low, high) : low; }

// The number of words of the slide's example; 0 when there is none.
int words_of(const Change& change) {
  const auto figure = current_figure(change.state, change.content);
  return figure && figure->example != nullptr ? static_cast<int>(figure->example->trace->size()) : 0;
}

// The row of the true weights that the student's shares begin with.
Row true_weights(const Change& change) {
  const auto figure = current_figure(change.state, change.content);
  if (words_of(change) == 0) return {};
  return figure->example->trace->weights.row(shown_row(*figure));
}

void move_walk(const Change& change, int position) {
  const auto figure = current_figure(change.state, change.content);
  if (!figure) return;
  Walk& walk = current_walk(change.slide().figure, figure->stage);
  const int moved = std::clamp(position, 0, walk_length(*figure));
  walk.waited = 0;
  if (moved == walk.position) return;
  walk.position = moved;
  if (figure->stage != Stage::Train) change.restart_motion();
}

}  // namespace

std::string one_line(const std::string& text) {
  std::string line = text.substr(0, fitting_prefix(text, kLongestText));
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line;
}

void apply(const Change& change, const SelectSlideWord& intent) {
  if (!change.on_slide()) return;
  FigureState& figure = change.slide().figure;
  figure.row = std::max(0, intent.row);
  figure.shares.clear();
  change.restart_motion();
}

void apply(const Change& change, const SetOwnText& intent) {
  if (!change.on_slide()) return;
  change.slide().figure.sentence = one_line(intent.text);
  change.slide().figure.sentence_row.reset();
  change.slide().figure.sentence_key.reset();
}

void apply(const Change& change, const SelectOwnWord& intent) {
  if (!change.on_slide()) return;
  change.slide().figure.sentence_row = std::max(0, intent.row);
  change.restart_motion();
}

void apply(const Change& change, const SetShelfRequest& intent) {
  if (change.on_slide()) change.slide().figure.shelf.request = one_line(intent.text);
}

void apply(const Change& change, const SetShelfCard& intent) {
  if (!change.on_slide() || intent.card < 0 || intent.card >= words_of(change) - 1) return;
  ShelfState& shelf = change.slide().figure.shelf;
  if (shelf.cards.empty()) shelf.cards = shelf_cards(*current_figure(change.state, change.content)->example, shelf);
  shelf.cards[static_cast<std::size_t>(intent.card)] = one_line(intent.text);
}

void apply(const Change& change, const MoveArrow& intent) {
  if (!change.on_slide()) return;
  ArrowsState& arrows = change.slide().figure.arrows;
  (intent.query ? arrows.query : arrows.key) = {finite(intent.x, -kLongestArrow, kLongestArrow),
                                                finite(intent.y, -kLongestArrow, kLongestArrow)};
}

void apply(const Change& change, const SetTemperature& intent) {
  if (change.on_slide()) change.slide().figure.softmax.temperature = finite(intent.temperature, kColdest, kHottest);
}

void apply(const Change& change, const ShowSoftmaxSteps& intent) {
  if (!change.on_slide()) return;
  change.slide().figure.softmax.shown = std::clamp(intent.count, 1, kSoftmaxSteps);
  change.restart_motion();
}

void apply(const Change& change, const SetWidth& intent) {
  if (change.on_slide()) change.slide().figure.softmax.width = std::clamp(intent.width, 1, kLargestWidth);
}

void apply(const Change& change, const DrawAgain&) {
  const auto figure = current_figure(change.state, change.content);
  if (!figure) return;
  FigureState& own = change.slide().figure;
  if (figure->stage == Stage::Experiment) ++own.softmax.seed;
  if (figure->stage == Stage::Slope || figure->stage == Stage::Train) {
    ++own.learning.seed;
    own.learning.training = {};
  }
}

void apply(const Change& change, const SetShare& intent) {
  const int words = words_of(change);
  if (intent.key < 0 || intent.key >= words) return;
  auto& shares = change.slide().figure.shares;
  const bool begun = shares.size() == static_cast<std::size_t>(words);
  const Row before = begun ? Row(Eigen::Map<const Row>(shares.data(), words)) : true_weights(change);
  const Row after = with_share(before, intent.key, finite(intent.share, 0, 1), true_weights(change));
  shares.assign(after.data(), after.data() + after.size());
}

void apply(const Change& change, const PointAtPart& intent) {
  if (change.on_slide()) change.slide().figure.part = std::clamp(intent.part, 0, kFormulaParts);
}

void apply(const Change& change, const GoToPosition& intent) {
  if (const auto figure = current_figure(change.state, change.content)) {
    current_walk(change.slide().figure, figure->stage).playing = false;
    move_walk(change, intent.position);
  }
}

void apply(const Change& change, const SetPlaying& intent) {
  const auto figure = current_figure(change.state, change.content);
  if (!figure || walk_length(*figure) == 0) return;
  Walk& walk = current_walk(change.slide().figure, figure->stage);
  const bool at_end = walk.position >= walk_length(*figure);
  if (intent.playing && at_end) move_walk(change, 0);  // playing from the end begins anew
  walk.playing = intent.playing;
  walk.waited = 0;
}

void apply(const Change& change, const PushScore& intent) {
  if (change.on_slide()) change.slide().figure.learning.push = finite(intent.push, -kFarthestPush, kFarthestPush);
}

void apply(const Change& change, const SetTarget& intent) {
  const auto figure = current_figure(change.state, change.content);
  const int words = words_of(change);
  if (!figure || figure->example == nullptr || !figure->example->task) return;
  if (intent.row < 0 || intent.row >= words || intent.key < 0 || intent.key >= words) return;
  LearningState& learning = change.slide().figure.learning;
  if (learning.targets.size() != static_cast<std::size_t>(words)) learning.targets = figure->example->task->targets;
  learning.targets[static_cast<std::size_t>(intent.row)] = intent.key;
  learning.training = {};
}

void apply(const Change& change, const SetRate& intent) {
  if (!change.on_slide() || !std::isfinite(intent.rate)) return;
  change.slide().figure.learning.rate = std::clamp(intent.rate, kSlowestRate, kFastestRate);
}

void apply(const Change& change, const ResetFigure&) {
  if (!change.on_slide()) return;
  change.slide().figure = {};
  fit_to_content(change.state, change.content);
  change.restart_motion();
}

void apply(const Change& change, const Tick& intent) {
  const float seconds = finite(intent.seconds, 0, 1);
  change.state.motion = std::min(1.0F, change.state.motion + seconds / kMotionSeconds);
  if (goes_by_itself(change.state)) {
    change.state.notice->shown += finite(intent.seconds, 0, kNoticeSeconds);  // however long nothing else happened
    if (change.state.notice->shown + 1e-3F >= kNoticeSeconds) change.state.notice.reset();
  }
  const auto figure = current_figure(change.state, change.content);
  if (!figure || walk_length(*figure) == 0) return;
  Walk& walk = current_walk(change.slide().figure, figure->stage);
  if (!walk.playing) return;
  walk.waited += seconds;
  if (walk.waited + 1e-4F < walk_pace(figure->stage)) return;
  move_walk(change, walk.position + 1);
  if (walk.position >= walk_length(*figure)) walk.playing = false;
}

}  // namespace headlight
