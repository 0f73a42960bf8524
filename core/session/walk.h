// Walks: going step by step through a calculation or a training run, by hand or playing.
#pragma once

#include "core/session/requests.h"

namespace headlight {

inline constexpr float kNoticeSeconds = 6;      // how long good news stays
inline constexpr float kMotionSeconds = 0.25F;  // how long something newly shown takes to come to rest

// How many positions lie after the first, 0 where the stage has nothing to walk through.
// One row: a score for each key, the scale, softmax, the output. All rows: the four parts.
int walk_length(const CurrentFigure& figure);

// Seconds between two positions while playing.
float walk_pace(Stage stage);

// The walk that the figure is on, of the state that is about to change.
Walk& current_walk(FigureState& figure, Stage stage);
const Walk& current_walk(const FigureState& figure, Stage stage);

// Whether the figure on show plays: then time moves its walk.
bool is_playing(const State& state, const Content& content);

// Whether a notice is on show that needs no answer.
bool goes_by_itself(const State& state);

// When the state wants its next Tick: at once while something moves, after a pause while something plays.
std::optional<float> seconds_until_tick(const State& state, const Content& content);

}  // namespace headlight
