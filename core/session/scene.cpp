#include "core/session/scene.h"

#include "core/session/following.h"

namespace headlight {
namespace {

ExploreScene explore_scene(const State& state, const ResultStore& results) {
  ExploreScene scene;
  const Following following = follow(state, results, explore_request(state.explore, own_edits(state)));
  scene.problem = following.problem;
  scene.stale = following.stale;
  const TracePtr& trace = following.trace;
  if (!trace) return scene;
  scene.view = view_of(trace, state.explore.query);
  if (state.explore.guessing && trace->size() <= kMostGuessed) {
    scene.guess = guess_of(state.explore.guess, trace->weights.row(scene.view->row.query));
  }
  const auto& cell = state.explore.cell;
  if (cell && cell->query < trace->size() && cell->key < trace->size()) {
    scene.cell = explain(*trace, cell->query, cell->key);
  }
  if (trace->dropped > 0) scene.dropped_text = trace->text.substr(trace->read_end);
  return scene;
}

}  // namespace

Scene derive(const State& state, const Content& content, const ResultStore& results) {
  Scene scene{state, content, {}, {}, {}, {}, {}};
  if (state.page.kind == PageKind::Slide) scene.slide = slide_scene(state, content, results);
  if (state.page.kind == PageKind::Explore) scene.explore = explore_scene(state, results);
  if (state.page.kind == PageKind::Workbench && content.hand_set) {
    scene.workbench = workbench_scene(state, content, results);
  }
  if (state.page.kind == PageKind::Quiz) scene.quiz = quiz_scene(state, content, results);
  if (state.page.kind == PageKind::Reflection) scene.reflection = reflection_scene(state, results);
  return scene;
}

}  // namespace headlight
