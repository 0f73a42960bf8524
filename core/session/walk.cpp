#include "core/session/walk.h"

#include <algorithm>

namespace headlight {
namespace {

constexpr int kAfterScores = 3;  // scale, softmax, output
constexpr float kFrame = 1.0F / 60;

}  // namespace

int walk_length(const CurrentFigure& figure) {
  switch (figure.stage) {
    case Stage::OneRow:
      return figure.example == nullptr ? 0 : static_cast<int>(figure.example->trace->size()) + kAfterScores;
    case Stage::AllRows: return kFormulaParts;
    case Stage::Process: return kProcessSteps - 1;
    case Stage::Train: return kTrainingSteps;
    default: return 0;
  }
}

float walk_pace(Stage stage) { return stage == Stage::Train ? 0.1F : 1.0F; }

const Walk& current_walk(const FigureState& figure, Stage stage) {
  return stage == Stage::Train ? figure.learning.training : figure.walk;
}

Walk& current_walk(FigureState& figure, Stage stage) {
  return stage == Stage::Train ? figure.learning.training : figure.walk;
}

bool is_playing(const State& state, const Content& content) {
  const auto figure = current_figure(state, content);
  return figure && walk_length(*figure) > 0 && current_walk(figure->state.figure, figure->stage).playing;
}

bool goes_by_itself(const State& state) { return state.notice && !state.notice->problem; }

std::optional<float> seconds_until_tick(const State& state, const Content& content) {
  if (state.motion < 1) return kFrame;
  if (!is_playing(state, content)) {
    if (!goes_by_itself(state)) return std::nullopt;
    return std::max(kFrame, kNoticeSeconds - state.notice->shown);
  }
  const auto figure = current_figure(state, content);
  const Walk& walk = current_walk(figure->state.figure, figure->stage);
  return std::max(kFrame, walk_pace(figure->stage) - walk.waited);
}

}  // namespace headlight
